import type { MomentName, RecordEvent, Severity } from '@cuecard/core'
import { clockTime } from './clock-time.ts'
import { momentWords, whySuppressed, whyWaiting, whyWithdrawn } from './decision-words.ts'

type Detected = Extract<RecordEvent, { type: 'moment-detected' }>
type PromptEvent = Extract<RecordEvent, { promptId: string }>
type Speaker = Detected['evidence'][number]['speaker']

/** Words that a decision rests on, redacted. */
export interface Quote {
  readonly segmentId: string
  readonly speaker: Speaker
  readonly startMs: number
  readonly text: string
}

/** One thing that was decided about a prompt, or done with it. */
export interface Step {
  readonly seq: number
  readonly atMs: number
  readonly words: string
  readonly tone: 'shown' | 'held' | 'over' | 'done' | 'aside'
}

/** Where a prompt stands after its last step. */
export type Outcome = 'on-screen' | 'waiting' | 'not-shown' | 'joined' | 'over' | 'used'

/** A moment of the call, and all that became of its prompt. */
export interface MomentEntry {
  readonly kind: 'moment'
  readonly momentId: string
  readonly atMs: number
  readonly moment: MomentName
  readonly severity: Severity
  readonly headline: string
  readonly confidence: number
  readonly because: string
  readonly quotes: readonly Quote[]
  readonly steps: readonly Step[]
  readonly outcome: Outcome
}

/** Something that went wrong, in words that hold nothing of what was said. */
export interface FaultEntry {
  readonly kind: 'fault'
  readonly seq: number
  readonly atMs: number
  readonly message: string
}

export type LogEntry = MomentEntry | FaultEntry

/** Every moment of the record with what was decided about it, and every fault, the latest first. */
export function decisionLogOf(record: readonly RecordEvent[]): readonly LogEntry[] {
  const words = new Map<string, string>()
  const entries = new Map<string, MomentEntry>()
  const faults: FaultEntry[] = []
  const headlines = new Map<string, string>()
  for (const event of record) {
    if (event.type === 'segment-redacted') words.set(event.segmentId, event.text)
    else if (event.type === 'fault-raised') faults.push({ kind: 'fault', seq: event.seq, atMs: event.atMs, message: event.message })
    else if (event.type === 'moment-detected') entries.set(event.momentId, begin(event, words))
    else if ('promptId' in event) {
      headlines.set(event.promptId, event.headline)
      const entry = entries.get(event.momentId)
      if (entry) entries.set(event.momentId, follow(entry, event, headlines))
    }
  }
  return [...entries.values(), ...faults].sort((a, b) => b.atMs - a.atMs)
}

function begin(
  { momentId, atMs, moment, severity, confidence, because, evidence }: Detected,
  words: ReadonlyMap<string, string>,
): MomentEntry {
  const quotes = evidence.map(({ segmentId, speaker, startMs }) => ({ segmentId, speaker, startMs, text: words.get(segmentId) ?? '' }))
  const headline = momentWords[moment]
  return { kind: 'moment', momentId, atMs, moment, severity, headline, confidence, because, quotes, steps: [], outcome: 'not-shown' }
}

function follow(entry: MomentEntry, event: PromptEvent, headlines: ReadonlyMap<string, string>): MomentEntry {
  const { words, tone, outcome = entry.outcome } = tell(event, entry, headlines)
  // A prompt that appears at once has not waited, and two lines for it would only hide that.
  const last = entry.steps.at(-1)
  const before = event.type === 'prompt-shown' && last?.tone === 'held' && last.atMs === event.atMs ? entry.steps.slice(0, -1) : entry.steps
  return { ...entry, headline: event.headline, outcome, steps: [...before, { seq: event.seq, atMs: event.atMs, words, tone }] }
}

interface Told {
  readonly words: string
  readonly tone: Step['tone']
  /** Missing where it changes nothing about that. */
  readonly outcome?: Outcome
}

function tell(event: PromptEvent, entry: MomentEntry, headlines: ReadonlyMap<string, string>): Told {
  switch (event.type) {
    case 'prompt-queued':
      return { words: whyWaiting(event), tone: 'held', outcome: 'waiting' }
    case 'prompt-shown':
      return { words: wasShown(entry) ? 'Shown again' : 'Shown', tone: 'shown', outcome: 'on-screen' }
    case 'prompt-suppressed':
      return { words: `Not shown: ${whySuppressed(event)}`, tone: 'over', outcome: event.reason === 'merged' ? 'joined' : 'not-shown' }
    case 'prompt-displaced':
      return { words: `Displaced by ${whatDisplaced(event, headlines)}`, tone: 'over', outcome: 'over' }
    case 'prompt-expired':
      return {
        words: `Expired: ${entry.outcome === 'on-screen' ? 'it had its time' : 'no good moment came'}`,
        tone: 'over',
        outcome: 'over',
      }
    case 'prompt-withdrawn':
      return { words: `Withdrawn: ${whyWithdrawn(event.reason)}`, tone: 'done', outcome: 'over' }
    case 'prompt-expanded':
      return { words: 'Opened by the agent', tone: 'aside' }
    case 'prompt-accepted':
      return { words: 'Accepted by the agent', tone: 'done', outcome: 'used' }
    case 'prompt-edited':
      return { words: ownWords(event.text), tone: 'done', outcome: 'used' }
    case 'prompt-dismissed':
      return { words: 'Dismissed by the agent', tone: 'over', outcome: 'over' }
    case 'prompt-snoozed':
      return { words: `Snoozed by the agent until ${clockTime(event.untilMs)}`, tone: 'held', outcome: 'waiting' }
    case 'prompt-rated':
      return { words: `Rated ${event.rating ?? 'anew'} by the agent`, tone: 'aside' }
    case 'alert-raised':
      return { words: 'Alert raised: it stayed unaddressed', tone: 'aside' }
    case 'prompt-rewritten':
      return { words: `Other words from ${event.model}`, tone: 'aside' }
    case 'suggestion-rejected':
      return { words: `Words of ${event.model} were not taken: ${event.reason}`, tone: 'aside' }
  }
}

function wasShown({ steps }: MomentEntry): boolean {
  return steps.some(({ tone }) => tone === 'shown')
}

function ownWords(text: string | undefined): string {
  return text ? `Used by the agent, in other words: “${text}”` : 'Used by the agent, in other words'
}

function whatDisplaced(
  { by, requeued }: Extract<PromptEvent, { type: 'prompt-displaced' }>,
  headlines: ReadonlyMap<string, string>,
): string {
  const headline = headlines.get(by)
  return `${headline ? `“${headline}”` : 'a more urgent prompt'}${requeued ? '; it waits to come back' : ''}`
}
