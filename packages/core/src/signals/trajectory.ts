import type { SentimentValue } from './sentiment.ts'
import { rounded } from './signal.ts'

/** The course that the customer's mood has taken. */
export interface TrajectoryValue {
  /** -1 to 1: sentiment so far, recent and intense utterances weighing more. */
  readonly level: number
  /** How far the level has come down from its highest of the last {@link remembered} utterances, 0 or more. */
  readonly fall: number
  /** The level after each utterance, oldest first, for showing. */
  readonly points: readonly TrajectoryPoint[]
}

/** One customer utterance on that course. */
export interface TrajectoryPoint {
  readonly segmentId: string
  readonly atMs: number
  readonly score: number
  readonly intensity: number
  readonly level: number
}

export const initialTrajectory: TrajectoryValue = { level: 0, fall: 0, points: [] }

const remembered = 40
const fallWindow = 8

/** Adds the utterance, or puts a revised one in the place of its earlier version. */
export function followSentiment(before: TrajectoryValue, segmentId: string, atMs: number, value: SentimentValue): TrajectoryValue {
  const point = { segmentId, atMs, score: value.score, intensity: value.intensity, level: 0 }
  const known = before.points.some((earlier) => earlier.segmentId === segmentId)
  const measured = known ? before.points.map((earlier) => (earlier.segmentId === segmentId ? point : earlier)) : [...before.points, point]
  // Points that drop out leave their weight behind in the level that the first one kept starts from.
  let level = measured.length > remembered ? (measured[0]?.level ?? 0) : 0
  const points = measured.slice(-remembered).map((each) => {
    level += weight(each.intensity) * (each.score - level)
    return { ...each, level: rounded(level) }
  })
  const recent = points.slice(-fallWindow).map((each) => each.level)
  const last = recent.at(-1) ?? 0
  return { level: last, fall: rounded(Math.max(0, ...recent) - last), points }
}

/** A strong utterance moves the level more; one without feeling ("okay") hardly. */
function weight(intensity: number): number {
  return Math.min(0.75, 0.1 + 0.2 * intensity)
}
