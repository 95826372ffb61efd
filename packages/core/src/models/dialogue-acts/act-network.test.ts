import { expect, it } from 'vitest'
import { ActNetwork } from './act-network.ts'

/** Vectors of two numbers for three pieces (padding, "go", "home"); one kernel over one piece, one over three; two labels. */
function tiny(): ActNetwork {
  return new ActNetwork({
    words: Int8Array.from([0, 0, 2, 0, 0, 4]),
    wordScales: Float32Array.from([0.5, 0.25]),
    kernels: [
      // Twice the first number.
      { span: 1, weights: Int8Array.from([2, 0]), scales: Float32Array.from([1]), bias: Float32Array.from([0]) },
      // The first number of the piece before, and the second of the piece after.
      { span: 3, weights: Int8Array.from([1, 0, 0, 0, 0, 1]), scales: Float32Array.from([1]), bias: Float32Array.from([-0.5]) },
    ],
    head: Int8Array.from([1, 0, 0, 2]),
    headScales: Float32Array.from([1, 0.5]),
    headBias: Float32Array.from([-1, 0.25]),
  })
}

const go = 1
const home = 2

it('scores each label by the highest value of each kernel over the line', () => {
  const line = tiny().read([go, home])
  expect(tiny().logitOf(0, line)).toBeCloseTo(2 * 1 - 1)
  // At "home": "go" before it, nothing after; at "go": nothing before, "home" after: 1 - 0.5 each.
  expect(tiny().logitOf(1, line)).toBeCloseTo(0.5 * 2 * 0.5 + 0.25)
})

it('scores a line the same wherever in it the words stand', () => {
  const alone = tiny().logitOf(1, tiny().read([go, home]))
  const later = tiny().logitOf(1, tiny().read([home, home, go, home]))
  expect(later).toBeGreaterThanOrEqual(alone)
})

it('tells where in the line the decisive words are', () => {
  expect(tiny().spanOf(0, tiny().read([home, home, go, home]))).toEqual({ from: 2, to: 2 })
})
