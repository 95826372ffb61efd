import { detector } from '../detector.ts'
import type { Detector } from '../detector.ts'
import { evidenceOf } from '../evidence.ts'

const defaults = { times: 2, withinMs: 60_000, overlapMs: 500 }

/** The agent keeps talking over the customer. */
export const interrupting: Detector = detector<{ readonly raisedMs: number }>({
  moment: 'interrupting',
  watches: 'whether you begin to speak while the customer is still speaking',
  initial: () => ({ state: { raisedMs: Number.NEGATIVE_INFINITY } }),
  step(state, input, { compiled }) {
    if (input.type !== 'segment') return { state }
    const { times, withinMs, overlapMs } = { ...defaults, ...compiled.playbook.moments.interrupting }
    const { segment } = input.reading
    const long = input.signals.overlap.filter((each) => each.overlapMs >= overlapMs && each.atMs > state.raisedMs)
    const last = long.at(-1)
    const recent = long.filter(({ atMs }) => last !== undefined && last.atMs - atMs <= withinMs)
    if (!last || recent.length < times)
      return { state, ...(recent.length > 0 && { note: `${recent.length} of ${times} overlaps within ${withinMs / 1000} seconds` }) }
    return {
      state: { raisedMs: last.atMs },
      found: [
        {
          cause: last.utteranceId,
          confidence: 0.85,
          evidence: [evidenceOf(segment)],
          because: `You began to speak over the customer ${recent.length} times within a minute.`,
          slots: { times: String(recent.length) },
        },
      ],
    }
  },
})
