import { words } from '../text/words.ts'
import { isByModel, sliceOf } from './reading.ts'
import type { Found, Reading } from './reading.ts'

/** Words just before a phrase that turn it into its denial: "we will never have you arrested". */
const denials: ReadonlySet<string> = new Set([
  'not',
  'never',
  'no',
  'nobody',
  'nothing',
  'without',
  'neither',
  'nor',
  'unable',
  'illegal',
  'against',
  'cannot',
  'stop',
  'instead',
])
const denialReach = 6

/** How far before a denial its own condition stands. */
const conditionReach = 3

/** Where a clause begins, a denial before it no longer counts: "if you do not pay we will have you arrested". */
const clauseStarts: ReadonlySet<string> = new Set(['i', 'we', 'you', 'he', 'she', 'they', 'it', 'and', 'but', 'so', 'then', 'or'])

/** After these, "you" and "it" are an object and begin nothing: "we will never have you arrested". */
const objectTakers: ReadonlySet<string> = new Set(
  'have get getting send put see let make want tell call to for with of about against on from'.split(' '),
)

function beginsClause(near: readonly string[], at: number): boolean {
  const word = near[at] ?? ''
  // "I can't touch your wages or speak to your boss" is one denial, "pay or we will have you arrested" none.
  if (word === 'or' && !clauseStarts.has(near[at + 1] ?? '')) return false
  return clauseStarts.has(word) && !((word === 'you' || word === 'it') && objectTakers.has(near[at - 1] ?? ''))
}

const conditions: ReadonlySet<string> = new Set(['if', 'unless', 'until', 'who', 'because', 'when', 'since'])
const relatives: ReadonlySet<string> = new Set('that people folks customers those anyone everyone them'.split(' '))
const auxiliaries: ReadonlySet<string> = new Set('do does did will can'.split(' '))
const elsewhere: ReadonlySet<string> = new Set([
  'worry',
  'worries',
  'problem',
  'problems',
  'trouble',
  'doubt',
  'thanks',
  'thank',
  'matter',
  'idea',
  'only',
  'just',
  'forget',
  'wait',
  'exceptions',
  'more',
  'excuses',
])

/** Words just after it that do: "have you arrested is something we would never do"; "never mind the rest" takes back the rest. */
const laterDenial =
  /^(?:(?!\b(?:if|unless|until|because|or)\b)[^.!?]){0,30}\b(?:never(?!\s*$| mind\s*$| mind (?:the|my|that|this|about))|nothing to do|nobody|not (?:something|what|how|going|true|allowed|possible|the case)|illegal|against the law|isn['’]?t|(?:was|is|were|are|it['’]?s) (?:a |an |all )?(?:scam|lie|lies|lying|fake|myth|nonsense|rubbish|false|untrue|made up))\b/u

/** "If you do not pay …", "do not be surprised if …", "folks that do not pay …", "do not worry, …": a denial of something else. */
function isOfAnother(near: readonly string[], at: number): boolean {
  if (near.slice(at + 1).some((word) => conditions.has(word))) return true
  if (near[at] === 'not' && relatives.has(near[at - 2] ?? '') && auxiliaries.has(near[at - 1] ?? '')) return true
  return near.slice(Math.max(0, at - conditionReach), at).some((word) => conditions.has(word)) || elsewhere.has(near[at + 1] ?? '')
}

/** Whether the words around a phrase take it back as they say it. */
export function isDenied(reading: Reading, found: Found): boolean {
  if (isByModel(found)) return false
  const { start, end } = found
  const within = words(sliceOf(reading, start, end)).map(({ text }) => text)
  const clause = within.findLastIndex((_word, at) => at > 0 && beginsClause(within, at)) + 1
  // At its edges a denial is one of the phrase's own words ("never turned down"); a gap is never there.
  if (within.slice(Math.max(clause, 2), -1).some((word) => denials.has(word))) return true
  return isDeniedBefore(reading, found) || laterDenial.test(reading.segment.text.slice(Math.max(0, end)).toLowerCase())
}

/** Whether the words just before a phrase deny it: "nobody thinks you are stupid". */
export function isDeniedBefore(reading: Reading, { start }: Found): boolean {
  // What was said in the breath before denies nothing.
  const before = sliceOf(reading, reading.segment.text.length - reading.utterance.text.length, start)
  const near = words(before.slice(-200))
    .map(({ text }) => text)
    .slice(-denialReach - conditionReach)
  const from = near.findLastIndex((_word, at) => beginsClause(near, at)) + 1
  return near.some((word, at) => at >= Math.max(from, near.length - denialReach) && denials.has(word) && !isOfAnother(near, at))
}
