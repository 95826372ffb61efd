import type { MatterValue } from '../../signals/matter.ts'
import { detector } from '../detector.ts'
import type { Detection, Detector, DetectorSetup } from '../detector.ts'

interface State {
  readonly raised: boolean
}

const defaultFactor = 1.5

/** Of a matter that is not known. */
const unknownUsualMs = 6 * 60_000

/** Agents hold several chats at once, and customers take their time to type. */
const chatFactor = 1.3

/** The call takes well longer than this kind of matter usually does. */
export const handleTimeHigh: Detector = detector<State>({
  moment: 'handle-time-high',
  watches: 'how long the call takes beside what its kind of matter usually takes',
  initial: (setup) => judge({ raised: false }, 0, { all: [] }, setup),
  step(state, input, setup) {
    if (input.type === 'call-ended' || state.raised) return { state }
    return judge(state, input.atMs, input.signals.matter, setup)
  },
})

function judge(state: State, atMs: number, { current, all }: MatterValue, { compiled, call }: DetectorSetup): Detection<State> {
  const { matters, moments } = compiled.playbook
  const matter = matters.find(({ id }) => id === current)
  const times = all.flatMap((id) => matters.find((each) => each.id === id)?.usualMs ?? [])
  const usualMs = times.length > 0 ? Math.max(...times) : unknownUsualMs
  const limitMs = usualMs * (moments['handle-time-high']?.factor ?? defaultFactor) * (call.channel === 'chat' ? chatFactor : 1)
  if (atMs < limitMs) return { state, dueMs: limitMs }
  const minutes = String(Math.round(atMs / 60_000))
  const usual = `${Math.round(usualMs / 60_000)} minutes`
  const title = matter?.title ?? 'such a call'
  return {
    state: { raised: true },
    found: [
      {
        cause: 'handle-time',
        confidence: 0.7,
        evidence: [],
        because: `The call has taken ${minutes} minutes; ${title} usually takes ${usual}.`,
        slots: { minutes, title, usual },
      },
    ],
  }
}
