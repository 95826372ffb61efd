import { customerActs } from '../dialogue-acts.ts'
import type { DialogueAct } from '../dialogue-acts.ts'
import type { CompiledStatement, Meaning } from './compile-playbook.ts'
import type { Concept, Cue, EscalationTrigger, Playbook } from './playbook.ts'

/** What an act tells in every playbook: the same as the phrases for it. Matters are those of the language. */
const always: readonly (readonly [DialogueAct, Meaning])[] = [
  ['resolved', { kind: 'cue', cue: 'resolved' }],
  ['angry', { kind: 'escalation', trigger: 'anger' }],
  ['manager', { kind: 'escalation', trigger: 'manager' }],
  ['leaving', { kind: 'escalation', trigger: 'leaving' }],
  ['legal', { kind: 'escalation', trigger: 'legal' }],
  ['complaint', { kind: 'escalation', trigger: 'complaint' }],
  ['distress', { kind: 'distress' }],
  ['objection', { kind: 'cue', cue: 'objection' }],
  ['objection-dropped', { kind: 'cue', cue: 'objection-withdrawn' }],
  ['refuse-recording', { kind: 'cue', cue: 'recording-refused' }],
  ['refuse-marketing', { kind: 'cue', cue: 'marketing-refused' }],
  ['acknowledge', { kind: 'empathy', act: 'acknowledge' }],
  ['answers-objection', { kind: 'cue', cue: 'objection-met' }],
  ['insult', { kind: 'insult' }],
  ['safeguard', { kind: 'cue', cue: 'safeguard' }],
  ['enrols', { kind: 'cue', cue: 'marketing-done' }],
  ['asks-marketing', { kind: 'cue', cue: 'marketing-asked' }],
  ['wait', { kind: 'cue', cue: 'wait-announced' }],
  ['cancel', { kind: 'matter', matterId: 'cancellation' }],
  ['brings-billing', { kind: 'matter', matterId: 'billing' }],
  ['brings-technical', { kind: 'matter', matterId: 'technical' }],
  ['brings-order', { kind: 'matter', matterId: 'order' }],
  ['brings-return', { kind: 'matter', matterId: 'return' }],
  ['brings-payment', { kind: 'matter', matterId: 'payment' }],
  ['brings-booking', { kind: 'matter', matterId: 'booking' }],
  ['brings-claim', { kind: 'matter', matterId: 'claim' }],
  ['brings-card', { kind: 'matter', matterId: 'card' }],
]

/** What each act stands for in this playbook. */
export function actMeanings(
  { prohibitions, consents, steps, disclosures, articles, rules }: Playbook,
  statements: ReadonlyMap<string, CompiledStatement>,
  conceptsOf: (entry: Playbook['steps'][number] | Playbook['disclosures'][number]) => readonly Concept[],
): ReadonlyMap<DialogueAct, readonly Meaning[]> {
  const pairs: readonly (readonly [DialogueAct | undefined, Meaning])[] = [
    ...always,
    ...prohibitions.map((prohibition) => [prohibition.act, { kind: 'prohibition', prohibition }] as const),
    ...consents.flatMap(({ id, asksAct, matterAct }) => [
      [asksAct, { kind: 'consent', consentId: id, part: 'asks' }] as const,
      [matterAct, { kind: 'consent', consentId: id, part: 'matter' }] as const,
    ]),
    ...rules.flatMap(({ id, heardAct, doneAct }) => [
      [heardAct, { kind: 'rule', ruleId: id, part: 'heard' }] as const,
      [doneAct, { kind: 'rule', ruleId: id, part: 'done' }] as const,
    ]),
    ...articles.map(({ id, act }) => [act, { kind: 'article', articleId: id }] as const),
    ...[...steps, ...disclosures].flatMap((entry) => {
      const statement = statements.get(entry.id)
      if (!statement) return []
      return conceptsOf(entry).flatMap((concept, index) =>
        [...new Set([entry.act, concept.act])].map((act) => [act, { kind: 'concept', statement, concept: index }] as const),
      )
    }),
  ]
  const found = new Map<DialogueAct, Meaning[]>()
  for (const [act, meaning] of pairs) if (act) found.set(act, [...(found.get(act) ?? []), meaning])
  return found
}

/** What a customer does who comes with a matter. */
export const bringsActs: readonly DialogueAct[] = customerActs.filter((act) => act.startsWith('brings-'))

/** Matters of the language; a playbook's own the model does not know. Their ids alone, for their phrases weigh twelve times as much. */
export const sharedMatters: ReadonlySet<string> = new Set(
  'billing technical cancellation complaint conduct order delivery return payment booking claim account card loan medical'.split(' '),
)

/** Acts of which one has to be this likely. */
export type Thinkable = ReadonlyMap<DialogueAct, number>

function anyOf(least: number, ...acts: readonly DialogueAct[]): Thinkable {
  return new Map(acts.map((act) => [act, least]))
}

/** Where threats are listed, words of one that threaten nobody are none: "nothing comes out of your pay". */
const threat: Thinkable = new Map([...anyOf(0.08, 'threat'), ...anyOf(0.22, 'pressure')])

const gladness: Thinkable = anyOf(0.2, 'glad', 'resolved')

const byCue: Readonly<Partial<Record<Cue, Thinkable>>> = {
  praise: gladness,
  relieved: gladness,
  'warm-praise': gladness,
  'warm-thanks': gladness,
  'thanks-for': gladness,
  objection: anyOf(0.17, 'objection'),
  'objection-met': anyOf(0.12, 'answers-objection', 'acknowledge', 'offers-credit', 'pitch'),
  // "Let me see something here" is no word of the silence that follows.
  'wait-announced': anyOf(0.15, 'wait'),
  'objection-passed-over': new Map([...anyOf(0.2, 'objection', 'angry'), ...anyOf(0.4, 'grievance')]),
}

const byTrigger: Readonly<Partial<Record<EscalationTrigger, Thinkable>>> = {
  anger: anyOf(0.4, 'angry', 'legal', 'leaving', 'manager'),
  manager: anyOf(0.25, 'manager'),
  complaint: anyOf(0.4, 'complaint', 'angry', 'legal', 'manager'),
  legal: new Map([...anyOf(0.3, 'legal'), ...anyOf(0.4, 'angry')]),
  ultimatum: anyOf(0.08, 'angry', 'leaving', 'legal', 'manager', 'complaint'),
  leaving: anyOf(0.5, 'leaving', 'cancel'),
}

/** What a playbook's own words need, by id: its articles, its prohibitions, the steps that only mark how far the call has got, and how consent is asked. */
export interface OwnThinkables {
  readonly articles: ReadonlyMap<string, Thinkable>
  readonly prohibitions: ReadonlyMap<string, Thinkable>
  readonly marks: ReadonlyMap<string, Thinkable>
  readonly consents: ReadonlyMap<string, Thinkable>
}

/** Where an agent asks the customer to commit, the talk is of terms; where it is of something else, nobody commits. */
const asksToCommit: Thinkable = new Map([
  ...anyOf(0.15, 'takes-order'),
  ...anyOf(0.1, 'pitch', 'passes-over', 'guarantee', 'pressure'),
  ...anyOf(0.55, 'answers-objection'),
])

/** Of a step that has to be said, the words are enough; "a credit as a thank-you for your patience" has those of a goodbye. */
function neededFor({ act, listed }: Playbook['steps'][number]): Thinkable | undefined {
  if (act === 'closes') return anyOf(0.06, 'closes', 'asks-else')
  if (act === undefined || listed !== false) return undefined
  return act === 'commits' ? new Map([...anyOf(0.62, act), ...asksToCommit]) : anyOf(0.2, act)
}

export function ownThinkables({ articles, prohibitions, steps, consents }: Playbook): OwnThinkables {
  const byId = (entries: readonly { readonly id: string; readonly act?: DialogueAct }[], needed: (act: DialogueAct) => Thinkable) =>
    entries.flatMap(({ id, act }) => (act ? [[id, needed(act)] as const] : []))
  const unnamed = prohibitions.some(({ act }) => act === 'threat') ? prohibitions.map(({ id }) => [id, threat] as const) : []
  return {
    articles: new Map(byId(articles, (act) => anyOf(0.1, act))),
    prohibitions: new Map([...unnamed, ...byId(prohibitions, (act) => (act === 'threat' ? threat : anyOf(0.22, act)))]),
    consents: new Map(consents.flatMap(({ id, asksAct }) => (asksAct ? [[id, anyOf(0.1, asksAct)] as const] : []))),
    marks: new Map(
      steps.flatMap((step) => {
        const needed = neededFor(step)
        return needed ? [[step.id, needed] as const] : []
      }),
    ),
  }
}

const unhappiness: Thinkable = anyOf(0.25, 'distress', 'angry', 'grievance')

/** By the id of a matter. "Okay good, I keep the box" ends nothing; "he was shouting as well" is told of somebody else. */
const byMatter: ReadonlyMap<string, Thinkable> = new Map([
  ['complaint', anyOf(0.6, 'complaint', 'angry')],
  ['cancellation', anyOf(0.45, 'cancel', 'leaving', 'brings-return', 'refuse-marketing')],
  ['conduct', new Map([...anyOf(0.6, 'grievance'), ...anyOf(0.4, 'complaint', 'angry')])],
])

/**
 * What has to be at least thinkable for a phrase to mean this; `undefined` where the phrase is enough. "Two places turned me
 * down" has words of an objection and objects to nothing.
 */
export function thinkableFor(meaning: Meaning, { articles, prohibitions, marks, consents }: OwnThinkables): Thinkable | undefined {
  if (meaning.kind === 'escalation') return byTrigger[meaning.trigger]
  if (meaning.kind === 'matter') return byMatter.get(meaning.matterId)
  if (meaning.kind === 'grievance' || meaning.kind === 'distress') return unhappiness
  if (meaning.kind === 'cue') return byCue[meaning.cue]
  if (meaning.kind === 'concept') return marks.get(meaning.statement.id)
  if (meaning.kind === 'consent') return meaning.part === 'asks' ? consents.get(meaning.consentId) : undefined
  if (meaning.kind === 'prohibition') return prohibitions.get(meaning.prohibition.id)
  return meaning.kind === 'article' ? articles.get(meaning.articleId) : undefined
}
