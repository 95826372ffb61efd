import type { RedactedSegment } from '../privacy/redacted-segment.ts'
import type { Word } from '../text/words.ts'
import { ideasIn } from './reading.ts'
import type { Reading } from './reading.ts'

/** Whether these words ask something: by a question mark, or by how English asks. */
export function asksQuestion({ segment, found, spoken }: Reading): boolean {
  if (segment.text.includes('?')) return true
  return found.some(({ meaning, start, end }) => {
    if (meaning.kind !== 'question' || start < 0) return false
    const at = spoken.findIndex((word) => word.start === start)
    const first = spoken.findLast((word) => word.start === start)?.text ?? ''
    const next = spoken.find((word) => word.start >= end)?.text ?? ''
    const last = spoken.findLast((word) => word.end <= end)?.text ?? ''
    if (first === 'who') return subjects.has(next) || determiners.has(next)
    if (quantities.has(last)) return asksHow(spoken.filter((word) => word.start >= end))
    const subject = spoken[at]?.text === first ? spoken[at - 1]?.text : spoken[at]?.text
    return !isClause(first, last, next) && !standsAfter(first, last, subject ?? '')
  })
}

/** After these, "what is" opens a clause: "it depends on what is left". */
const opensClause: ReadonlySet<string> = new Set('in of is for on by from to with into over under that depends see'.split(' '))
const plural: ReadonlySet<string> = new Set(['we', 'you', 'they', 'i'])

/** "What is called a tier", "what happens is we read it". */
function isClause(first: string, last: string, next: string): boolean {
  return last === 'is' ? next === 'called' || next === 'known' : first === 'is' && plural.has(last)
}

function standsAfter(first: string, last: string, before: string): boolean {
  return last === 'is' || last === 'are' ? opensClause.has(before) : auxiliaries.has(first) && subjects.has(before)
}

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
