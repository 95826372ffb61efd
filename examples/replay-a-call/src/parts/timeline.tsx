import type { CallEvent } from '@cuecard/core'
import type { VNode } from 'preact'
import { useMemo } from 'preact/hooks'
import type { Player } from '../run/player.ts'
import { clockTime, spokenTime } from '../story/clock-time.ts'
import { talkOf } from '../story/timeline.ts'
import type { Mark, Talk } from '../story/timeline.ts'
import { useChanges } from './use-changes.ts'

export interface TimelineProps {
  readonly player: Player
  readonly events: readonly CallEvent[]
  readonly marks: readonly Mark[]
}

/** Where the call is, who talks when, and where prompts are shown. */
export function Timeline({ player, events, marks }: TimelineProps): VNode {
  const { durationMs } = player
  const timeMs = useChanges(player, () => player.timeMs)
  const talk = useMemo(() => talkOf(events), [events])
  return (
    <div class="timeline" style={{ '--played': share(timeMs, durationMs) }}>
      <div class="marks" aria-hidden="true">
        {besideEachOther(marks, durationMs).map(({ promptId, atMs, severity, headline, shown, place }) => (
          <button
            key={promptId}
            type="button"
            tabIndex={-1}
            class="mark"
            data-severity={severity}
            data-shown={shown}
            data-passed={atMs <= timeMs}
            style={{ '--at': share(atMs, durationMs), '--place': place }}
            onClick={() => player.seek(atMs)}
          >
            <span class="mark-words">
              {clockTime(atMs)} {headline}
              {shown ? '' : ' (not shown)'}
            </span>
          </button>
        ))}
      </div>
      <Lanes talk={talk} durationMs={durationMs} />
      <input
        type="range"
        min={0}
        max={durationMs}
        step="any"
        value={timeMs}
        aria-label="Time of the call"
        aria-valuetext={`${spokenTime(timeMs)} of ${spokenTime(durationMs)}`}
        onInput={({ currentTarget }) => player.seek(Number(currentTarget.value))}
      />
    </div>
  )
}

function Lanes({ talk, durationMs }: { readonly talk: readonly Talk[]; readonly durationMs: number }): VNode {
  return useMemo(
    () => (
      <div class="lanes" aria-hidden="true">
        {talk.map(({ speaker, startMs, endMs }, index) => (
          <i
            key={index}
            data-speaker={speaker}
            style={{ '--from': share(startMs, durationMs), '--for': share(endMs - startMs, durationMs) }}
          />
        ))}
      </div>
    ),
    [talk, durationMs],
  )
}

/** Marks nearer to each other than this share of the call would cover each other. */
const nearShare = 0.012

/** Marks with their places: 0 where they stand at their time, one more for each that would be covered by the one before. */
function besideEachOther(marks: readonly Mark[], durationMs: number): readonly (Mark & { readonly place: number })[] {
  let before = { atMs: Number.NEGATIVE_INFINITY, place: 0 }
  return marks.map((mark) => {
    const isNear = mark.atMs - before.atMs < nearShare * durationMs
    before = { atMs: mark.atMs, place: isNear ? before.place + 1 : 0 }
    return { ...mark, place: before.place }
  })
}

function share(ms: number, ofMs: number): number {
  return ofMs > 0 ? Math.round((ms / ofMs) * 10_000) / 10_000 : 0
}
