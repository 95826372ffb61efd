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
        {marks.map(({ promptId, atMs, severity, headline, shown }) => (
          <button
            key={promptId}
            type="button"
            tabIndex={-1}
            class="mark"
            data-severity={severity}
            data-shown={shown}
            data-passed={atMs <= timeMs}
            style={{ '--at': share(atMs, durationMs) }}
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

function share(ms: number, ofMs: number): number {
  return ofMs > 0 ? Math.round((ms / ofMs) * 10_000) / 10_000 : 0
}
