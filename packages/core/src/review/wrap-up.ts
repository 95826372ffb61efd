import { createPhraseMatcher } from '../playbook/phrase-matcher.ts'
import type { RecordEvent } from '../record/event.ts'
import type { ReadRecord } from '../record/read-record.ts'
import { viewCall } from './call-view.ts'
import type { CallView, SaidSegment } from './call-view.ts'
import { cite } from './cite.ts'
import { minutes } from './coaching.ts'
import type { Citation } from './scorecard.ts'

/** One line of a note, with the words it rests on. */
export interface NoteLine {
  readonly text: string
  readonly citation: Citation
}

/** A draft of the note that an agent writes after a call; the agent edits it. */
export interface WrapUpNote {
  /** Why the customer called. */
  readonly reason?: NoteLine
  /** What was done on the call. */
  readonly actions: readonly NoteLine[]
  /** What the agent said would be done. */
  readonly promises: readonly NoteLine[]
  /** What the customer has to do or will get. */
  readonly nextSteps: readonly NoteLine[]
}

type Part = 'reason' | 'actions' | 'promises' | 'nextSteps'

const phrases: Readonly<Record<Part, readonly string[]>> = {
  reason: [
    'i [just|really|also|would|will] (want|need|wanted|like|am calling|am trying|have a (problem|question|issue)|got|lost|forgot|can not|could not|did not|never)',
    '(can|could|would) you [please] (help|tell|send|check|book|find|change|cancel)',
    '(my|the) ... (is|was|has|does|did|will|keeps|never|got|went|arrived)',
  ],
  actions: [
    '(i have|we have|i just|i already) [now|just|already|successfully|gone ahead and] (booked|scheduled|reserved|sent|cancelled|canceled|changed|updated|refunded|credited|blocked|ordered|opened|added|removed|reset|fixed|filed|submitted|applied|transferred|confirmed|placed|reported|noted|set up|put in)',
    '(is|are|has been|have been) [now|all|successfully] (booked|scheduled|reserved|sent|cancelled|canceled|changed|refunded|credited|blocked|ordered|submitted|applied|confirmed|placed|reported|reset|fixed)',
    'i am (sending|booking|cancelling|canceling|blocking|refunding|ordering|opening|resetting|transferring) [you|it|that|this|the|your|a]',
  ],
  promises: [
    '(i|we) will [also|personally|then|make sure|be sure|be able to] (call|send|email|mail|text|check|look|get back|follow up|let you know|contact|refund|credit|fix|open|ask|speak|arrange|order|book|switch)',
    '(i|we) (promise|guarantee)',
    '(somebody|someone|a colleague|my manager|the team|they) will ... (call|contact|get back|reach|write|come|knock|look)',
  ],
  nextSteps: [
    'you will [also|then] (receive|get|see|hear|have to|need to|be (contacted|charged|refunded|called))',
    '(please|kindly) (bring|send|call|check|wait|keep|fill|sign|return|confirm|upload|reply|make sure)',
    'you (need|have|can) [to] (bring|send|call|check|wait|sign|return|upload|fill)',
    'it (will|should|takes|can take) ... (minutes|hours|days|weeks|tomorrow|today|shortly|soon|by)',
  ],
}

/** A greeting is no reason to call. */
const leastReasonWords = 4
const mostLines = 4

const matcher = createPhraseMatcher(
  (Object.keys(phrases) as Part[]).flatMap((part) => phrases[part].map((phrase): [string, Part] => [phrase, part])),
)

/** Drafts the note of a call by rules alone: every line quotes what was said. The same record gives the same note. */
export function draftWrapUp(record: ReadRecord | readonly RecordEvent[]): WrapUpNote {
  const view = viewCall('events' in record ? record : { events: record, notices: [] })
  const reason = reasonOf(view)
  const lines = (part: Part): readonly NoteLine[] => linesFor(part, view)
  return {
    ...(reason && { reason: lineOf(reason) }),
    actions: lines('actions'),
    promises: lines('promises'),
    nextSteps: lines('nextSteps'),
  }
}

/** The note as text for the host's system, with the time of each line. */
export function wrapUpText({ reason, actions, promises, nextSteps }: WrapUpNote): string {
  const parts: readonly (readonly [string, readonly NoteLine[]])[] = [
    ['Reason', reason ? [reason] : []],
    ['Done', actions],
    ['Promised', promises],
    ['Next', nextSteps],
  ]
  return parts.flatMap(([name, lines]) => lines.map(({ text, citation }) => `${name}: ${text} [${minutes(citation.startMs)}]\n`)).join('')
}

function reasonOf({ segments }: CallView): SaidSegment | undefined {
  const said = segments.filter(({ speaker, words }) => speaker === 'customer' && words.length >= leastReasonWords)
  return said.find((segment) => has(segment, 'reason')) ?? said[0]
}

function linesFor(part: Part, { segments }: CallView): readonly NoteLine[] {
  return segments
    .filter((segment) => segment.speaker === 'agent' && has(segment, part))
    .slice(-mostLines)
    .map(lineOf)
}

function has({ words }: SaidSegment, part: Part): boolean {
  return matcher.match(words).some(({ owner }) => owner === part)
}

function lineOf(segment: SaidSegment): NoteLine {
  const citation = cite(segment)
  return { text: citation.quote.replaceAll(/\s+/g, ' '), citation }
}
