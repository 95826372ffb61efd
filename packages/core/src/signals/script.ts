import type { CompiledStatement } from '../playbook/compile-playbook.ts'
import { applies } from '../playbook/conditions.ts'
import type { ScriptStep, Statement } from '../playbook/playbook.ts'
import { isDenied } from './denial.ts'
import { cueIn, likelihoodOf } from './reading.ts'
import type { Found, Reading } from './reading.ts'
import { readsOut, sumsUp } from './form.ts'
import { rounded } from './signal.ts'
import type { Signal, SignalSetup } from './signal.ts'
import { asksQuestion } from './turn.ts'

/** How far something that must be said has got. */
export interface ScriptItem {
  readonly id: string
  readonly kind: 'step' | 'disclosure'
  readonly title: string
  /** Share of its concepts heard within the window, 0 to 1. */
  readonly heard: number
  /** When something of it was last heard, in milliseconds; missing before. */
  readonly heardAtMs?: number
  /** Set once it has been said: when, in which segments, and how the last of them begins; empty where the agent ticked it. */
  readonly done?: { readonly atMs: number; readonly segmentIds: readonly string[]; readonly quote: string }
}

interface Contribution {
  readonly segmentId: string
  readonly endMs: number
  readonly concepts: readonly number[]
}

interface Progress {
  readonly item: ScriptItem
  readonly statement: CompiledStatement
  readonly contributions: readonly Contribution[]
  readonly by: NonNullable<Statement['by']>
  /** It counts once the customer has answered. */
  readonly answered: boolean
  /** What also says it, and after which steps. */
  readonly form?: { readonly kind: NonNullable<ScriptStep['form']>; readonly after: readonly string[] }
  /** It was said and waits for the answer. */
  readonly said?: ScriptItem['done']
  /** What the customer has answered so far, until the agent speaks again. */
  readonly answer?: string
  /** Somebody else has answered before: from then on only who says who they are counts. */
  readonly otherPerson?: true
  /** The agent ticked or unticked it: what is heard no longer changes it. */
  readonly byHand?: true
}

type State = readonly Progress[] | undefined

/** Concepts of one statement belong together only if they are said within this time. */
const windowMs = 60_000

/** Segments of a window that are remembered; more than anyone says in it. */
const keptSegments = 40

const quoteLength = 160

/** Which steps and disclosures that apply to this call have been said, recognised by their concepts over segments and turns. */
export const script: Signal<State, readonly ScriptItem[]> = {
  name: 'script',
  initial: undefined,
  step(before, reading, setup) {
    const progress = before ?? itemsOf(setup)
    const heard = progress.map((each) => hear(each, reading))
    const state = reading.segment.speaker === 'agent' && reading.segment.final ? toldByForm(heard, reading) : heard
    return { state, value: state.map(({ item }) => item) }
  },
}

/** The items that apply to a call, none of them said. */
export function scriptItems(setup: Pick<SignalSetup, 'compiled' | 'call'>): readonly ScriptItem[] {
  return itemsOf(setup).map(({ item }) => item)
}

function itemsOf({ compiled: { playbook, statements }, call }: Pick<SignalSetup, 'compiled' | 'call'>): readonly Progress[] {
  const entries = [
    ...playbook.steps.map((entry) => ({ entry, kind: 'step' as const })),
    ...playbook.disclosures.map((entry) => ({ entry, kind: 'disclosure' as const })),
  ]
  return entries.flatMap(({ entry, kind }) => {
    const { id, title, when, by = 'agent' } = entry
    const statement = statements.get(id)
    const needsAnswer = 'answered' in entry && entry.answered === true
    const item = { id, kind, title, heard: 0 }
    const form = 'form' in entry && entry.form && { form: { kind: entry.form, after: entry.afterSteps ?? [] } }
    return statement && applies(when, call) ? [{ item, statement, contributions: [], by, answered: needsAnswer, ...form }] : []
  })
}

/** In the order of the script, for what is read out can be what is summed up. */
function toldByForm(progress: readonly Progress[], reading: Reading): readonly Progress[] {
  const { id, receivedMs, text } = reading.segment
  const done = { atMs: receivedMs, segmentIds: [id], quote: text.slice(0, quoteLength) }
  return progress.reduce((all, { item, form, byHand }, at) => {
    if (!form || item.done || byHand || !hasForm(form, all, reading)) return all
    return all.map((each, index) => (index === at ? { ...each, item: { ...item, heard: 1, done } } : each))
  }, progress)
}

/** There is something to sum up only once one of the steps before it is done. */
function hasForm({ kind, after }: NonNullable<Progress['form']>, progress: readonly Progress[], reading: Reading): boolean {
  if (kind === 'read-out') return readsOut(reading)
  const due = progress.flatMap(({ item: { id, done } }) => (done && after.includes(id) ? [done] : []))
  const hasJustBegun = due.every(({ atMs }) => atMs === reading.segment.receivedMs)
  return due.length > 0 && sumsUp(reading, hasJustBegun)
}

/** Ticks or unticks an item from outside. */
export function tickItem(
  before: State,
  ticked: { readonly itemId: string; readonly done: boolean; readonly atMs: number; readonly segmentId?: string },
  setup: SignalSetup,
): State {
  const { itemId, done, atMs, segmentId } = ticked
  return (before ?? itemsOf(setup)).map((progress) => {
    if (progress.item.id !== itemId) return progress
    const { done: _done, ...item } = progress.item
    const ticks = done && { done: { atMs, segmentIds: segmentId ? [segmentId] : [], quote: '' } }
    return { ...progress, byHand: true as const, item: { ...item, ...ticks } }
  })
}

function hear(progress: Progress, reading: Reading): Progress {
  const { speaker } = reading.segment
  if (progress.byHand) return progress
  if (progress.said && speaker === 'customer') return takeAnswer(progress, progress.said, reading)
  if (progress.item.done) return speaker === 'agent' && progress.said ? closeAnswer(progress) : progress
  const counts = speaker !== 'unknown' && (progress.by === 'either' || progress.by === speaker)
  return counts ? follow(progress, reading) : progress
}

/**
 * A no, or that somebody else is speaking, is no answer that counts; a question leaves it open. An answer may come in pieces
 * ("he", "has gone to work"), so it is judged as a whole until the agent speaks again, unless it has plainly been yes.
 */
function takeAnswer(progress: Progress, said: NonNullable<ScriptItem['done']>, reading: Reading): Progress {
  const { segment } = reading
  if (!segment.final) return progress
  const piece = segment.text.replace(fillers, '')
  const answer = progress.answer === undefined ? piece : `${progress.answer.replace(atItsEnd, '')} ${piece}`.slice(0, longestAnswer)
  const { said: _said, answer: _answer, ...rest } = progress
  const { done: _done, ...open } = rest.item
  const no = cueIn(reading, 'no')
  const isOther = otherPerson.test(answer) && (!isRightParty.test(answer) || relative.test(answer))
  if ((no && no.start <= 3) || isOther)
    return { ...rest, ...(isOther && { otherPerson: true }), contributions: [], item: { ...open, heard: 0 } }
  if (progress.item.done) return { ...progress, answer }
  if (progress.otherPerson && !tellsWho(reading) && !isRightParty.test(answer)) return { ...progress, answer }
  const done = { ...said, atMs: segment.receivedMs }
  if (likelihoodOf(reading, 'identifies') >= likelyIdentifies) return { ...rest, item: { ...open, done } }
  const asks = asksQuestion(reading) ? segment.text : asksBack.test(answer) ? answer : undefined
  if (isNoAnswer.test(piece) || (asks !== undefined && !agrees.test(asks))) return { ...progress, answer }
  const item = { ...rest.item, done }
  return agrees.test(answer) ? { ...rest, item } : { ...rest, said, answer, item }
}

/** Whether the words hold a name, a birthday or an address. */
function tellsWho({ segment }: Reading): boolean {
  return segment.entities.some(({ type }) => type === 'PERSON' || type === 'DOB' || type === 'ADDRESS')
}

/** Whoever tells their birthday or address to a question of who they are has answered it. */
const likelyIdentifies = 0.5
const longestAnswer = 300
const fillers = /\b(?:uh|um|er|erm|hm)\b\W*/giu
/** Where a piece ends, its full stop and a filler say nothing. */
const atItsEnd = /(?:\W|\b(?:uh|um|er|erm|hm)\b)+$/iu

/** The agent goes on: nothing more comes of the answer. */
function closeAnswer({ said: _said, answer: _answer, ...rest }: Progress): Progress {
  return rest
}

const otherPerson = new RegExp(
  [
    'wrong (?:number|person|house|guy|phone|party|place|one|apartment|address|flat|line|extension)',
    "(?:not|ain['’]?t|isn['’]?t) (?:here|home|in|around|available|at home|back|up|him|her|me)\\b",
    "(?:he|she|they)(?:['’]?s|['’]ll| is| has| had| ain['’]?t| isn['’]?t| just| went| gone| do(?:es)?(?:n['’]?t| not)| live[sd]?| moved| works?| died| passed| stepped| left| can(?:['’]?t|not)| won['’]?t| will| used)\\b(?! me\\b)",
    "(?:passed (?:on|away)|deceased|no longer|moved (?:out|away|to|back|on)|buried|no such|\\bin a meeting|(?:do(?:es)?n['’]?t|do not|does not|never) live[sd]? here|no ?(?:body|one)(?: here)? (?:by|of|with|called) that|never heard of|don['’]?t know (?:him|her|them|any|no|anyone|who that)|nobody here)",
    "(?:ain['’]?t|is|there['’]?s|got|have) no (?:\\S+ ){1,3}(?:here|at this number|in this house)|\\bno \\[PERSON_\\d+\\]|(?:had|got|have) this number\\b",
    '(?:take|leave|give (?:him|her)|pass on) (?:a|the|your) message',
    "(?:this is|i['’]?m|i am|it['’]?s|am) (?:(?:his|her|their|only|just)\\s)?(?:the )?(?:wife|husband|son|daughter|mother|father|brother|sister|mom|mum|dad|aunty|auntie|aunt|uncle|cousin|nephew|niece|neighbou?r|roommate|flatmate|housemate|tenant|lodger|landlord|landlady|babysitter|nanny|carer|caretaker|nurse|secretary|assistant|receptionist|partner|girlfriend|boyfriend|friend|colleague|co-?worker|grandson|granddaughter|in-?law)\\b",
    '(?:his|her) (?:wife|husband|son|daughter|mother|father|brother|sister|mom|mum|dad|aunty|auntie|aunt|uncle|cousin|nephew|niece|neighbou?r|roommate|flatmate|housemate|friend|colleague)\\b',
    "my (?:husband|wife|son|daughter|mother|father|brother|sister|roommate|dad|mom|mum|landlord|tenant|uncle|aunt|flatmate|grandson|boss)\\b(?!(?:['’]s|s)? (?:maiden|birthday|name))",
    '(?:his|her) (?:wife|husband) speaking|\\bjust the (?:cleaner|help|sitter|babysitter|temp|tenant|nurse|carer|neighbou?r|guest|gardener|painter|plumber)|(?:asleep|sleeping|overseas|abroad|travell?ed|out of town|at work|on shift|in the shower|in hospital|locked up)$',
  ].join('|'),
  'iu',
)
const isRightParty =
  /\b(?:speaking|this is (?:he|she|him|her)|that['’]?s me|it['’]?s me|you(?:['’]?ve| have)? got (?:me|him|her)|talking to (?:him|her|me))\b/iu
const relative = /\b(?:his|her|their) (?:wife|husband|son|daughter|mother|father|brother|sister|mom|mum|dad|roommate|partner)\b/iu
/** Asks for a moment, and so neither confirms nor denies. */
const waits = /^\W*(?:hold on|hang on|one (?:sec|second|moment|minute)|just a|wait|hold the line|let me (?:see|check|get))/iu
/** "You what, love?" has not understood yet. */
const asksAgain =
  /^\W*(?:you what|what|pardon(?: me)?|sorry|excuse me|eh|huh|hello|come again|say (?:that )?again)(?:\W+(?:love|dear|hon|mate|pet|sir|ma['’]?am|miss|hello|was that|did you say|is it))*\W*$/iu
const isNoAnswer = new RegExp(`${waits.source}|${asksAgain.source}`, 'iu')
/** "Who's calling", which may come in pieces. */
const asksBack = /^\W*who(?:['’]?s| is)?\b/iu
const agrees = /\b(?:yes|yeah|yep|speaking|this is|it is|that['’]?s me|i am|sure|okay|ok)\b/iu

/** "Nothing's been submitted today", "okay, I take that back". */
function isUndone(reading: Reading, each: Found): boolean {
  const isOver = ({ start, end }: Found) => start < each.end && end > each.start
  return isDenied(reading, each) || reading.found.some((other) => other.meaning.kind === 'retraction' && isOver(other))
}

const confirms = /\b(?:match(?:es|ed|ing)?|verified|confirmed|checks? out|that['’]?s you|that is you)\b(?!\W*\?)/iu

function follow(progress: Progress, reading: Reading): Progress {
  const { statement, item } = progress
  const { segment, found } = reading
  const concepts = found.flatMap((each) => {
    const isOfIt = each.meaning.kind === 'concept' && each.meaning.statement === statement
    // "I am not ready to sign" is no step of the customer's, and "okay, I take that back" none of the agent's.
    return isOfIt && !(segment.speaker === 'customer' ? isDenied(reading, each) : progress.by === 'either' && isUndone(reading, each))
      ? [each.meaning.concept]
      : []
  })
  const others = progress.contributions.filter((each) => each.segmentId !== segment.id && segment.endMs - each.endMs <= windowMs)
  if (concepts.length === 0 && others.length === progress.contributions.length) return progress
  const contributions =
    concepts.length > 0 ? [...others, { segmentId: segment.id, endMs: segment.endMs, concepts }].slice(-keptSegments) : others
  const covered = new Set(contributions.flatMap((each) => each.concepts))
  const heard = rounded(statement.weights.reduce((sum, weight, concept) => sum + (covered.has(concept) ? weight : 0), 0))
  const { heardAtMs: _earlier, ...bare } = item
  const heardAtMs = concepts.length > 0 ? segment.receivedMs : item.heardAtMs
  const isSaid = segment.final && concepts.length > 0 && heard >= rounded(statement.threshold)
  // "Those details match, thank you" is said of an answer that came before.
  const needsAnswer = progress.answered && !confirms.test(segment.text)
  const said = {
    atMs: segment.receivedMs,
    segmentIds: contributions.map(({ segmentId }) => segmentId),
    quote: segment.text.slice(0, quoteLength),
  }
  return {
    ...progress,
    contributions,
    ...(isSaid && needsAnswer && { said }),
    item: { ...bare, heard, ...(heardAtMs !== undefined && { heardAtMs }), ...(isSaid && !needsAnswer && { done: said }) },
  }
}
