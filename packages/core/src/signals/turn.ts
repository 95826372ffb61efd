import type { RedactedSegment } from '../privacy/redacted-segment.ts'
import type { Word } from '../text/words.ts'
import { ideasIn } from './reading.ts'
import type { Reading } from './reading.ts'

/** So many words may come after the beginning of a question: whoever goes on longer does not wait for an answer. */
const longestQuestion = 25

/** Where a question of this length ends the words, nothing has to lead up to it: "the blue one is it". */
const shortestTail = 8

/** Whether these words ask something of the listener: by a question mark, or by how English asks. */
export function asksQuestion({ segment, found, spoken }: Reading): boolean {
  if (segment.text.includes('?')) return true
  return found.some(({ meaning, start, end }) => {
    if (meaning.kind !== 'question') return false
    const from = spoken.findIndex((word) => word.start === start)
    const to = spoken.findLastIndex((word) => word.end <= end)
    const token = spoken.slice(from, to + 1).filter((word) => word.start === start)
    const asker = token.findIndex(({ text }) => inquirers.has(text))
    const at = asker < 0 ? from + token.length - 1 : from + asker
    return asks(spoken, at, to)
  })
}

/** Whether the words from `at` to `to`, which are those of a question, are one. */
function asks(spoken: readonly Word[], at: number, to: number): boolean {
  const first = spoken[at]?.text ?? ''
  const after = spoken.slice(to + 1)
  if (after.length > longestQuestion) return false
  if (inquirers.has(first)) return asksWhat(spoken, at, to)
  return auxiliaries.has(first) ? asksWhether(spoken, at, to) : true
}

/** "What is the number" asks; "it depends on what is left" and "what is left is yours" do not. */
function asksWhat(spoken: readonly Word[], at: number, to: number): boolean {
  const last = spoken[to]?.text ?? ''
  const after = spoken.slice(to + 1)
  const next = after[0]?.text ?? ''
  if (spoken[at]?.text === 'who') return leadsUp(spoken[at - 1]) && (subjects.has(next) || determiners.has(next))
  if (quantities.has(last)) return asksHow(after)
  if (opensClause.has(spoken[at - 1]?.text ?? '') || next === 'called' || next === 'known') return false
  return !isOrAre.has(last) || (!isRelative(spoken, at) && !isSubject(after))
}

/** Whether the words after "what is" go on to a verb of which they are the subject. */
function isSubject(after: readonly Word[]): boolean {
  const verb = after.findIndex(({ text }) => isOrAre.has(text))
  return verb >= 0 && verb < longestSubject && !subjects.has(after[verb + 1]?.text ?? '')
}

/** "The insurance, which is your own affair": nothing leads up to a question. */
function isRelative(spoken: readonly Word[], at: number): boolean {
  return spoken[at]?.text === 'which' && !leadsUp(spoken[at - 1])
}

/** How long "what is left of it" may be before the verb that makes it a subject. */
const longestSubject = 8

/** "Is that so", "do you" ask; "you can you know", "do that", "have it in there" and "a can I've seen" do not. */
function asksWhether(spoken: readonly Word[], at: number, to: number): boolean {
  const [before, first, subject, next] = [spoken[at - 1], spoken[at], spoken[at + 1], spoken[at + 2]]
  if (!first || !subject || stated.has(before?.text ?? '') || orders(first, subject, next)) return false
  if (isOrAre.has(first.text) && isRelative(spoken, at - 1)) return false
  if (subject.text === 'you') return first.text !== 'should' || inquirers.has(before?.text ?? '')
  // "The first year is your trial" names what it is.
  const names = isOrAre.has(first.text) && subject.text === 'your'
  if (spoken.length - 1 - to <= shortestTail && !names) return true
  // "And then does that again" has left its subject out.
  return leadsUp(before) && !(does.has(first.text) && things.has(subject.text))
}

/** A command, or a pronoun that has a verb of its own: "have it ready", "do your thing", "is we read it". */
function orders(first: Word, subject: Word, next: Word | undefined): boolean {
  const hasOwnVerb = next?.start === subject.start || (first.text === 'is' && plural.has(subject.text))
  return hasOwnVerb || (commands.has(first.text) && things.has(subject.text))
}

function leadsUp(before: Word | undefined): boolean {
  return before === undefined || openers.has(before.text) || inquirers.has(before.text)
}

const inquirers: ReadonlySet<string> = new Set('what when where how why which who'.split(' '))
const isOrAre: ReadonlySet<string> = new Set('is are was were'.split(' '))

const does: ReadonlySet<string> = new Set(['does', 'did'])

/** With these, a verb is told to be done: "have it ready", "do your thing". */
const commands: ReadonlySet<string> = new Set(['have', 'do'])
const things: ReadonlySet<string> = new Set(['it', 'that', 'this', 'your'])

/** What a new clause begins with. */
const openers: ReadonlySet<string> = new Set(
  'so and but or okay ok now then well just also actually sorry yes yeah no right alright please sir ma maam person because else'.split(
    ' ',
  ),
)

/** After these, "what is" opens a clause: "it depends on what is left". */
const opensClause: ReadonlySet<string> = new Set(
  'in of is for on by from to with into over under that depends see know tell explain show check knows'.split(' '),
)
const plural: ReadonlySet<string> = new Set(['we', 'you', 'they', 'i'])

const auxiliaries: ReadonlySet<string> = new Set('can could would will do did does are is have may shall should was were'.split(' '))

/** "How much you spend" is no question, "how much do you spend" is. */
const quantities: ReadonlySet<string> = new Set(['much', 'many', 'often', 'long', 'kind', 'sort'])
const determiners: ReadonlySet<string> = new Set(['the', 'your', 'calling'])

/** How soon after "how much" the verb of a question comes: "how much power does it make". */
const reach = 4

function asksHow(after: readonly Word[]): boolean {
  const verb = after.slice(0, reach).find(({ text }) => auxiliaries.has(text) || subjects.has(text))
  return after.length === 0 || (verb !== undefined && auxiliaries.has(verb.text))
}

/** "Where it is there" has the words of a question and the order of a statement. */
const subjects: ReadonlySet<string> = new Set(['it', 'that', 'this', 'there', 'they', 'we', 'you', 'i', 'he', 'she', 'as', 'than'])

/** After these, the words that follow are told and not asked. */
const stated: ReadonlySet<string> = new Set([...subjects, 'not', 'never', 'to'])

/** Whether a listener says this without taking the turn ("mm-hm", "okay right"): a few words, all of them such. */
export function isBackchannel({ words, found }: Reading): boolean {
  if (words.length > 4) return false
  return words.every((word) =>
    found.some(({ meaning, start, end }) => meaning.kind === 'backchannel' && start <= word.start && word.end <= end),
  )
}

/** How long a segment took to say, in milliseconds; 0 in chat. */
export function durationMs({ startMs, endMs }: RedactedSegment): number {
  return endMs - startMs
}

/** How far from words of distress their playing down still counts, in UTF-16 code units. */
const mildChars = 60

/** Whether the customer speaks of their own distress, and does not play it down. */
export function tellsDistress(reading: Reading): boolean {
  const said = [...reading.earlier, ...reading.found].filter(({ meaning }) => meaning.kind === 'distress')
  const mild = ideasIn(reading, 'mild')
  return said.some(({ start, end }) => !mild.some((found) => found.end > start - mildChars && found.start < end + mildChars))
}

/** Whether what is said is aimed at the company and not at the world. */
export function tellsGrievance({ found, earlier }: Reading): boolean {
  return [...earlier, ...found].some(({ meaning }) => meaning.kind === 'grievance')
}
