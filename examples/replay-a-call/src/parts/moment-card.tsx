import type { VNode } from 'preact'
import { clockTime } from '../story/clock-time.ts'
import type { MomentEntry, Outcome, Quote, Step } from '../story/decision-log.ts'
import { momentWords } from '../story/decision-words.ts'
import { SeverityTag } from './severity-tag.tsx'

const speakers = { agent: 'Agent', customer: 'Customer', unknown: 'Unknown' } as const

const outcomes: Readonly<Record<Outcome, string>> = {
  'on-screen': 'On screen',
  waiting: 'Waiting',
  'not-shown': 'Not shown',
  joined: 'Joined another',
  over: 'Over',
  used: 'Used',
}

/** A quote is a reminder, not the transcript. */
const longestQuote = 150

export interface MomentCardProps {
  readonly entry: MomentEntry
  /** Name and version of the playbook. */
  readonly rules: string
  readonly onSeek: ((timeMs: number) => void) | undefined
}

/** A moment with the words and the rule it rests on, and what was decided about its prompt, step by step. */
export function MomentCard({ entry, rules, onSeek }: MomentCardProps): VNode {
  const { moment, severity, headline, confidence, because, quotes, steps, outcome, atMs } = entry
  return (
    <li class="moment" data-severity={severity} data-outcome={outcome}>
      <div class="moment-what">
        <p class="moment-tags">
          <SeverityTag severity={severity} />
          <span>{momentWords[moment]}</span>
          <span class="outcome">{outcomes[outcome]}</span>
        </p>
        <h3>
          <Seek timeMs={atMs} onSeek={onSeek}>
            {headline}
          </Seek>
        </h3>
        <p class="because">{because}</p>
        <ol class="steps">
          {steps.map((step) => (
            <StepRow key={step.seq} step={step} onSeek={onSeek} />
          ))}
        </ol>
      </div>
      <div class="moment-words">
        <h4>It rests on</h4>
        <Quotes quotes={quotes} />
        <p class="rule">
          Rule {moment}, {Math.round(confidence * 100)} % sure
          <br />
          Playbook {rules}
        </p>
      </div>
    </li>
  )
}

function Quotes({ quotes }: { readonly quotes: readonly Quote[] }): VNode {
  if (quotes.length === 0) return <p class="quote">What was not said: there are no words to quote.</p>
  return (
    <ul class="quotes">
      {quotes.map(({ segmentId, speaker, startMs, text }) => (
        <li key={segmentId} class="quote" data-speaker={speaker}>
          <strong>{speakers[speaker]}</strong> <span class="time">{clockTime(startMs)}</span> “
          {text.length > longestQuote ? `${text.slice(0, text.lastIndexOf(' ', longestQuote))} …` : text}”
        </li>
      ))}
    </ul>
  )
}

function StepRow({ step: { atMs, words, tone }, onSeek }: { readonly step: Step; readonly onSeek: MomentCardProps['onSeek'] }): VNode {
  return (
    <li class="step" data-tone={tone}>
      <Seek timeMs={atMs} onSeek={onSeek}>
        <span class="time">{clockTime(atMs)}</span>
        <span>{words}</span>
      </Seek>
    </li>
  )
}

interface SeekProps {
  readonly timeMs: number
  readonly onSeek: MomentCardProps['onSeek']
  readonly children: VNode | VNode[] | string
}

/** What one can click to see the call as it was then. */
function Seek({ timeMs, onSeek, children }: SeekProps): VNode {
  if (!onSeek) return <span class="seek">{children}</span>
  return (
    <button type="button" class="seek" title={`Go to ${clockTime(timeMs)}`} onClick={() => onSeek(timeMs)}>
      {children}
    </button>
  )
}
