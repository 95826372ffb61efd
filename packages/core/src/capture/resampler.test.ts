import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { energyGate } from './energy-gate.ts'
import { Resampler, toPcm } from './resampler.ts'

const tone = (hertz: number, rate: number, length: number) =>
  Float32Array.from({ length }, (_, at) => Math.sin((2 * Math.PI * hertz * at) / rate))
const level = (samples: Float32Array) => Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length)

function resampled(input: Float32Array, from: number, to: number, sizes: readonly number[] = [128]): Float32Array {
  const resampler = new Resampler(from, to)
  const output: number[] = []
  for (let at = 0, piece = 0; at < input.length; piece += 1) {
    const size = sizes[piece % sizes.length] ?? 128
    output.push(...resampler.process(input.subarray(at, at + size)))
    at += size
  }
  return Float32Array.from(output)
}

describe('bringing audio to another rate', () => {
  it.each([
    [48_000, 16_000],
    [44_100, 16_000],
    [44_100, 24_000],
    [48_000, 8000],
  ])('keeps a tone of speech from %i to %i Hz, at its height and its loudness', (from, to) => {
    const output = resampled(tone(1000, from, from), from, to).subarray(200)
    expect(Math.abs(output.length - (to - 200))).toBeLessThan(30)
    expect(level(output)).toBeCloseTo(Math.SQRT1_2, 1)
    const crossings = output.filter((sample, at) => at > 0 && sample >= 0 && (output[at - 1] ?? 0) < 0).length
    expect(Math.abs(crossings - (1000 * output.length) / to)).toBeLessThan(3)
  })

  it('lets nothing fold back that the new rate cannot hold', () => {
    expect(level(resampled(tone(11_000, 48_000, 48_000), 48_000, 16_000).subarray(200))).toBeLessThan(0.02)
  })

  it('gives the same whatever the pieces', () => {
    const input = tone(440, 44_100, 4000)
    const whole = resampled(input, 44_100, 16_000, [4000])
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 8 }), (sizes) => {
        const pieces = resampled(input, 44_100, 16_000, sizes)
        expect(pieces.length).toBe(whole.length)
        expect(Math.max(...pieces.map((sample, at) => Math.abs(sample - (whole[at] ?? 0))))).toBeLessThan(1e-4)
      }),
      { numRuns: 20 },
    )
  })

  it('changes nothing at the same rate', () => {
    const input = tone(440, 16_000, 100)
    expect(new Resampler(16_000, 16_000).process(input)).toBe(input)
  })

  it('cuts off what is over the top', () => {
    expect([...toPcm(Float32Array.of(-2, -1, -0.5, 0, 0.5, 1, 2))]).toEqual([-32_768, -32_768, -16_384, 0, 16_384, 32_767, 32_767])
  })
})

describe('the energy gate', () => {
  const piece = (amplitude: number) => new Int16Array(320).fill(amplitude)

  it('gives silence for the noise of a room, and lets speech through with its soft end', () => {
    const gate = energyGate({ thresholdDb: -50, holdMs: 60 })
    const heard = [20, 20, 4000, 20, 20, 20, 20].map((amplitude) => gate(piece(amplitude), 16_000)[0])
    expect(heard).toEqual([0, 0, 4000, 20, 20, 0, 0])
  })

  it('gives as many samples as it gets', () => {
    expect(energyGate()(new Int16Array(123), 16_000)).toHaveLength(123)
  })
})
