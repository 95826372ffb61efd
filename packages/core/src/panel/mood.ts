import type { MoodView } from '../session/snapshot.ts'

/** The customer's mood in words. */
export interface MoodReading {
  readonly mood: Mood
  readonly trend: Trend
}

export type Mood = 'positive' | 'neutral' | 'negative'
export type Trend = 'rising' | 'steady' | 'falling'

/** Levels closer to 0 than this are too weak to call a mood; smaller moves are no trend. */
const noticeable = 0.15

/** How many utterances back a trend is measured. */
const trendSpan = 4

/** What a glance at the line should tell; `undefined` before the customer has said anything. */
export function readMood({ level, points }: MoodView): MoodReading | undefined {
  if (points.length === 0) return undefined
  const mood = moodOf(level)
  const before = points[Math.max(0, points.length - 1 - trendSpan)]?.level ?? level
  const change = level - before
  return { mood, trend: change >= noticeable ? 'rising' : change <= -noticeable ? 'falling' : 'steady' }
}

export function moodOf(level: number): Mood {
  return level >= noticeable ? 'positive' : level <= -noticeable ? 'negative' : 'neutral'
}

/** A level at which the line reaches the edge of its box: calls seldom go beyond, and smaller moves should be seen. */
const fullHeight = 0.6

/** Where each level (-1 to 1) lies in a box of this size, as `[x, y]`, oldest first; a single one stands at the end. */
export function sparkline(levels: readonly number[], width: number, height: number): (readonly [number, number])[] {
  const last = levels.length - 1
  return levels.map((level, index) => {
    const x = last > 0 ? (index / last) * width : width
    const y = ((1 - Math.max(-1, Math.min(1, level / fullHeight))) / 2) * height
    return [Math.round(x * 10) / 10, Math.round(y * 10) / 10] as const
  })
}
