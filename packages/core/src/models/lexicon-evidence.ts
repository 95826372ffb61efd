import type { Match } from './lexicon-matcher.ts'
import type { TokenList } from './lexicon-tokens.ts'

/** What an utterance holds, summed over its words; all of them 0 or more. */
export interface Evidence {
  positive: number
  negative: number
  /** Matters of fact that went wrong. */
  facts: number
  /** Signs that a fact is held against someone. */
  grievances: number
}

/** What a negator makes of praise, turned around; a negated complaint is mostly no complaint, seldom praise. */
const negatedPraise = 1.05
const negatedComplaint = 0.15
/** What is left of praise in a question: it mostly asks whether, and does not say that. */
const questioned = 0.5
/** Stress by capitals, by repeated letters, by a swear word before praise, and by each of up to three exclamation marks. */
const capitals = 1.25
const stretch = 1.3
const sworn = 1.35
const exclamation = 0.12
/** How many words lie at most from an intensifier or a swear word to what it stresses. */
const stressReach = 2
/** Praise of this weight, within this many words of the beginning, can be meant the other way round. */
const openingPraise = 1.2
const openingReach = 2
/** Thanks below this weight are a formula: beside a request little is left of them, and of the facts that it is about. */
const fullThanks = 1.5
const thanksInRequest = 0.6
const factsInRequest = 0.5
/** Praise, "but", and no praise: how much of a complaint that makes by itself. */
const butAfterPraise = 0.6

interface State {
  readonly list: TokenList
  readonly shouted: boolean
  /** One before each "but", one after the last. */
  readonly segments: Evidence[]
  /** For each "but", what is left of what stands before it. */
  readonly shares: number[]
  sentence: number
  negatedUntil: number
  stress: number
  stressedUntil: number
  requested: number
  supposed: number
  conceded: number
  swear: number
  swearUntil: number
  opening: number
  openingEnd: number
  thanks: number
  asked: boolean
}

const noEvidence = (): Evidence => ({ positive: 0, negative: 0, facts: 0, grievances: 0 })

const current = (state: State): Evidence => state.segments.at(-1) ?? noEvidence()

function settleSwearing(state: State): void {
  current(state).negative += state.swear
  state.swear = 0
}

/** Ends what a pause or a new sentence ends, from token `from` up to token `to`. */
function passPauses(state: State, from: number, to: number): void {
  for (let at = Math.max(from, 1); at <= to; at++) {
    if (!state.list.tokens[at]?.pause) continue
    state.negatedUntil = 0
    state.stressedUntil = 0
    state.conceded = 1
  }
  while (to >= (state.list.sentences[state.sentence]?.end ?? Infinity)) {
    state.sentence++
    state.requested = 1
    state.supposed = 1
    state.swearUntil = 0
  }
}

function stressOf(state: State, { start, end }: Match): number {
  let stress = 1 + exclamation * Math.min(state.list.sentences[state.sentence]?.exclamations ?? 0, 3)
  if (start < state.stressedUntil) stress *= state.stress
  const words = state.list.tokens.slice(start, end)
  if (!state.shouted && words.some((token) => token.upper && token.word.length > 2)) stress *= capitals
  if (words.some((token) => token.stretched)) stress *= stretch
  return stress
}

function addPraise(state: State, match: Match, size: number): void {
  current(state).positive += size
  if (match.role === 'courtesies') {
    if (match.weight < fullThanks) state.thanks += size
    return
  }
  const opens = state.sentence === 0 && match.start <= openingReach && (state.opening === 0 || match.start === state.openingEnd)
  if (!opens || match.weight < openingPraise) return
  state.opening += size
  state.openingEnd = match.end
}

function addFeeling(state: State, match: Match): void {
  const praise = match.weight > 0
  const negated = match.role !== 'courtesies' && match.start < state.negatedUntil
  let size = Math.abs(match.weight) * stressOf(state, match) * state.conceded
  if (praise) {
    if (match.start < state.swearUntil) {
      size *= sworn
      state.swear = 0
    }
    size *= Math.min(state.requested, state.supposed)
    if (state.list.sentences[state.sentence]?.question) size *= questioned
  } else size *= state.supposed
  settleSwearing(state)
  if (negated && praise) current(state).negative += size * negatedPraise
  else if (negated) current(state).positive += size * negatedComplaint
  else if (praise) addPraise(state, match, size)
  else current(state).negative += size
}

function beginSegment(state: State, share: number): void {
  settleSwearing(state)
  state.shares.push(share)
  state.segments.push(noEvidence())
  state.negatedUntil = 0
  state.requested = 1
  state.supposed = 1
  state.conceded = 1
}

function apply(state: State, match: Match): void {
  const { weight, start, end } = match
  switch (match.role) {
    case 'feelings':
    case 'courtesies':
      return addFeeling(state, match)
    case 'swearing':
      settleSwearing(state)
      state.swear = -weight * stressOf(state, match)
      state.swearUntil = end + stressReach
      return
    case 'facts':
      if (start >= state.negatedUntil) current(state).facts += weight * (start < state.stressedUntil ? state.stress : 1)
      return
    case 'grievances':
      current(state).grievances += weight
      return
    case 'negators':
      state.negatedUntil = weight && end + weight
      return
    case 'intensifiers':
      state.stress = start < state.stressedUntil ? state.stress * weight : weight
      state.stressedUntil = end + stressReach
      return
    case 'requests':
      state.requested = Math.min(state.requested, weight)
      state.asked = true
      return
    case 'hypotheticals':
      state.supposed = Math.min(state.supposed, weight)
      return
    case 'contrasts':
      return beginSegment(state, weight)
    case 'concessions':
      state.conceded = weight
      return
  }
}

/** Weighs what stands before each "but" against what follows it. */
function joinSegments({ segments, shares, asked }: State): Evidence {
  const total = noEvidence()
  segments.forEach((segment, index) => {
    const before = total.positive
    const outweighs = segment.positive + segment.negative + segment.facts > 0 || !asked
    const share = outweighs ? (shares[index - 1] ?? 1) : 1
    total.positive = total.positive * share + segment.positive
    total.negative = total.negative * share + segment.negative
    total.facts += segment.facts
    total.grievances += segment.grievances
    if (before >= 1 && segment.positive === 0 && !asked) total.negative += butAfterPraise + Math.min(segment.facts, 1)
  })
  return total
}

/** Praise that opens an utterance and that nothing bears out, before a complaint: meant the other way round. */
function turnSarcasm({ opening, asked, shares }: State, total: Evidence): void {
  if (opening < 1 || asked || shares.length > 0 || total.positive > opening + 0.5) return
  if (total.negative < 0.8 && (total.facts < 1 || total.facts + total.grievances < 1.7)) return
  total.negative += 0.5 * opening
  total.positive -= opening
}

/** Sums up what the matches say, from left to right; linear in their number. */
export function weigh(list: TokenList, matches: readonly Match[]): Evidence {
  const words = list.tokens.filter((token) => token.word.length > 1)
  const state: State = {
    list,
    shouted: words.length > 2 && words.every((token) => token.upper || /^\P{L}/u.test(token.word)),
    segments: [noEvidence()],
    shares: [],
    sentence: 0,
    negatedUntil: 0,
    stress: 1,
    stressedUntil: 0,
    requested: 1,
    supposed: 1,
    conceded: 1,
    swear: 0,
    swearUntil: 0,
    opening: 0,
    openingEnd: 0,
    thanks: 0,
    asked: false,
  }
  let passed = 0
  for (const match of matches) {
    passPauses(state, passed, match.start)
    apply(state, match)
    passed = match.end
  }
  settleSwearing(state)
  const total = joinSegments(state)
  turnSarcasm(state, total)
  if (state.asked) {
    total.positive = Math.max(0, total.positive - (1 - thanksInRequest) * state.thanks)
    total.facts *= factsInRequest
    total.grievances *= factsInRequest
  }
  if (state.shouted) total.negative *= capitals
  return total
}
