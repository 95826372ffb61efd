import { formatProblem } from '../errors.ts'
import { createPrivacyGate } from '../privacy/gate.ts'
import { holdsPersonalData, toldByConversation } from '../record/holds-personal-data.ts'
import type { ReadRecord } from '../record/read-record.ts'
import { minutes } from '../review/coaching.ts'
import { judgeCall } from '../review/judge-call.ts'
import type { Rubric } from '../review/rubric.ts'
import type { Finding, JudgeTally, Scorecard } from '../review/scorecard.ts'
import { withJudged } from '../review/with-judged.ts'
import type { WrapUpNote } from '../review/wrap-up.ts'
import { writeWrapUp } from '../review/write-wrap-up.ts'
import type { Io } from './io.ts'
import type { Llm } from './load-llm.ts'
import { printable } from './styles.ts'

/** Has a language model read calls, and says on standard error what it finds and what kept it from it. */
export class CallJudge {
  /** Whether a call went without the whole of an answer. */
  failed = false
  private readonly llm: Llm
  private readonly io: Io

  constructor(llm: Llm, io: Io) {
    this.llm = llm
    this.io = io
  }

  /** The scorecard with what the model found; as it was where it could not be asked. */
  async judged(card: Scorecard, record: ReadRecord, rubric: Rubric): Promise<Scorecard> {
    if (!this.mayAsk(record)) return card
    const onFinding = (finding: Finding) => this.tell(card.callId, `${finding.title} [${minutes(finding.citations[0]?.startMs ?? 0)}]`)
    const judged = await judgeCall(record, rubric, { judge: this.llm.judge, signal: this.llm.signal(), onFinding })
    this.check(card.callId, judged.tally)
    return withJudged(card, judged)
  }

  /** The note as the model words it; `undefined` where it could not be asked. */
  async note(record: ReadRecord): Promise<WrapUpNote | undefined> {
    if (!this.mayAsk(record)) return undefined
    const { note, tally } = await writeWrapUp(record, { judge: this.llm.judge, signal: this.llm.signal() })
    this.check(callIdOf(record), tally)
    return note
  }

  /** Only redacted words go out: a record that was made elsewhere, by a gate with a hole, stays here. */
  private mayAsk(record: ReadRecord): boolean {
    if (this.llm.isOut) return false
    const openGate = () => createPrivacyGate({ profile: 'lenient', types: toldByConversation })
    const leak = record.events.find((event) => event.type === 'segment-redacted' && holdsPersonalData(event, openGate))
    if (!leak) return true
    this.tell(
      callIdOf(record),
      `line ${leak.seq + 1} holds what looks like personal data, so nothing of this call went to the language model`,
    )
    this.failed = true
    return false
  }

  private check(callId: string, { cutOff }: JudgeTally): void {
    const { problem, isOut } = this.llm
    if (!cutOff || !problem) return
    this.tell(callId, `${formatProblem(problem)}; what the rules found stands${isOut ? ', and it is not asked again' : ''}`)
    this.failed = true
  }

  private tell(callId: string, text: string): void {
    this.io.stderr.write(`${printable(`${callId}: ${text}`)}\n`)
  }
}

function callIdOf({ events }: ReadRecord): string {
  const started = events.find((event) => event.type === 'call-started')
  return started?.callId ?? 'the call'
}
