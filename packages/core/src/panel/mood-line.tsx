import type { VNode } from 'preact'
import { useContext } from 'preact/hooks'
import type { MoodView } from '../session/snapshot.ts'
import { moodOf, readMood, sparkline } from './mood.ts'
import { PanelContext } from './panel-tools.ts'

const width = 72
const height = 18

/** How the customer has sounded in words: a quiet line, and the same in words beside it. */
export function MoodLine({ mood }: { readonly mood: MoodView }): VNode {
  const { strings } = useContext(PanelContext)
  const reading = readMood(mood)
  return (
    <section class="mood" aria-label={strings.customer} data-mood={reading?.mood}>
      <h2 class="label">{strings.customer}</h2>
      <Sparkline mood={mood} />
      <p class="mood-words">{reading ? `${strings.mood[reading.mood]}, ${strings.trend[reading.trend]}` : strings.moodUnknown}</p>
    </section>
  )
}

function Sparkline({ mood: { points } }: { readonly mood: MoodView }): VNode {
  const { strings } = useContext(PanelContext)
  const levels = points.map(({ level }) => level)
  const line = sparkline(levels, width, height)
  const end = line.at(-1)
  const [first = 0] = levels
  const words = strings.moodLine(strings.mood[moodOf(first)], strings.mood[moodOf(levels.at(-1) ?? 0)], levels.length)
  const access = end ? { role: 'img' as const, 'aria-label': words } : { 'aria-hidden': 'true' as const }
  return (
    <svg class="sparkline" viewBox={`-3 -3 ${width + 6} ${height + 6}`} {...access}>
      <path class="sparkline-zero" d={`M0 ${height / 2}H${width}`} />
      {end && <path class="sparkline-line" d={`M${line.map((point) => point.join(' ')).join('L')}`} />}
      {end && <circle class="sparkline-end" cx={end[0]} cy={end[1]} r="2.5" />}
    </svg>
  )
}
