import { detector } from '../detector.ts'
import type { Detector } from '../detector.ts'
import { evidenceOf } from '../evidence.ts'

const defaults = { factor: 1.25, wordsPerMinute: 180 }

/** Fillers count where a good part of the words are such, and far more than before. */
const manyFillers = 0.15
const fillerFactor = 3

/** The agent speaks well above the agent's own pace, or falls into fillers. */
export const speakingTooFast: Detector = detector<{ readonly raised: boolean }>({
  moment: 'speaking-too-fast',
  watches: 'your pace and fillers, beside your own on this call',
  initial: () => ({ state: { raised: false } }),
  step(state, input, { compiled }) {
    if (input.type !== 'segment' || input.reading.segment.speaker !== 'agent' || !input.reading.segment.final) return { state }
    const { factor, wordsPerMinute: least } = { ...defaults, ...compiled.playbook.moments['speaking-too-fast'] }
    const { wordsPerMinute, usual, fillers, usualFillers } = input.signals.pace
    const fast = usual > 0 && wordsPerMinute > least && wordsPerMinute >= usual * factor
    const filled = fillers >= manyFillers && fillers >= usualFillers * fillerFactor
    if (!fast && !filled)
      return { state: { raised: state.raised && wordsPerMinute > usual }, note: `${wordsPerMinute} words a minute, usually ${usual}` }
    if (state.raised) return { state }
    const because = fast
      ? `You speak ${wordsPerMinute} words a minute; on this call you usually speak ${usual}.`
      : `${Math.round(fillers * 100)} of 100 words are fillers; on this call it is usually ${Math.round(usualFillers * 100)}.`
    const slots = { pace: String(wordsPerMinute), usual: String(usual) }
    const evidence = [evidenceOf(input.reading.segment)]
    return { state: { raised: true }, found: [{ cause: input.reading.segment.id, confidence: 0.75, evidence, because, slots }] }
  },
})
