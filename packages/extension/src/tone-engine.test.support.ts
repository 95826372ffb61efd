import { ToneFinder, voskAnswer, wavFile } from '../../../tools/tones.mjs'

const rate = 44_100

/** A sound file: three seconds with a tone of half a second in each. `loudness` is 0 to 1. */
export function toneFile(hertz: number, loudness: number): Buffer {
  const samples = new Int16Array(3 * rate)
  for (let second = 0; second < 3; second += 1) {
    for (let at = second * rate; at < (second + 0.5) * rate; at += 1)
      samples[at] = Math.round(32_767 * loudness * Math.sin((2 * Math.PI * hertz * at) / rate))
  }
  return wavFile(samples, rate)
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
  private readonly finder = new ToneFinder(1000)

  constructor(agentHertz: number, sentences: Readonly<Record<'agent' | 'customer', string>>) {
    this.agentHertz = agentHertz
    this.sentences = sentences
  }

  take(audio: Buffer): object[] {
    // A piece of a tone, where the file begins anew, has no height that could be measured.
    const tones = this.finder.take(audio).filter(({ start, end }) => end - start >= 0.3)
    const answers = tones.map((tone) => {
      const speaker = Math.abs(tone.hertz - this.agentHertz) < 100 ? 'agent' : 'customer'
      this.heard.push({ speaker, hertz: tone.hertz })
      return voskAnswer(this.sentences[speaker], tone)
    })
    return answers.length > 0 ? answers : [{ partial: '' }]
  }
}
