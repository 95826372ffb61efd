import { Resampler, toPcm } from './resampler.ts'

/** What the scope of an audio worklet has; TypeScript has no types for it. */
interface WorkletScope {
  readonly AudioWorkletProcessor: new () => { readonly port: MessagePort }
  readonly sampleRate: number
  readonly currentFrame: number
  registerProcessor(name: string, processor: new (options: { readonly processorOptions: { readonly toRate: number } }) => unknown): void
}

const scope = globalThis as unknown as WorkletScope

/** Pieces of this length go out: long enough to cost little, short enough not to be waited for, in milliseconds. */
const pieceMs = 20

/** Sends what it hears as 16-bit samples at the rate that is wanted, with the frame of the context at which each piece ended. */
class CaptureProcessor extends scope.AudioWorkletProcessor {
  readonly #resampler: Resampler
  readonly #pieceLength: number
  #waiting: number[] = []

  constructor({ processorOptions: { toRate } }: { readonly processorOptions: { readonly toRate: number } }) {
    super()
    this.#resampler = new Resampler(scope.sampleRate, toRate)
    this.#pieceLength = Math.round((toRate * pieceMs) / 1000)
  }

  process([input = []]: readonly (readonly Float32Array[])[]): boolean {
    // A source with no audio right now has no channels; its time passes all the same.
    const mono = input.length > 0 ? mixed(input) : new Float32Array(128)
    this.#waiting.push(...toPcm(this.#resampler.process(mono)))
    while (this.#waiting.length >= this.#pieceLength) {
      const pcm = Int16Array.from(this.#waiting.splice(0, this.#pieceLength))
      this.port.postMessage({ pcm, endFrame: scope.currentFrame + mono.length }, [pcm.buffer])
    }
    return true
  }
}

function mixed(channels: readonly Float32Array[]): Float32Array {
  const [first = new Float32Array()] = channels
  if (channels.length === 1) return first
  return first.map((_, at) => channels.reduce((sum, channel) => sum + (channel[at] ?? 0), 0) / channels.length)
}

scope.registerProcessor('cuecard-capture', CaptureProcessor)
