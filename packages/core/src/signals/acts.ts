import { dialogueActModel } from '../models/dialogue-acts/dialogue-act-model.ts'
import type { DialogueAct } from '../dialogue-acts.ts'
import { thinkableFor } from '../playbook/act-meanings.ts'
import type { CompiledPlaybook, Meaning } from '../playbook/compile-playbook.ts'
import type { Word } from '../text/words.ts'
import type { Speaker } from '../transcript/segment.ts'
import type { Found } from './reading.ts'

/** From this probability an act counts; where only more words can tell, in a partial, from the second. */
const certain: Readonly<Record<DialogueAct, number>> = {
  glad: 0.5,
  resolved: 0.8,
  angry: 0.97,
  manager: 0.85,
  leaving: 0.85,
  legal: 0.95,
  distress: 0.82,
  objection: 0.7,
  'objection-dropped': 0.9,
  cancel: 0.8,
  complaint: 0.85,
  'refuse-recording': 0.92,
  'refuse-marketing': 0.95,
  acknowledge: 0.5,
  'answers-objection': 0.6,
  'passes-over': 0.6,
  insult: 0.9,
  threat: 0.8,
  pressure: 0.9,
  guarantee: 0.72,
  'ask-card': 0.8,
  'ask-card-code': 0.9,
  'ask-social': 0.9,
  'ask-password': 0.9,
  'ask-otp': 0.985,
  'reads-out': 0.9,
  safeguard: 0.6,
  enrols: 0.92,
  'asks-marketing': 0.93,
  wait: 0.5,
  pitch: 0.6,
  medical: 0.72,
  'asks-consent': 0.5,
  'brings-return': 0.8,
  'brings-refund': 0.8,
  'brings-login': 0.8,
  'brings-dispute': 0.8,
  'brings-internet': 0.62,
  'brings-booking': 0.8,
  'brings-card': 0.8,
  'brings-claim': 0.8,
  'brings-billing': 0.8,
  'brings-technical': 0.8,
  'brings-order': 0.8,
  'brings-payment': 0.8,
  grievance: 0.7,
  commits: 0.95,
  identifies: 0.7,
  greets: 0.7,
  verifies: 0.7,
  'account-details': 0.7,
  'recording-notice': 0.7,
  'debt-notice': 0.7,
  'return-window': 0.7,
  apr: 0.7,
  fees: 0.7,
  'total-cost': 0.7,
  'adverse-terms': 0.7,
  'takes-order': 0.9,
  'offers-credit': 0.7,
  'sums-up': 0.6,
  closes: 0.6,
  'asks-else': 0.4,
}
const certainInPartial = 0.92

/** A partial of fewer words is not enough. */
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

/** Reads what an utterance does. */
export function readActs(
  utterance: readonly Word[],
  speaker: Speaker,
  { isFinal, acts }: { readonly isFinal: boolean; readonly acts: CompiledPlaybook['acts'] },
): ActsRead {
  if (speaker === 'unknown' || acts.size === 0) return nothing
  const { probabilities, placeOf } = dialogueActModel().recognise(
    utterance.map(({ text }) => text),
    speaker,
  )
  // Of so few words there is nothing to be certain of before the rest has come.
  if (!isFinal && utterance.length < fewestWords) return { probabilities, found: [] }
  const found = [...probabilities].flatMap(([act, probability]) => {
    if (probability < (isFinal ? certain[act] : Math.max(certain[act], certainInPartial))) return []
    const { firstWord, lastWord } = placeOf(act)
    const start = utterance[firstWord]?.start ?? 0
    const end = utterance[lastWord]?.end ?? 0
    return [...(acts.get(act) ?? []), { kind: 'act', act } as const].map((meaning) => ({ meaning, start, end, probability }))
  })
  return { probabilities, found }
}

/** Whether the model rules out what a phrase would mean: none of the acts that it could be is likely. */
export function isRuledOut(meaning: Meaning, probabilities: ActsRead['probabilities'], playbook: CompiledPlaybook['playbook']): boolean {
  const thinkable = probabilities.size > 0 ? thinkableFor(meaning, playbook) : undefined
  return thinkable !== undefined && thinkable.acts.every((act) => (probabilities.get(act) ?? 0) < thinkable.least)
}
