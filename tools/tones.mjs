const sampleRate = 16_000

/** Quiet for so many samples, a tone is over. */
const quiet = 3200

export function wavFile(samples, rate) {
  const wav = Buffer.alloc(44 + samples.length * 2)
  wav.write('RIFF', 0)
  wav.writeUInt32LE(36 + samples.length * 2, 4)
  wav.write('WAVEfmt ', 8)
  wav.writeUInt32LE(16, 16)
  wav.writeUInt16LE(1, 20)
  wav.writeUInt16LE(1, 22)
  wav.writeUInt32LE(rate, 24)
  wav.writeUInt32LE(rate * 2, 28)
  wav.writeUInt16LE(2, 32)
  wav.writeUInt16LE(16, 34)
  wav.write('data', 36)
  wav.writeUInt32LE(samples.length * 2, 40)
  for (const [at, sample] of samples.entries()) wav.writeInt16LE(sample, 44 + at * 2)
  return wav
}

export class ToneFinder {
  #loudFrom
  #samples = 0
  #toneFrom
  #lastLoud = 0
  #crossings = 0
  #before = 0

  constructor(loudFrom) {
    this.#loudFrom = loudFrom
  }

  take(audio) {
    const tones = []
    for (let at = 0; at + 1 < audio.length; at += 2) {
      const sample = audio.readInt16LE(at)
      this.#samples += 1
      if (Math.abs(sample) > this.#loudFrom) {
        this.#toneFrom ??= this.#samples
        this.#lastLoud = this.#samples
      }
      if (this.#toneFrom !== undefined && sample >= 0 && this.#before < 0) this.#crossings += 1
      this.#before = sample
      if (this.#toneFrom !== undefined && this.#samples - this.#lastLoud > quiet) tones.push(this.#finish(this.#toneFrom))
    }
    return tones
  }

  #finish(from) {
    const [start, end] = [from / sampleRate, this.#lastLoud / sampleRate]
    const hertz = this.#crossings / (end - start)
    this.#toneFrom = undefined
    this.#crossings = 0
    return { start, end, hertz }
  }
}

export function voskAnswer(sentence, { start, end }) {
  const words = sentence.split(' ')
  const step = (end - start) / words.length
  return {
    text: sentence,
    result: words.map((word, index) => ({ word, conf: 1, start: start + index * step, end: start + (index + 1) * step })),
  }
}
