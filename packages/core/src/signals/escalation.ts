import type { EscalationTrigger } from '../playbook/playbook.ts'
import { isDenied } from './denial.ts'
import { ideasIn, isByModel, sliceOf } from './reading.ts'
import type { Found, Reading } from './reading.ts'
import type { Signal } from './signal.ts'

/** Words of the customer that ask for care, and where they stand. */
export interface TriggerFound extends Found {
  readonly trigger: EscalationTrigger
}

/** What a customer says they will do can be denied ("I am not going to sue"); anger is full of words that deny ("not once"). */
const steps: ReadonlySet<EscalationTrigger> = new Set(['manager', 'legal', 'leaving', 'complaint'])

const feelings: ReadonlySet<EscalationTrigger> = new Set(['anger', 'repeat'])

/** What the customer says that points to an escalation: asking for a manager, threats, anger, having come again and again. */
export const escalation: Signal<null, readonly TriggerFound[]> = {
  name: 'escalation',
  initial: null,
  step(state, reading) {
    if (reading.segment.speaker !== 'customer') return { state, value: [] }
    const value = reading.found.flatMap((each) => {
      const { meaning } = each
      if (meaning.kind !== 'escalation') return []
      if (meaning.trigger === 'legal' && wasOfOthers(reading, each)) return []
      if (isByModel(each)) return [{ ...each, trigger: meaning.trigger }]
      if (steps.has(meaning.trigger) && (isDenied(reading, each) || isAsked(reading, each))) return []
      if (feelings.has(meaning.trigger) && isOfOthers(reading, each)) return []
      return [{ ...each, trigger: meaning.trigger }]
    })
    return { state, value }
  },
}

/** "Do I have to speak to a manager for that": a question about how things are done. */
function isAsked(reading: Reading, { start, end }: Found): boolean {
  return ideasIn(reading, 'plain').some((found) => found.end > start - aboutChars && found.start < end + aboutChars)
}

/** How far anger may be from whom it is about, in UTF-16 code units. */
const aboutChars = 60

/** "My landlord is useless", "he called them crooks", "I was angry last week but it is fixed": no anger at the company now. */
function isOfOthers(reading: Reading, { start, end }: Found): boolean {
  const near = (found: Found) => found.end > start - aboutChars && found.start < end + aboutChars
  if (ideasIn(reading, 'reported').some((found) => near(found) && found.start < start)) return true
  if (ideasIn(reading, 'over').some(near)) return true
  const isAtCompany = (from: number) => ideasIn(reading, 'company').some((found) => found.start >= from && near(found))
  if (ideasIn(reading, 'at-others').some((found) => near(found) && !isAtCompany(found.end))) return true
  const lastBefore = (idea: 'others' | 'company') => ideasIn(reading, idea).findLast((found) => found.start < end && near(found))?.start
  const others = lastBefore('others')
  return others !== undefined && others > (lastBefore('company') ?? Number.NEGATIVE_INFINITY)
}

/** "My brother-in-law was going to sue that barn": told of somebody else, who did it then. */
function wasOfOthers(reading: Reading, { start }: Found): boolean {
  const who = ideasIn(reading, 'others').findLast((found) => found.start < start)
  if (!who) return false
  const between = sliceOf(reading, who.end, start)
  return /\b(?:was|were|had|did|got|took)\b/iu.test(between) && !/\b(?:i|we|me|us|you|your)\b/iu.test(between)
}
