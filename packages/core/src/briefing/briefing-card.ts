import { applies } from '../playbook/conditions.ts'
import type { Condition, Playbook } from '../playbook/playbook.ts'
import type { BriefingRequest, CallerContext, PastContact } from './caller-context.ts'
import { predictIntents } from './intent-model.ts'
import type { IntentModel, PredictedIntent } from './intent-model.ts'

/** Something to do or to keep in mind, and why. */
export interface Advice {
  readonly text: string
  readonly because: string
}

/** What the agent sees in the seconds between ring and hello. */
export interface BriefingCard {
  readonly tier?: string
  /** The last three contacts, newest first. */
  readonly history: readonly PastContact[]
  readonly unresolved: readonly PastContact[]
  /** The most likely matter, where it is likely enough to be worth saying. */
  readonly intent?: PredictedIntent
  readonly approach: readonly Advice[]
  /** What this account and state require to be said. */
  readonly reminders: readonly Advice[]
  readonly cues: readonly string[]
  /** Sources that have not answered, or not in time. */
  readonly missing: readonly { readonly source: string; readonly why: 'waiting' | 'late' | 'error' }[]
}

/** What a card is made of. */
export interface CardSetup {
  readonly request: BriefingRequest
  readonly playbook: Playbook
  readonly model?: IntentModel
}

const shownContacts = 3

/** A guess no better than this is not shown: the agent would prepare for the wrong matter. */
const leastProbability = 0.4

const unhappy = -0.3

/** The card for what is known: a pure function of it. */
export function makeCard(context: CallerContext, missing: BriefingCard['missing'], { request, playbook, model }: CardSetup): BriefingCard {
  const { tier, history = [], cues = [] } = context
  const [likely] = model ? predictIntents(model, context) : []
  const intent = likely && likely.probability >= leastProbability ? likely : undefined
  return {
    ...(tier !== undefined && { tier }),
    history: history.slice(0, shownContacts),
    unresolved: history.filter(({ resolved }) => resolved === false),
    ...(intent && { intent }),
    approach: approachFor(context, intent),
    reminders: remindersFor(context, request, playbook),
    cues,
    missing,
  }
}

function approachFor({ history = [] }: CallerContext, intent: PredictedIntent | undefined): readonly Advice[] {
  const advice: Advice[] = []
  const [last] = history
  const matter = intent?.intent ?? last?.intent
  const before = history.filter((contact) => matter !== undefined && contact.intent === matter)
  const open = before.filter(({ resolved }) => resolved === false)
  if (before.length >= 2 && open.length > 0)
    advice.push({
      text: 'Acknowledge first that they have been here about this before; do not ask them to tell it all again.',
      because: `This would be contact ${before.length + 1} about ${matter}, and ${open.length} of the earlier ones ${open.length === 1 ? 'is' : 'are'} unresolved.`,
    })
  else if (open.length > 0)
    advice.push({
      text: 'Ask at the start whether it is about the open matter, and say where it stands.',
      because: `A contact about ${matter} of ${dayOf(open[0]?.at)} is unresolved.`,
    })
  if (last?.mood !== undefined && last.mood <= unhappy)
    advice.push({
      text: 'Begin calmly, with one sentence about last time.',
      because: `The last contact, of ${dayOf(last.at)}, ended unhappily.`,
    })
  return advice
}

/** The same conditions as in the call itself, so that the card and the live checklist cannot differ. */
function remindersFor(
  { accountType, state }: CallerContext,
  { direction, channel, context }: BriefingRequest,
  playbook: Playbook,
): readonly Advice[] {
  const details = { ...context, ...(accountType !== undefined && { accountType }), ...(state !== undefined && { state }) }
  const call = { type: 'call-started' as const, callId: '', channel, direction, language: playbook.language, context: details }
  return playbook.disclosures
    .filter(({ when }) => applies(when, call))
    .map(({ title, say, when, withinMs }) => ({
      text: say === undefined ? title : `${title}: “${say}”`,
      because: `${withinMs === undefined ? 'Required on this call' : `Required within ${Math.round(withinMs / 1000)} seconds`}${when ? ` (${conditionWords(when, { ...details, channel, direction, language: playbook.language })})` : ''}.`,
    }))
}

/** What of the call meets a condition; what meets one is text. */
function conditionWords(when: Condition, known: Readonly<Record<string, unknown>>): string {
  return Object.keys(when)
    .flatMap((name) => (typeof known[name] === 'string' ? [`${name} ${known[name]}`] : []))
    .join(', ')
}

function dayOf(at: string | undefined): string {
  return at?.slice(0, 10) ?? 'an earlier day'
}
