import { actMeanings, ownThinkables } from './act-meanings.ts'
import type { OwnThinkables } from './act-meanings.ts'
import { createMisheardMatcher } from './misheard-matcher.ts'
import { createPhraseMatcher } from './phrase-matcher.ts'
import type { PhraseMatcher } from './phrase-matcher.ts'
import type { DialogueAct } from '../dialogue-acts.ts'
import type { Concept, Cue, EmpathyAct, EscalationTrigger, Idea, Pair, Playbook, Prohibition, Statement } from './playbook.ts'

/** What a phrase that was found stands for. */
export type Meaning =
  | { readonly kind: 'concept'; readonly statement: CompiledStatement; readonly concept: number }
  | { readonly kind: 'prohibition'; readonly prohibition: Prohibition }
  | { readonly kind: 'half'; readonly prohibition: Prohibition; readonly pair: Pair; readonly side: keyof Pair }
  | { readonly kind: 'excuse'; readonly prohibitionId: string }
  | { readonly kind: 'insult' }
  | { readonly kind: 'cue'; readonly cue: Cue }
  | { readonly kind: 'idea'; readonly idea: Idea }
  | { readonly kind: 'consent'; readonly consentId: string; readonly part: 'asks' | 'matter' }
  | { readonly kind: 'rule'; readonly ruleId: string; readonly part: 'heard' | 'done' }
  | { readonly kind: 'matter'; readonly matterId: string }
  | { readonly kind: 'matter-word'; readonly matterId: string }
  | { readonly kind: 'empathy'; readonly act: EmpathyAct }
  | { readonly kind: 'escalation'; readonly trigger: EscalationTrigger }
  | { readonly kind: 'retraction' }
  | { readonly kind: 'distress' }
  | { readonly kind: 'grievance' }
  | { readonly kind: 'article'; readonly articleId: string }
  | { readonly kind: 'question' }
  | { readonly kind: 'backchannel' }
  | { readonly kind: 'act'; readonly act: DialogueAct }

/** Something to be said, ready to be recognised. */
export interface CompiledStatement {
  readonly id: string
  /** Weights of its concepts; they add up to 1. */
  readonly weights: readonly number[]
  readonly threshold: number
}

/** A playbook ready to listen: one matcher for all its phrases. */
export interface CompiledPlaybook {
  readonly playbook: Playbook
  readonly matcher: PhraseMatcher<Meaning>
  /** Finds what must be said, also where the recogniser has misheard a word of it. */
  readonly misheard: PhraseMatcher<Meaning>
  /** What each act that the model recognises stands for. */
  readonly acts: ReadonlyMap<DialogueAct, readonly Meaning[]>
  readonly thinkables: OwnThinkables
  /** By id of the step or disclosure. */
  readonly statements: ReadonlyMap<string, CompiledStatement>
}

const defaultThreshold = 0.75

const compiled = new WeakMap<Playbook, CompiledPlaybook>()

/** Compiles a playbook the first time it is asked for; the result holds no state, so every call shares it. */
export function compilePlaybook(playbook: Playbook): CompiledPlaybook {
  const known = compiled.get(playbook) ?? compile(playbook)
  compiled.set(playbook, known)
  return known
}

function compile(playbook: Playbook): CompiledPlaybook {
  const statements = new Map([...playbook.steps, ...playbook.disclosures].map((entry) => [entry.id, compileStatement(entry)] as const))
  const concepts = [...conceptPhrases(playbook, statements)]
  // A step that is only a mark of how far the call has got must be plain: what sounds like it would call another one missed.
  const listed = { ...playbook, steps: playbook.steps.filter((step) => step.listed !== false) }
  return {
    playbook,
    statements,
    acts: isEnglish(playbook) ? actMeanings(playbook, statements, conceptsOf) : new Map(),
    thinkables: ownThinkables(playbook),
    matcher: createPhraseMatcher([...concepts, ...phrasesOf(playbook)]),
    misheard: createMisheardMatcher([...conceptPhrases(listed, statements)]),
  }
}

/** The model has learnt English. */
function isEnglish({ language }: Playbook): boolean {
  return /^en\b/iu.test(language)
}

function compileStatement({ id, threshold, ...statement }: Statement & { readonly id: string }): CompiledStatement {
  const weights = conceptsOf(statement).map(({ weight }) => weight ?? 1)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return { id, weights: weights.map((weight) => weight / total), threshold: threshold ?? defaultThreshold }
}

/** A list of phrases is a statement of one concept. */
function conceptsOf({ phrases, concepts }: Statement): readonly Concept[] {
  return concepts ?? [{ any: phrases ?? [] }]
}

function* conceptPhrases(
  { steps, disclosures }: Playbook,
  statements: CompiledPlaybook['statements'],
): Generator<readonly [string, Meaning]> {
  for (const entry of [...steps, ...disclosures]) {
    const statement = statements.get(entry.id)
    if (!statement) continue
    for (const [concept, { any }] of conceptsOf(entry).entries()) yield* each(any, { kind: 'concept', statement, concept })
  }
}

function* phrasesOf({ phrases, prohibitions, articles, consents, rules, matters }: Playbook): Generator<readonly [string, Meaning]> {
  for (const prohibition of prohibitions) {
    yield* each(prohibition.phrases, { kind: 'prohibition', prohibition })
    for (const pair of prohibition.together ?? []) {
      for (const side of ['any', 'with'] as const) yield* each(pair[side], { kind: 'half', prohibition, pair, side })
    }
    yield* each(prohibition.unless ?? [], { kind: 'excuse', prohibitionId: prohibition.id })
  }
  for (const { id, asks, matter } of consents) {
    yield* each(asks, { kind: 'consent', consentId: id, part: 'asks' })
    yield* each(matter, { kind: 'consent', consentId: id, part: 'matter' })
  }
  for (const { id, heard = [], done = [] } of rules) {
    yield* each(heard, { kind: 'rule', ruleId: id, part: 'heard' })
    yield* each(done, { kind: 'rule', ruleId: id, part: 'done' })
  }
  for (const { id, phrases: own } of matters) yield* each(own, { kind: 'matter', matterId: id })
  for (const [idea, wordings] of Object.entries(phrases.ideas)) yield* each(wordings, { kind: 'idea', idea: idea as Idea })
  for (const [id, own] of Object.entries(phrases.matterWords)) yield* each(own, { kind: 'matter-word', matterId: id })
  for (const [cue, wordings] of Object.entries(phrases.cues)) yield* each(wordings, { kind: 'cue', cue: cue as Cue })
  for (const { id, phrases: own } of articles) yield* each(own, { kind: 'article', articleId: id })
  yield* each(phrases.insults, { kind: 'insult' })
  for (const [act, wordings] of Object.entries(phrases.empathy)) yield* each(wordings, { kind: 'empathy', act: act as EmpathyAct })
  for (const [trigger, wordings] of Object.entries(phrases.escalation)) {
    yield* each(wordings, { kind: 'escalation', trigger: trigger as EscalationTrigger })
  }
  yield* each(phrases.retraction, { kind: 'retraction' })
  yield* each(phrases.distress, { kind: 'distress' })
  yield* each(phrases.grievance, { kind: 'grievance' })
  yield* each(phrases.questions, { kind: 'question' })
  yield* each(phrases.backchannels, { kind: 'backchannel' })
}

function* each(phrases: readonly string[], meaning: Meaning): Generator<readonly [string, Meaning]> {
  for (const phrase of phrases) yield [phrase, meaning]
}
