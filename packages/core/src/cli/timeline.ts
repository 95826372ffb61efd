import type { RecordEvent } from '../record/event.ts'
import { printable } from './styles.ts'
import type { Styles } from './styles.ts'
import { Tally } from './tally.ts'

type PromptEvent = Extract<RecordEvent, { readonly promptId: string }>
type Marked = 'red' | 'yellow' | 'bold' | 'dim' | 'cyan'

/** Segments remembered to tell a revision from what is new. */
const remembered = 2000

/** A record as a person reads it: a line for each thing that happened, in its time, and a summary. */
export class Timeline {
  private readonly styles: Styles
  private readonly label: string
  private readonly finals = new Set<string>()
  readonly tally: Tally = new Tally()

  constructor(label: string, styles: Styles) {
    this.label = label
    this.styles = styles
  }

  /** The lines for an event, with their line breaks; none for what a person would not miss. */
  linesOf(event: RecordEvent): string {
    this.tally.add(event)
    if ('promptId' in event) return this.prompt(event)
    switch (event.type) {
      case 'call-started': {
        const { callId, channel, direction, playbookVersion, modelVersion } = event
        const call = [`call ${printable(callId)}`, channel, ...(direction ? [direction] : [])].join(', ')
        return `${this.styles.bold(`${this.label}: ${call}`)}\n${this.styles.dim(`playbook ${playbookVersion}, model ${modelVersion}`)}\n\n`
      }
      case 'segment-redacted':
        return event.final ? this.said(event) : ''
      case 'signal-measured':
        return ''
      case 'moment-detected':
        return this.line(event, 'moment', 'cyan', `${event.moment} (${event.severity}): ${event.because}`)
      case 'item-ticked':
        return this.line(event, event.done ? 'ticked' : 'unticked', 'dim', event.itemId)
      case 'fault-raised':
        return this.line(event, 'fault', 'red', `${event.fault}: ${event.message}`)
      case 'prompts-stopped':
        return this.line(event, 'stopped', 'red', `prompts of the kind ${event.kind}: ${event.reason}`)
      case 'prompts-resumed':
        return this.line(event, 'resumed', 'dim', `prompts of the kind ${event.kind}`)
      case 'action-decided':
        return this.line(event, 'action', 'cyan', `${event.action} (${event.level}): ${event.decision} by ${event.by}`)
      case 'self-assessed':
        return this.line(event, 'assessed', 'dim', 'the agent rated the call')
      case 'finding-contested':
        return this.line(event, 'contested', 'cyan', `${event.findingId}: ${event.reason}`)
      case 'lesson-settled':
        return this.line(event, 'lesson', 'dim', `${event.lessonId}: ${event.outcome}`)
      case 'call-ended':
        return `${this.line(event, 'ended', 'dim', 'the call')}\n`
    }
  }

  /** What the call came to, in a few lines. */
  summary(): string {
    return `${this.tally.lines().join('\n')}\n`
  }

  private said(event: Extract<RecordEvent, { readonly type: 'segment-redacted' }>): string {
    const isRevised = this.finals.has(event.segmentId)
    this.remember(event.segmentId)
    return this.line(
      event,
      event.speaker,
      event.speaker === 'customer' ? 'bold' : undefined,
      `${event.text}${isRevised ? ' (revised)' : ''}`,
    )
  }

  private remember(segmentId: string): void {
    this.finals.add(segmentId)
    if (this.finals.size <= remembered) return
    const [oldest] = this.finals
    if (oldest !== undefined) this.finals.delete(oldest)
  }

  private prompt(event: PromptEvent): string {
    const { promptId, severity, headline, moment } = event
    const about = `${promptId} “${headline}” (${moment}, ${severity})`
    if (event.type === 'prompt-queued')
      return event.eligibleAtMs > event.atMs ? this.line(event, 'waiting', 'dim', `${about}: until ${timeOf(event.eligibleAtMs)}`) : ''
    if (event.type === 'prompt-shown') return this.line(event, 'shown', severity === 'critical' ? 'red' : 'yellow', about)
    if (event.type === 'alert-raised') return this.line(event, 'alert', 'red', about)
    return this.line(event, event.type.replace('prompt-', ''), 'dim', `${about}${detailOf(event)}`)
  }

  private line({ atMs }: RecordEvent, label: string, mark: Marked | undefined, text: string): string {
    const padded = label.padEnd(10)
    return `${timeOf(atMs).padStart(8)}  ${mark ? this.styles[mark](padded) : padded}  ${printable(text)}\n`
  }
}

function detailOf(event: PromptEvent): string {
  if (event.type === 'prompt-suppressed') return event.mergedInto === undefined ? `: ${event.reason}` : `: merged into ${event.mergedInto}`
  if (event.type === 'prompt-withdrawn' || event.type === 'suggestion-rejected') return `: ${event.reason}`
  if (event.type === 'prompt-displaced') return `: by ${event.by}${event.requeued ? ', and waits again' : ''}`
  if (event.type === 'prompt-snoozed') return `: until ${timeOf(event.untilMs)}`
  return event.type === 'prompt-rated' && event.rating ? `: ${event.rating}` : ''
}

/** Minutes, seconds and tenths: `m:ss.t`. */
export function timeOf(ms: number): string {
  const tenths = Math.floor(ms / 100)
  const seconds = String(Math.floor(tenths / 10) % 60).padStart(2, '0')
  return `${Math.floor(tenths / 600)}:${seconds}.${tenths % 10}`
}
