/** Taps of the low-pass on each side of a sample; the longer, the steeper. */
const sideTaps = 16

/**
 * Brings audio to another sample rate, piece by piece: a windowed-sinc low-pass at half the lower rate, read off where each output
 * sample falls. At the same rate nothing changes.
 */
export class Resampler {
  readonly #step: number
  readonly #kernel: Float32Array
  #held = new Float32Array(sideTaps)
  /** Where the next output sample falls, counted in input samples from the first that is held. */
  #at = sideTaps

  /** Rates in Hz. */
  constructor(fromRate: number, toRate: number) {
    this.#step = fromRate / toRate
    this.#kernel = kernelFor(Math.min(1, toRate / fromRate))
  }

  process(input: Float32Array): Float32Array {
    if (this.#step === 1) return input
    const samples = new Float32Array(this.#held.length + input.length)
    samples.set(this.#held)
    samples.set(input, this.#held.length)
    const output: number[] = []
    for (; this.#at + sideTaps < samples.length; this.#at += this.#step) output.push(this.#valueAt(samples))
    const keepFrom = Math.max(0, Math.floor(this.#at) - sideTaps)
    this.#held = samples.slice(keepFrom)
    this.#at -= keepFrom
    return Float32Array.from(output)
  }

  #valueAt(samples: Float32Array): number {
    const centre = Math.floor(this.#at)
    const offset = this.#at - centre
    let sum = 0
    for (let tap = 1 - sideTaps; tap <= sideTaps; tap += 1) {
      sum += (samples[centre + tap] ?? 0) * this.#weight(Math.abs(tap - offset))
    }
    return sum
  }

  #weight(distance: number): number {
    const place = distance * steps
    const below = Math.floor(place)
    const first = this.#kernel[below] ?? 0
    return first + ((this.#kernel[below + 1] ?? 0) - first) * (place - below)
  }
}

/** Entries of the kernel's table for each input sample. */
const steps = 64

/** One side of a sinc under a Hann window; `cutoff` is a share of half the input rate. */
function kernelFor(cutoff: number): Float32Array {
  return Float32Array.from({ length: sideTaps * steps + 2 }, (_, place) => {
    const distance = place / steps
    if (distance >= sideTaps) return 0
    const angle = Math.PI * distance * cutoff
    const sinc = distance === 0 ? 1 : Math.sin(angle) / angle
    return cutoff * sinc * (0.5 + 0.5 * Math.cos((Math.PI * distance) / sideTaps))
  })
}

/** 16-bit samples of floating-point ones; what is over the top is cut off. */
export function toPcm(samples: Float32Array): Int16Array {
  return Int16Array.from(samples, (sample) => Math.max(-32_768, Math.min(32_767, Math.round(sample * 32_768))))
}
