import type { SignalValues } from '../../signals/measure.ts'
import { isDenied } from '../../signals/denial.ts'
import { cueIn } from '../../signals/reading.ts'
import type { Reading } from '../../signals/reading.ts'
import { tellsDistress, tellsGrievance } from '../../signals/turn.ts'
import { detector } from '../detector.ts'
import type { Detector } from '../detector.ts'
import { evidenceFor, quoted } from '../evidence.ts'

interface State {
  readonly raised: boolean
  /** Whether the customer was unhappy at some point. */
  readonly wasLow: boolean
}

const upsetScore = -0.85
const gladScore = 0.3

/** The customer praises the agent, or an unhappy one is glad again. */
export const goingWell: Detector = detector<State>({
  moment: 'going-well',
  watches: 'the moment when it has gone well',
  initial: () => ({ state: { raised: false, wasLow: false } }),
  step(before, input) {
    if (input.type !== 'segment' || input.reading.segment.speaker !== 'customer' || !input.reading.segment.final) return { state: before }
    const { reading, signals } = input
    const wasLow = before.wasLow || isUpset(reading, signals)
    const state = { ...before, wasLow }
    const glad = before.raised ? undefined : gladWords(reading, before, signals)
    if (!glad) return { state }
    return {
      state: { raised: true, wasLow },
      found: [
        {
          cause: 'going-well',
          confidence: 0.75,
          evidence: evidenceFor(reading, glad),
          because: before.wasLow ? 'The customer was unhappy, and is glad now.' : 'The customer praised how you helped.',
          slots: { quote: quoted(reading, glad) },
        },
      ],
    }
  },
})

function isUpset(reading: Reading, { escalation, sentiment }: SignalValues): boolean {
  return escalation.length > 0 || tellsDistress(reading) || (tellsGrievance(reading) && (sentiment?.score ?? 0) <= upsetScore)
}

function gladWords(reading: Reading, { wasLow }: State, { sentiment, escalation }: SignalValues) {
  const score = sentiment?.score ?? 0
  if (escalation.length > 0 || cueIn(reading, 'sarcasm') || score < 0) return undefined
  const praise = cueIn(reading, 'praise')
  if (praise && !isDenied(reading, praise)) return praise
  const relieved = cueIn(reading, 'resolved') ?? cueIn(reading, 'thanks')
  return wasLow && relieved && score >= gladScore && !isDenied(reading, relieved) ? relieved : undefined
}
