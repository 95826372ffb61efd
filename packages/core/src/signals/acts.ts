import { dialogueActModel } from '../models/dialogue-acts/dialogue-act-model.ts'
import type { DialogueAct } from '../dialogue-acts.ts'
import { thinkableFor } from '../playbook/act-meanings.ts'
import type { CompiledPlaybook, Meaning } from '../playbook/compile-playbook.ts'
import type { Word } from '../text/words.ts'
import type { Speaker } from '../transcript/segment.ts'
import type { Found } from './reading.ts'

/** From this probability an act counts; where only more words can tell, in a partial, from the second. */
const certain: Readonly<Record<DialogueAct, number>> = {
  glad: 0.55,
  resolved: 0.75,
  angry: 0.95,
  manager: 0.85,
  leaving: 0.75,
  legal: 0.92,
  distress: 0.55,
  objection: 0.6,
  'objection-dropped': 0.8,
  cancel: 0.9,
  complaint: 0.93,
  'refuse-recording': 0.92,
  'refuse-marketing': 0.92,
  acknowledge: 0.5,
  'answers-objection': 0.65,
  'passes-over': 0.8,
  insult: 0.95,
  threat: 0.7,
  pressure: 0.6,
  guarantee: 0.65,
  'ask-card': 0.75,
  'ask-card-code': 0.7,
  'ask-social': 0.85,
  'ask-password': 0.75,
  'ask-otp': 0.985,
  'reads-out': 0.6,
  safeguard: 0.65,
  enrols: 0.85,
  'asks-marketing': 0.8,
  wait: 0.5,
  pitch: 0.7,
  medical: 0.88,
  'asks-consent': 0.3,
  'brings-return': 0.88,
  'brings-refund': 0.65,
  'brings-login': 0.7,
  'brings-dispute': 0.65,
  'brings-internet': 0.7,
  'brings-booking': 0.5,
  'brings-card': 0.65,
  'brings-claim': 0.55,
  'brings-billing': 0.6,
  'brings-technical': 0.75,
  'brings-order': 0.5,
  'brings-payment': 0.6,
  grievance: 0.58,
  commits: 0.8,
  identifies: 0.55,
  greets: 0.4,
  verifies: 0.4,
  'account-details': 0.78,
  'recording-notice': 0.3,
  'debt-notice': 0.2,
  'return-window': 0.35,
  apr: 0.4,
  fees: 0.64,
  'total-cost': 0.55,
  'adverse-terms': 0.42,
  'takes-order': 0.85,
  'offers-credit': 0.5,
  'sums-up': 0.35,
  closes: 0.85,
  'asks-else': 0.3,
}
const certainInPartial = 0.92
/** "I've something the doctor wants passed on" may end in the question for consent. */
const inPartial: Readonly<Partial<Record<DialogueAct, number>>> = { medical: 0.98 }

/** Of fewer words there is nothing to be certain of before the rest has come. */
const fewestWords = 6

/** What the model makes of an utterance. */
export interface ActsRead {
  /** The probability of each act of the speaker's side; empty where the model does not know the language. */
  readonly probabilities: ReadonlyMap<DialogueAct, number>
  /** What is certain enough, as the phrases of the playbook would say it. */
  readonly found: readonly Found[]
}

const nothing: ActsRead = { probabilities: new Map(), found: [] }

/** Unpacks the model before the call begins, so that its first words are read as fast as the others. */
export function prepareActs({ acts }: CompiledPlaybook): void {
  if (acts.size > 0) dialogueActModel().recognise(['hello'], 'customer')
}

/** "I'm sending a brand new one out today" has the sound of an order that is taken, and is none. */
const ordering =
  /^(?:order|orders|ordered|ordering|purchase|purchased|payment|paid|pay|checkout|card|placed|placing|place|through|basket|cart|buy|bought|charged|confirmation|submitted|application|receipt|invoice)$/u

/** "The sea view is two hundred and ninety a night" tells a price to anybody. */
const ofTheirs =
  /^(?:you|your|yours|he|she|they|account|order|claim|balance|policy|payment|paid|check|cheque|refund|refunded|posted|statement|card|booking|booked|reservation|settled|shipped|delivered|file|owe|owed|owing|owes|prescription|script)$/u

const namedBy: Readonly<Partial<Record<DialogueAct, RegExp>>> = { 'takes-order': ordering, 'account-details': ofTheirs }

function isNamed(act: DialogueAct, utterance: readonly Word[]): boolean {
  const names = namedBy[act]
  return names === undefined || utterance.some(({ text }) => names.test(text))
}

/** A credit for the bother is offered, and nothing sold. */
function withoutPitch(probabilities: ActsRead['probabilities']): ActsRead['probabilities'] {
  const isCredit = (probabilities.get('offers-credit') ?? 0) > (probabilities.get('pitch') ?? 0)
  return isCredit ? new Map([...probabilities, ['pitch', 0]]) : probabilities
}

/** Reads what an utterance does. */
export function readActs(
  utterance: readonly Word[],
  speaker: Speaker,
  { isFinal, acts }: { readonly isFinal: boolean; readonly acts: CompiledPlaybook['acts'] },
): ActsRead {
  if (speaker === 'unknown' || acts.size === 0) return nothing
  const { probabilities: recognised, placeOf } = dialogueActModel().recognise(
    utterance.map(({ text }) => text),
    speaker,
  )
  const probabilities = withoutPitch(recognised)
  if (!isFinal && utterance.length < fewestWords) return { probabilities, found: [] }
  const found = [...probabilities].flatMap(([act, probability]) => {
    const needed = isFinal ? certain[act] : Math.max(certain[act], inPartial[act] ?? certainInPartial)
    if (probability < needed || !isNamed(act, utterance)) return []
    const { firstWord, lastWord } = placeOf(act)
    const start = utterance[firstWord]?.start ?? 0
    const end = utterance[lastWord]?.end ?? 0
    return [...(acts.get(act) ?? []), { kind: 'act', act } as const].map((meaning) => ({ meaning, start, end, probability }))
  })
  return { probabilities, found }
}

/** Whether the model rules out what a phrase would mean: none of the acts that it could be is likely. */
export function isRuledOut(
  meaning: Meaning,
  probabilities: ActsRead['probabilities'],
  thinkables: CompiledPlaybook['thinkables'],
): boolean {
  const thinkable = thinkableFor(meaning, thinkables)
  const told = [...(thinkable ?? [])].filter(([act]) => probabilities.has(act))
  return told.length > 0 && told.every(([act, least]) => (probabilities.get(act) ?? 0) < least)
}
