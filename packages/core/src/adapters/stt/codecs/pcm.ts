/** The bytes of 16-bit samples, least significant first. */
export function littleEndian(pcm: Int16Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(pcm.length * 2)
  const view = new DataView(bytes.buffer)
  for (const [at, sample] of pcm.entries()) view.setInt16(at * 2, sample, true)
  return bytes
}

/** The bytes of 32-bit floating-point samples from -1 to 1, least significant first. */
export function floatSamples(pcm: Int16Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(pcm.length * 4)
  const view = new DataView(bytes.buffer)
  for (const [at, sample] of pcm.entries()) view.setFloat32(at * 4, sample / 32_768, true)
  return bytes
}

/** One channel of interleaved samples. */
export function channelOf(pcm: Int16Array, channel: number, channels: number): Int16Array {
  return pcm.filter((_, at) => at % channels === channel)
}

export function base64(bytes: Uint8Array): string {
  let binary = ''
  for (let at = 0; at < bytes.length; at += 8192) binary += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return btoa(binary)
}
