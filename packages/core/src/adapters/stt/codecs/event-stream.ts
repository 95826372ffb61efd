/** A message of Amazon's event stream encoding: headers, all of them text here, and a payload. */
export interface EventStreamMessage {
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
}

/** The type of a header whose value is text. */
const textHeader = 7

/** Bytes that a header's value has, by its type, where that alone says it (types 0 to 5, 8 and 9). */
const fixedSizes: Readonly<Record<number, number>> = { 0: 0, 1: 0, 2: 1, 3: 2, 4: 4, 5: 8, 8: 8, 9: 16 }

/**
 * Writes a message: total length, length of the headers, CRC-32 of these two, headers, payload, CRC-32 of all before.
 * Source: docs.aws.amazon.com/transcribe, "Event stream encoding".
 */
export function encodeMessage({ headers, body }: EventStreamMessage): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder()
  const parts = Object.entries(headers).map(([name, value]) => [encoder.encode(name), encoder.encode(value)] as const)
  const headerBytes = parts.reduce((sum, [name, value]) => sum + name.length + value.length + 4, 0)
  const message = new Uint8Array(16 + headerBytes + body.length)
  const view = new DataView(message.buffer)
  view.setUint32(0, message.length)
  view.setUint32(4, headerBytes)
  view.setUint32(8, crc32(message.subarray(0, 8)))
  let at = 12
  for (const [name, value] of parts) {
    message[at] = name.length
    message.set(name, at + 1)
    at += 1 + name.length
    message[at] = textHeader
    view.setUint16(at + 1, value.length)
    message.set(value, at + 3)
    at += 3 + value.length
  }
  message.set(body, at)
  view.setUint32(message.length - 4, crc32(message.subarray(0, -4)))
  return message
}

/** Reads a message. Throws where it is broken. Headers that are not text are passed over. */
export function decodeMessage(message: Uint8Array): EventStreamMessage {
  const view = new DataView(message.buffer, message.byteOffset, message.byteLength)
  const headersEnd = 12 + view.getUint32(4)
  if (view.getUint32(0) !== message.length || headersEnd > message.length - 4) throw new RangeError('a message of another length')
  if (view.getUint32(8) !== crc32(message.subarray(0, 8)) || view.getUint32(message.length - 4) !== crc32(message.subarray(0, -4))) {
    throw new RangeError('a message that was damaged')
  }
  const decoder = new TextDecoder()
  const headers: Record<string, string> = {}
  for (let at = 12; at < headersEnd;) {
    const nameEnd = at + 1 + (message[at] ?? 0)
    const name = decoder.decode(message.subarray(at + 1, nameEnd))
    const type = message[nameEnd] ?? 0
    const fixed = fixedSizes[type]
    const valueAt = nameEnd + (fixed === undefined ? 3 : 1)
    const length = fixed ?? view.getUint16(nameEnd + 1)
    if (type === textHeader) headers[name] = decoder.decode(message.subarray(valueAt, valueAt + length))
    at = valueAt + length
  }
  return { headers, body: message.subarray(headersEnd, -4) }
}

const table = /* @__PURE__ */ Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) crc = (crc >>> 8) ^ (table[(crc ^ byte) & 0xff] ?? 0)
  return (crc ^ 0xffffffff) >>> 0
}
