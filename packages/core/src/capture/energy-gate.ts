/** Lets speech through. It gives as many samples as it gets, so that time stays what it is. */
export type SpeechGate = (pcm: Int16Array, sampleRate: number) => Int16Array

/** How an energy gate decides. */
export interface EnergyGateOptions {
  /** Loudness from which on audio can be speech, in decibels of full scale; -50 where nothing is said. */
  readonly thresholdDb?: number
  /** How long it stays open after the last loud piece, in milliseconds; 800 where nothing is said: words end softly. */
  readonly holdMs?: number
}

/**
 * A gate that is open while it is loud enough, and otherwise gives silence in the place of the noise of a room. Silence goes on
 * being sent, because engines tell by it where an utterance ends, and because a stream that stops cannot be told from one that broke.
 */
export function energyGate({ thresholdDb = -50, holdMs = 800 }: EnergyGateOptions = {}): SpeechGate {
  const threshold = 32_768 * 10 ** (thresholdDb / 20)
  let openForMs = 0
  return (pcm, sampleRate) => {
    const lengthMs = (pcm.length / sampleRate) * 1000
    const isLoud = rms(pcm) >= threshold
    openForMs = isLoud ? holdMs : openForMs - lengthMs
    return isLoud || openForMs > 0 ? pcm : new Int16Array(pcm.length)
  }
}

function rms(pcm: Int16Array): number {
  let sum = 0
  for (const sample of pcm) sum += sample * sample
  return Math.sqrt(sum / Math.max(1, pcm.length))
}
