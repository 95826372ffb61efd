import type { CallView } from './call-view.ts'
import { minutes } from './coaching.ts'
import { markup } from './markup.ts'
import type { Html } from './markup.ts'

/** The customer's mood after one utterance. */
export interface MoodPoint {
  readonly atMs: number
  /** -1 to 1. */
  readonly level: number
}

const width = 720
const height = 120

/** The course of the customer's mood through a call, from its record. */
export function moodPoints({ measured }: Pick<CallView, 'measured'>): readonly MoodPoint[] {
  return measured.flatMap(({ signal, value, atMs }) => {
    const level = signal === 'trajectory' && typeof value === 'object' && value !== null && 'level' in value ? value.level : undefined
    return typeof level === 'number' && Number.isFinite(level) ? [{ atMs, level: Math.max(-1, Math.min(1, level)) }] : []
  })
}

/** The curve, and the same in words. */
export function moodCurve(view: CallView): Html {
  const points = moodPoints(view)
  const [first] = points
  const last = points.at(-1)
  if (!first || !last) return markup`<p class="muted">Nothing was measured.</p>`
  const lowest = points.reduce((low, point) => (point.level < low.level ? point : low))
  const words = `From ${moodName(first.level)} to ${moodName(last.level)} over ${points.length} utterances; lowest at ${minutes(lowest.atMs)} (${moodName(lowest.level)}).`
  const place = ({ atMs, level }: MoodPoint) =>
    `${Math.round((atMs / Math.max(1, view.durationMs)) * width)} ${Math.round(((1 - level) / 2) * height)}`
  return markup`<svg class="curve" viewBox="-4 -4 ${width + 8} ${height + 8}" role="img" aria-label="${words}">
      <path class="zero" d="M0 ${height / 2}H${width}" />
      <path class="line" d="M${points.map(place).join('L')}" />
    </svg>
    <p class="muted">${words}</p>`
}

function moodName(level: number): string {
  return level >= 0.15 ? 'positive' : level <= -0.15 ? 'negative' : 'neutral'
}
