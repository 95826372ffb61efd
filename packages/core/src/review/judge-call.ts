import { answerLines } from './answer-lines.ts'
import { viewCall } from './call-view.ts'
import type { CallView } from './call-view.ts'
import { judgePrompt } from './judge.ts'
import type { Judge } from './judge.ts'
import { readJudgedLine } from './read-judged-line.ts'
import type { RecordEvent } from '../record/event.ts'
import type { ReadRecord } from '../record/read-record.ts'
import type { Rubric } from './rubric.ts'
import type { Finding, JudgeTally } from './scorecard.ts'
import { rejectionOf } from './verify-finding.ts'

/** What a judge has been asked with. */
export interface JudgeCallOptions {
  readonly judge: Judge
  readonly signal: AbortSignal
  /** Takes each finding as it comes, once it is verified. */
  readonly onFinding?: (finding: Finding) => void
}

/** What came of asking. */
export interface JudgedCall {
  readonly findings: readonly Finding[]
  readonly tally: JudgeTally
}

/**
 * Has a language model read the whole call and takes what it says with true citations: findings on the rubric's questions,
 * and open ones. Everything else is dropped and counted. Never rejects: what came before a failure stands.
 */
export async function judgeCall(
  record: ReadRecord | readonly RecordEvent[],
  rubric: Rubric,
  { judge, signal, onFinding }: JudgeCallOptions,
): Promise<JudgedCall> {
  const view = viewCall('events' in record ? record : { events: record, notices: [] })
  const intake = new Intake(view, rubric, onFinding)
  if (view.segments.length === 0) return intake.result(false)
  try {
    for await (const line of answerLines(judge(judgePrompt(view, rubric), { signal }))) {
      if (signal.aborted) break
      intake.take(line)
    }
    return intake.result(signal.aborted)
  } catch {
    return intake.result(true)
  }
}

class Intake {
  private readonly view: CallView
  private readonly rubric: Rubric
  private readonly onFinding: ((finding: Finding) => void) | undefined
  private readonly findings: Finding[] = []
  private readonly counts = { uncited: 0, rejected: 0, unreadable: 0 }

  constructor(view: CallView, rubric: Rubric, onFinding: ((finding: Finding) => void) | undefined) {
    this.view = view
    this.rubric = rubric
    this.onFinding = onFinding
  }

  take(line: string): void {
    const finding = readJudgedLine(line, this.rubric, this.findings.length + 1)
    if (finding === 'nothing') return
    if (finding === 'unreadable') this.counts.unreadable += 1
    else this.verify(finding)
  }

  result(isCutOff: boolean): JudgedCall {
    return { findings: this.findings, tally: { accepted: this.findings.length, ...this.counts, ...(isCutOff && { cutOff: true }) } }
  }

  private verify(finding: Finding): void {
    const rejection = rejectionOf(finding, this.view) ?? (quotesFalsely(finding.because, this.view) ? 'quote-not-there' : undefined)
    const isSecond =
      finding.dimensionId !== 'open' &&
      this.findings.some(({ dimensionId, criterionId }) => dimensionId === finding.dimensionId && criterionId === finding.criterionId)
    if (rejection === 'uncited') this.counts.uncited += 1
    else if (rejection !== undefined) this.counts.rejected += 1
    else if (isSecond) this.counts.unreadable += 1
    else {
      this.findings.push(finding)
      try {
        this.onFinding?.(finding)
      } catch (error) {
        reportError(error)
      }
    }
  }
}

/** Whether a sentence quotes words that nobody said: a citation would lend them its weight. */
function quotesFalsely(because: string, { segments }: CallView): boolean {
  const quotes = [...because.matchAll(/[“"]([^“”"]+)[”"]/g)].map((match) => (match[1] ?? '').trim().toLowerCase())
  return quotes.some((quote) => !segments.some(({ text }) => text.toLowerCase().includes(quote)))
}
