/** A sound file: mono, 16 bits a sample, `rate` samples a second. */
export function wavFile(samples: Int16Array, rate: number): Buffer

/** A tone that was heard, in seconds from the first sample. */
export interface Tone {
  readonly start: number
  readonly end: number
  readonly hertz: number
}

/** Finds the tones in a stream of 16-bit mono samples, 16,000 a second. A tone is what is louder than `loudFrom`. */
export class ToneFinder {
  constructor(loudFrom: number)
  /** The tones that end in these samples. */
  take(audio: Buffer): Tone[]
}

/** A final as Vosk sends it: the words of `sentence`, each as long as the others, over the time of the tone. */
export function voskAnswer(sentence: string, tone: Pick<Tone, 'start' | 'end'>): object
