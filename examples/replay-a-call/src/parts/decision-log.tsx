import { recordLine } from '@cuecard/core'
import type { VNode } from 'preact'
import { useMemo } from 'preact/hooks'
import type { CallOnStage } from '../run/call-on-stage.ts'
import { decisionLogOf } from '../story/decision-log.ts'
import type { LogEntry } from '../story/decision-log.ts'
import { clockTime } from '../story/clock-time.ts'
import { download } from './download.ts'
import { Icon } from './icons.tsx'
import { MomentCard } from './moment-card.tsx'
import { useChanges } from './use-changes.ts'

export interface DecisionLogProps {
  readonly call: CallOnStage
  /** Missing where time cannot be turned back. */
  readonly onSeek?: (timeMs: number) => void
}

/** Why each prompt was shown, and why others were not: everything that was decided in the call, from its record. */
export function DecisionLog({ call, onSeek }: DecisionLogProps): VNode {
  const version = useChanges(call, () => call.version)
  const log = useMemo(() => decisionLogOf(call.record), [call, version])
  const [started] = call.record
  const rules = started?.type === 'call-started' ? started.playbookVersion : ''
  return (
    <section class="card log" aria-labelledby="log-title">
      <div class="log-head">
        <h2 id="log-title">Why</h2>
        <p>{summaryOf(log, call.ended)}</p>
        <button type="button" class="button quiet" disabled={call.record.length === 0} onClick={() => saveRecord(call)}>
          <Icon name="download" />
          Download the record
        </button>
      </div>
      <div class="log-entries" tabIndex={0} role="group" aria-label="Decisions, the latest first">
        {log.length === 0 && <p class="log-empty">{emptyWords(call.ended)}</p>}
        <ol>
          {log.map((entry) =>
            entry.kind === 'moment' ? (
              <MomentCard key={entry.momentId} entry={entry} rules={rules} onSeek={onSeek} />
            ) : (
              <li key={`fault ${entry.seq}`} class="fault">
                <span class="time">{clockTime(entry.atMs)}</span>
                <Icon name="warning" />
                {entry.message}
              </li>
            ),
          )}
        </ol>
      </div>
    </section>
  )
}

function emptyWords(ended: boolean): string {
  return ended
    ? 'Nothing in this call asked for a prompt. Silence is the usual answer.'
    : 'Nothing has asked for a prompt yet. Whatever is decided appears here, with the words it rests on.'
}

function summaryOf(log: readonly LogEntry[], ended: boolean): string {
  const moments = log.filter((entry) => entry.kind === 'moment')
  const shown = moments.filter(({ steps }) => steps.some(({ tone }) => tone === 'shown')).length
  const held = moments.length - shown
  if (moments.length === 0) return ended ? 'No prompt in the whole call' : 'No prompt so far'
  const all = `${shown} ${shown === 1 ? 'prompt' : 'prompts'} shown${held > 0 ? `, ${held} not shown` : ''}`
  return `${all} ${ended ? 'in the whole call' : 'so far'}`
}

function saveRecord({ record }: CallOnStage): void {
  const [started] = record
  const callId = started?.type === 'call-started' ? started.callId : 'call'
  download(`${callId.replaceAll(/[^\w-]+/gu, '-')}.record.jsonl`, record.map((event) => `${recordLine(event)}\n`).join(''))
}
