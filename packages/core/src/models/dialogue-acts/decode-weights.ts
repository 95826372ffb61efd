import type { ActWeights } from './act-network.ts'
import { agentActs, customerActs } from '../../dialogue-acts.ts'
import { shipped } from './weights/shipped.ts'

const spans = [1, 3, 5]

/** Unpacks what ships with the package. */
export function decodeWeights(): { readonly pieces: readonly string[]; readonly weights: ActWeights } {
  const { width, channels } = shipped
  const pieces = shipped.pieces.split(' ')
  const { bytes, floats } = reader(Uint8Array.from(atob(shipped.weights), (char) => char.charCodeAt(0)))
  const labels = customerActs.length + agentActs.length
  return {
    pieces,
    weights: {
      words: bytes(pieces.length * width),
      wordScales: floats(width),
      kernels: spans.map((span) => ({
        span,
        weights: bytes(channels * span * width),
        scales: floats(channels),
        bias: floats(channels),
      })),
      head: bytes(labels * spans.length * channels),
      headScales: floats(labels),
      headBias: floats(labels),
    },
  }
}

/** Reads one array after the other. */
function reader(packed: Uint8Array) {
  let at = 0
  const next = (length: number) => packed.slice(at, (at += length)).buffer
  return {
    bytes: (count: number) => new Int8Array(next(count)),
    floats: (count: number) => new Float32Array(next(count * 4)),
  }
}
