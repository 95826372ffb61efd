// A network of the shape of MiniLM-L6 (6 layers, 384 wide, 12 heads, 1536 inside, 30,522 words), with random weights in 8-bit
// integers: what a small pretrained sentence encoder would cost on the same runtime.
import { model, node, tensor, type, value } from './onnx-writer.mjs'

const shape = { vocabulary: 30_522, width: 384, layers: 6, heads: 12, inner: 1536, positions: 512, labels: 3 }

/** A generator of the same bytes each time (Numerical Recipes' linear congruential one). */
function byteSource() {
  let state = 1
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return (state >>> 24) - 128
  }
}

export function minilmShaped() {
  const { vocabulary, width, layers, heads, inner, positions, labels } = shape
  const nodes = []
  const constants = []
  const random = byteSource()
  let count = 0
  const constant = (dataType, dims, data) => {
    const name = `c${constants.length}`
    constants.push(tensor(name, dataType, dims, data))
    return name
  }
  const scalar = (number) => constant(type.float, [], new Float32Array([number]))
  const integers = (...list) => constant(type.int64, [list.length], BigInt64Array.from(list, BigInt))
  const op = (operator, inputs, attributes = {}, outputs = 1) => {
    const names = Array.from({ length: outputs }, () => `t${count++}`)
    nodes.push(node(operator, inputs, names, attributes))
    return outputs === 1 ? names[0] : names
  }
  const weights = (...dims) => constant(type.int8, dims, Int8Array.from({ length: dims.reduce((a, b) => a * b) }, random))
  const filled = (size, number) => constant(type.float, [size], new Float32Array(size).fill(number))
  const linear = (x, from, to) => {
    const [quantized, scale, zero] = op('DynamicQuantizeLinear', [x], {}, 3)
    const product = op('Cast', [op('MatMulInteger', [quantized, weights(from, to), zero])], { to: type.float })
    return op('Add', [op('Mul', [product, op('Mul', [scale, filled(to, 4e-4)])]), filled(to, 0.01)])
  }
  const norm = (x) => op('LayerNormalization', [x, filled(width, 1), filled(width, 0)], { axis: -1, epsilon: 1e-12 })
  const split = (x) => op('Transpose', [op('Reshape', [x, integers(0, 0, heads, width / heads)])], { perm: [0, 2, 1, 3] })
  const attention = (x, mask) => {
    const [q, k, v] = [0, 1, 2].map(() => split(linear(x, width, width)))
    const scores = op('Mul', [op('MatMul', [q, op('Transpose', [k], { perm: [0, 1, 3, 2] })]), scalar((width / heads) ** -0.5)])
    const mixed = op('MatMul', [op('Softmax', [op('Add', [scores, mask])], { axis: -1 }), v])
    return linear(op('Reshape', [op('Transpose', [mixed], { perm: [0, 2, 1, 3] }), integers(0, 0, width)]), width, width)
  }
  const gelu = (x) => op('Mul', [op('Mul', [x, scalar(0.5)]), op('Add', [op('Erf', [op('Mul', [x, scalar(Math.SQRT1_2)])]), scalar(1)])])

  const length = op('Slice', [op('Shape', ['input_ids']), integers(1), integers(2)])
  const places = constant(
    type.float,
    [positions, width],
    Float32Array.from({ length: positions * width }, () => random() / 2000),
  )
  const rows = op('Cast', [op('Gather', [weights(vocabulary, width), 'input_ids'])], { to: type.float })
  const kept = op('Cast', ['attention_mask'], { to: type.float })
  const mask = op('Unsqueeze', [op('Mul', [op('Sub', [scalar(1), kept]), scalar(-10_000)]), integers(1, 2)])
  let x = norm(op('Add', [op('Mul', [rows, scalar(4e-4)]), op('Slice', [places, integers(0), length, integers(0)])]))
  for (let layer = 0; layer < layers; layer++) {
    x = norm(op('Add', [x, attention(x, mask)]))
    x = norm(op('Add', [x, linear(gelu(linear(x, width, inner)), inner, width)]))
  }
  const first = op('Gather', [x, constant(type.int64, [], BigInt64Array.of(0n))], { axis: 1 })
  nodes.push(node('Identity', [linear(first, width, labels)], ['logits']))
  const ids = ['input_ids', 'attention_mask'].map((name) => value(name, type.int64, ['batch', 'sequence']))
  return { vocabulary, bytes: model({ nodes, constants, inputs: ids, outputs: [value('logits', type.float, ['batch', labels])] }) }
}
