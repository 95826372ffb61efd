import { englishPhrases } from '../playbook/english.ts'
import { createPhraseMatcher } from '../playbook/phrase-matcher.ts'
import type { PhraseMatcher } from '../playbook/phrase-matcher.ts'
import type { CallView, SaidSegment } from './call-view.ts'
import { cite } from './cite.ts'
import type { Check } from './rubric.ts'
import type { Citation } from './scorecard.ts'
import { signalHolds } from './signal-holds.ts'

/** Something that a check found in a call. */
export interface Hit {
  /** When it was over, in milliseconds from the start of the call. */
  readonly atMs: number
  readonly citations: readonly Citation[]
}

/** What a check gave; `undecided` where the call did not ask for it, or the record does not reach that far. */
export type Found = { readonly hits: readonly Hit[] } | 'undecided'

/** Looks for evidence in one call. Phrases are compiled once for a rubric and kept by the caller. */
export interface EvidenceFinder {
  find(check: Check, view: CallView): Found
}

const questionMatcher = createPhraseMatcher(englishPhrases.questions.map((phrase) => [phrase, true] as const))

/** Words said again count from this many: short answers are said again by everyone. */
const leastRepeated = 4

/** Makes a finder. It keeps the phrases that it has compiled, and nothing of any call. */
export function createEvidenceFinder(): EvidenceFinder {
  const matchers = new WeakMap<readonly string[], PhraseMatcher<true>>()
  const matcherFor = (phrases: readonly string[]): PhraseMatcher<true> => {
    const known = matchers.get(phrases) ?? createPhraseMatcher(phrases.map((phrase) => [phrase, true] as const))
    matchers.set(phrases, known)
    return known
  }
  const says = (phrases: readonly string[] | undefined, segment: SaidSegment): boolean =>
    phrases !== undefined && matcherFor(phrases).match(segment.words).length > 0
  return {
    find(check, view) {
      if ((check.lastMs !== undefined || check.at === 'end') && !view.isWhole) return 'undecided'
      const spoken = view.segments.filter((segment) => isInPlace(segment, check, view) && !says(check.except, segment))
      if (check.phrases) return { hits: phraseHits(spoken, matcherFor(check.phrases)) }
      if (check.questions !== undefined) return questionHits(spoken, check.questions)
      if (check.repeats) return { hits: repeatHits(spoken) }
      if (check.silenceMs !== undefined) return { hits: silenceHits(view, check, check.silenceMs) }
      return recordedHits(check, view)
    },
  }
}

function isInPlace({ speaker, startMs }: SaidSegment, check: Check, view: CallView): boolean {
  return speaker === (check.speaker ?? 'agent') && isInTime(startMs, check, view)
}

function isInTime(atMs: number, { withinMs, lastMs }: Check, { durationMs }: CallView): boolean {
  return (withinMs === undefined || atMs <= withinMs) && (lastMs === undefined || atMs >= durationMs - lastMs)
}

function phraseHits(spoken: readonly SaidSegment[], matcher: PhraseMatcher<true>): readonly Hit[] {
  return spoken.flatMap((segment) => {
    const [match] = matcher.match(segment.words)
    return match ? [hitOn(segment, match.start, match.end)] : []
  })
}

function questionHits(spoken: readonly SaidSegment[], atLeast: number): Found {
  const asked = spoken.filter((segment) => segment.text.includes('?') || questionMatcher.match(segment.words).length > 0)
  // The longest says most of what was asked for.
  const fullest = asked.reduce<SaidSegment | undefined>(
    (best, each) => (best && best.words.length >= each.words.length ? best : each),
    undefined,
  )
  return { hits: fullest && asked.length >= atLeast ? [hitOn(fullest)] : [] }
}

function repeatHits(spoken: readonly SaidSegment[]): readonly Hit[] {
  const seen = new Map<string, SaidSegment>()
  return spoken.flatMap((segment) => {
    const key = segment.words.map(({ text }) => text).join(' ')
    const before = seen.get(key)
    if (!before) seen.set(key, segment)
    return before && segment.words.length >= leastRepeated ? [{ atMs: segment.endMs, citations: [cite(before), cite(segment)] }] : []
  })
}

/** The other side has spoken and waits; a second utterance of theirs in between does not end the wait. */
function silenceHits(view: CallView, check: Check, longestMs: number): readonly Hit[] {
  const waitsFor = check.speaker ?? 'agent'
  const hits: Hit[] = []
  let waiting: SaidSegment | undefined
  for (const segment of view.segments) {
    if (segment.speaker !== waitsFor) waiting ??= segment.speaker === 'unknown' ? undefined : segment
    else {
      if (waiting && segment.startMs - waiting.endMs >= longestMs && isInTime(waiting.endMs, check, view))
        hits.push({ atMs: segment.startMs, citations: [cite(waiting), cite(segment)] })
      waiting = undefined
    }
  }
  return hits
}

function recordedHits(check: Check, view: CallView): Found {
  if (check.moment !== undefined) return { hits: momentHits(check, view) }
  if (check.step !== undefined) return { hits: saidHits(check.step, 'step', check, view) }
  if (check.disclosure !== undefined) return disclosureHits(check.disclosure, check, view)
  return { hits: signalHits(check, view) }
}

function momentHits(check: Check, view: CallView): readonly Hit[] {
  return view.moments
    .filter(({ moment, atMs }) => moment === check.moment && isInTime(atMs, check, view))
    .map(({ atMs, evidence }) => ({ atMs, citations: citations(evidence, view) }))
}

interface SaidItem {
  readonly id: string
  readonly kind: 'step' | 'disclosure'
  readonly segmentIds: readonly string[]
}

function saidHits(id: string, kind: SaidItem['kind'], check: Check, view: CallView): readonly Hit[] {
  return view.measured.flatMap(({ signal, value, atMs }) => {
    if (signal !== 'script' || !isSaidItem(value) || value.id !== id || value.kind !== kind) return []
    const cited = citations(
      value.segmentIds.map((segmentId) => ({ segmentId })),
      view,
    )
    const saidAtMs = cited[0]?.startMs ?? atMs
    return cited.length > 0 && isInTime(saidAtMs, check, view) ? [{ atMs: saidAtMs, citations: cited }] : []
  })
}

/** A disclosure that was not made counts against the agent only where the live rules asked for it in this call. */
function disclosureHits(id: string, check: Check, view: CallView): Found {
  const hits = saidHits(id, 'disclosure', check, view)
  const wasMissing = view.prompts.some(({ dedupeKey }) => dedupeKey.split('#')[0] === `disclosure-missing:${id}`)
  return hits.length > 0 || wasMissing ? { hits } : 'undecided'
}

function signalHits(check: Check, view: CallView): readonly Hit[] {
  const [name = '', ...path] = (check.signal ?? '').split('.')
  const values = view.measured.filter(({ signal, atMs }) => signal === name && isInTime(atMs, check, view))
  const looked = check.at === 'end' ? values.slice(-1) : values
  return looked.flatMap(({ segmentId, value, atMs }) => {
    const part = path.reduce<unknown>((whole, key) => (isObject(whole) && Object.hasOwn(whole, key) ? whole[key] : undefined), value)
    const segment = segmentId === undefined ? undefined : view.byId.get(segmentId)
    return segment && signalHolds(part, check) ? [{ ...hitOn(segment), atMs: Math.max(atMs, segment.endMs) }] : []
  })
}

/** Evidence as citations; what is not in the record any more is left out. */
export function citations(evidence: readonly { readonly segmentId: string }[], { byId }: CallView): readonly Citation[] {
  return [...new Set(evidence.map(({ segmentId }) => segmentId))].flatMap((segmentId) => {
    const segment = byId.get(segmentId)
    return segment ? [cite(segment)] : []
  })
}

function hitOn(segment: SaidSegment, start = 0, end = start): Hit {
  return { atMs: segment.endMs, citations: [cite(segment, start, end)] }
}

function isSaidItem(value: unknown): value is SaidItem {
  return isObject(value) && typeof value['id'] === 'string' && Array.isArray(value['segmentIds'])
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
