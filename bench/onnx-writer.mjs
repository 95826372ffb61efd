// Writes an ONNX file: as much of its protocol-buffer format as the benchmark's own network needs.

function varint(value) {
  const bytes = []
  for (let rest = BigInt.asUintN(64, BigInt(value)); ; rest >>= 7n) {
    const low = Number(rest & 127n)
    if (rest < 128n) return Buffer.from([...bytes, low])
    bytes.push(low | 128)
  }
}

const number = (field, value) => Buffer.concat([varint(field << 3), varint(value)])
const block = (field, value) => {
  const bytes = typeof value === 'string' ? Buffer.from(value) : value
  return Buffer.concat([varint((field << 3) | 2), varint(bytes.length), bytes])
}
const float = (field, value) => {
  const bytes = Buffer.alloc(4)
  bytes.writeFloatLE(value)
  return Buffer.concat([varint((field << 3) | 5), bytes])
}

/** Numbers that ONNX gives its types. */
export const type = { float: 1, int8: 3, int64: 7 }

export const tensor = (name, dataType, dims, data) =>
  Buffer.concat([
    ...dims.map((dim) => number(1, dim)),
    number(2, dataType),
    block(8, name),
    block(9, Buffer.from(data.buffer, data.byteOffset, data.byteLength)),
  ])

function attribute(name, value) {
  if (Array.isArray(value)) return Buffer.concat([block(1, name), ...value.map((each) => number(8, each)), number(20, 7)])
  if (Number.isInteger(value)) return Buffer.concat([block(1, name), number(3, value), number(20, 2)])
  return Buffer.concat([block(1, name), float(2, value), number(20, 1)])
}

export const node = (operator, inputs, outputs, attributes = {}) =>
  Buffer.concat([
    ...inputs.map((name) => block(1, name)),
    ...outputs.map((name) => block(2, name)),
    block(4, operator),
    ...Object.entries(attributes).map(([name, value]) => block(5, attribute(name, value))),
  ])

/** An input or output; a dimension is a number or a name. */
export function value(name, dataType, dims) {
  const shape = Buffer.concat(dims.map((dim) => block(1, typeof dim === 'string' ? block(2, dim) : number(1, dim))))
  return Buffer.concat([block(1, name), block(2, block(1, Buffer.concat([number(1, dataType), block(2, shape)])))])
}

/** A whole model of operator set 17. */
export function model({ nodes, constants, inputs, outputs }) {
  const graph = Buffer.concat([
    ...nodes.map((each) => block(1, each)),
    block(2, 'benchmark'),
    ...constants.map((each) => block(5, each)),
    ...inputs.map((each) => block(11, each)),
    ...outputs.map((each) => block(12, each)),
  ])
  return Buffer.concat([number(1, 8), block(7, graph), block(8, number(2, 17))])
}
