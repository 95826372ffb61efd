import { shortened } from './cite.ts'
import type { Criterion, Rubric } from './rubric.ts'
import type { Citation, CoachingSentence, DimensionResult, Finding } from './scorecard.ts'

/** More sentences than this are not read between two calls. */
const mostSentences = 3

/** Words quoted in a sentence are a reminder; the finding has them all. */
const longestQuote = 90

interface Candidate {
  readonly finding: Finding
  readonly text: string
  readonly worth: number
}

/** Two or three sentences for the agent: what went well first, where anything did, then what to try next time. */
export function coachingFor(rubric: Rubric, dimensions: readonly DimensionResult[]): readonly CoachingSentence[] {
  const praise = candidates(rubric, dimensions, 'strength', ({ praise: text }) => text).slice(0, 1)
  const advice = firstOfEach(candidates(rubric, dimensions, 'gap', ({ advice: text }) => text)).slice(0, mostSentences - praise.length)
  return [...praise.map((each) => sentence('praise', each)), ...advice.map((each) => sentence('advice', each))]
}

/** Two pieces of advice on one side of the call would be one too many. */
function firstOfEach(all: readonly Candidate[]): readonly Candidate[] {
  const isFirst = ({ finding: { dimensionId } }: Candidate, index: number) =>
    all.findIndex(({ finding }) => finding.dimensionId === dimensionId) === index
  return all.filter(isFirst)
}

function candidates(
  rubric: Rubric,
  dimensions: readonly DimensionResult[],
  kind: Finding['kind'],
  textOf: (criterion: Criterion) => string | undefined,
): readonly Candidate[] {
  const found = rubric.dimensions.flatMap(({ weight, criteria }, index) =>
    criteria.flatMap((criterion): Candidate[] => {
      const result = dimensions[index]?.criteria.find(({ id }) => id === criterion.id)
      const finding = result?.findings.find((each) => each.kind === kind)
      const text = textOf(criterion)
      const whole = criteria.reduce((sum, each) => sum + (each.weight ?? 1), 0)
      return finding && text !== undefined ? [{ finding, text, worth: (weight * (criterion.weight ?? 1)) / whole }] : []
    }),
  )
  return found.sort((a, b) => b.worth - a.worth)
}

function sentence(kind: CoachingSentence['kind'], { finding, text }: Candidate): CoachingSentence {
  // Of a cause and its answer, praise is about the answer and advice about the cause.
  const citation = (kind === 'praise' ? finding.citations.at(-1) : finding.citations[0]) as Citation
  const slots: Readonly<Record<string, string>> = { quote: shortened(citation.quote, longestQuote), time: minutes(citation.startMs) }
  const filled = text.replaceAll(/\{(quote|time)\}/g, (slot, name: string) => slots[name] ?? slot)
  return { kind, text: filled, findingId: finding.id, citation }
}

/** A time of the call, `m:ss`. */
export function minutes(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000))
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
