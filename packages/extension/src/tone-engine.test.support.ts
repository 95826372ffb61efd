const rate = 44_100

/** A sound file (16-bit mono WAV): three seconds with a tone of half a second in each. `loudness` is 0 to 1. */
export function toneFile(hertz: number, loudness: number): Buffer {
  const data = Buffer.alloc(3 * rate * 2)
  for (let second = 0; second < 3; second += 1) {
    for (let at = second * rate; at < (second + 0.5) * rate; at += 1)
      data.writeInt16LE(Math.round(32_767 * loudness * Math.sin((2 * Math.PI * hertz * at) / rate)), Math.floor(at) * 2)
  }
  const header = Buffer.alloc(44)
  header.write('RIFF', 0)
  header.writeUInt32LE(36 + data.length, 4)
  header.write('WAVEfmt ', 8)
  header.writeUInt32LE(16, 16)
  header.writeUInt16LE(1, 20)
  header.writeUInt16LE(1, 22)
  header.writeUInt32LE(rate, 24)
  header.writeUInt32LE(rate * 2, 28)
  header.writeUInt16LE(2, 32)
  header.writeUInt16LE(16, 34)
  header.write('data', 36)
  header.writeUInt32LE(data.length, 40)
  return Buffer.concat([header, data])
}

/** What an engine took for a sentence. */
export interface HeardTone {
  readonly speaker: 'agent' | 'customer'
  readonly hertz: number
}

/** An engine that takes each tone for a sentence of whoever has a voice of that height, and answers as Vosk does. */
export class ToneEngine {
  readonly heard: HeardTone[] = []
  private readonly agentHertz: number
  private readonly sentences: Readonly<Record<'agent' | 'customer', string>>
  private samples = 0
  private toneFrom: number | undefined
  private lastLoud = 0
  private crossings = 0
  private before = 0

  constructor(agentHertz: number, sentences: Readonly<Record<'agent' | 'customer', string>>) {
    this.agentHertz = agentHertz
    this.sentences = sentences
  }

  take(audio: Buffer): object[] {
    const answers: object[] = []
    for (let at = 0; at + 1 < audio.length; at += 2) {
      const sample = audio.readInt16LE(at)
      this.samples += 1
      if (Math.abs(sample) > 1000) {
        this.toneFrom ??= this.samples
        this.lastLoud = this.samples
      }
      if (this.toneFrom !== undefined && sample >= 0 && this.before < 0) this.crossings += 1
      this.before = sample
      if (this.toneFrom !== undefined && this.samples - this.lastLoud > 3200) {
        const answer = this.finish(this.toneFrom)
        if (answer) answers.push(answer)
      }
    }
    return answers.length > 0 ? answers : [{ partial: '' }]
  }

  private finish(from: number): object | undefined {
    const [start, end] = [from / 16_000, this.lastLoud / 16_000]
    const hertz = this.crossings / (end - start)
    this.toneFrom = undefined
    this.crossings = 0
    // A piece of a tone, where the file begins anew, has no height that could be measured.
    if (end - start < 0.3) return undefined
    const speaker = Math.abs(hertz - this.agentHertz) < 100 ? 'agent' : 'customer'
    this.heard.push({ speaker, hertz })
    const words = this.sentences[speaker].split(' ')
    const step = (end - start) / words.length
    return {
      text: words.join(' '),
      result: words.map((word, index) => ({ word, conf: 1, start: start + index * step, end: start + (index + 1) * step })),
    }
  }
}
