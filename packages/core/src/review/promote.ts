import { words } from '../text/words.ts'
import type { Citation, Finding, Scorecard } from './scorecard.ts'

/** Something that was found again and again beyond the rubric, as an entry for the playbook that a person may approve. */
export interface Proposal {
  readonly section: 'prohibitions' | 'articles'
  /** In the form of the section; the summary of an article is for a person to write. */
  readonly entry: { readonly id: string; readonly title: string; readonly phrases: readonly string[]; readonly summary?: string }
  readonly calls: number
  /** What it rests on, one citation for each call. */
  readonly evidence: readonly { readonly callId: string; readonly because: string; readonly citation: Citation }[]
}

interface OpenFinding {
  readonly callId: string
  readonly finding: Finding
  readonly about: ReadonlySet<string>
}

/** Two titles that share so much of their words are about the same. */
const alike = 0.5

/** A phrase of fewer words would be found everywhere; one of more, nowhere else. */
const fewestWords = 3
const mostWords = 6
const mostPhrases = 5

/** Words that titles have whatever they are about. */
const commonWords: ReadonlySet<string> = new Set([
  'the',
  'a',
  'an',
  'of',
  'to',
  'and',
  'or',
  'in',
  'on',
  'for',
  'with',
  'agent',
  'customer',
  'is',
  'was',
  'not',
  'does',
  'did',
])

/**
 * Groups the open findings of many calls and proposes an entry for each thing that came up in `leastCalls` of them or more,
 * the most frequent first. What the agent should not have said becomes a prohibition, what customers ask an article. The
 * phrases are words that several of the cited quotes share. Nothing is used before a person has put it into a playbook.
 */
export function proposeEntries(scorecards: readonly Scorecard[], leastCalls = 3): readonly Proposal[] {
  const found = scorecards.flatMap(({ callId, open }) =>
    open.filter(({ kind }) => kind === 'gap').map((finding): OpenFinding => ({ callId, finding, about: topicOf(finding.title) })),
  )
  const groups: OpenFinding[][] = []
  for (const each of found) {
    const group = groups.find(([first]) => first && similarity(first.about, each.about) >= alike)
    if (group) group.push(each)
    else groups.push([each])
  }
  return groups
    .map((group) => proposalOf(group))
    .filter(({ calls, entry }) => calls >= leastCalls && entry.phrases.length > 0)
    .sort((a, b) => b.calls - a.calls || (a.entry.id < b.entry.id ? -1 : 1))
}

function proposalOf(group: readonly OpenFinding[]): Proposal {
  const byCall = new Map(group.map((each) => [each.callId, each] as const).reverse())
  const cases = [...byCall.values()].reverse()
  const citations = cases.flatMap(({ finding }) => finding.citations.slice(0, 1))
  const byAgent = citations.filter(({ speaker }) => speaker === 'agent').length
  const isAgents = byAgent * 2 > citations.length
  const title = group[0]?.finding.title ?? ''
  const phrases = sharedPhrases(citations.filter(({ speaker }) => (speaker === 'agent') === isAgents).map(({ quote }) => quote))
  return {
    section: isAgents ? 'prohibitions' : 'articles',
    entry: { id: idOf(title), title, phrases, ...(!isAgents && { summary: 'To be written by whoever approves this.' }) },
    calls: cases.length,
    evidence: cases.flatMap(({ callId, finding }) =>
      finding.citations.slice(0, 1).map((citation) => ({ callId, because: finding.because, citation })),
    ),
  }
}

/** The longest runs of words that at least two quotes share, those of the most quotes first. */
function sharedPhrases(quotes: readonly string[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const quote of quotes) for (const run of new Set(runsOf(quote))) counts.set(run, (counts.get(run) ?? 0) + 1)
  const shared = [...counts].filter(([, count]) => count >= 2).sort(([a, m], [b, n]) => n - m || b.length - a.length || (a < b ? -1 : 1))
  const kept: string[] = []
  for (const [run] of shared)
    if (!kept.some((other) => ` ${other} `.includes(` ${run} `) || ` ${run} `.includes(` ${other} `))) kept.push(run)
  return kept.slice(0, mostPhrases)
}

function runsOf(quote: string): readonly string[] {
  const said = words(quote).map(({ text }) => text)
  return said.flatMap((_, from) =>
    Array.from({ length: mostWords - fewestWords + 1 }, (__, more) => fewestWords + more).flatMap((length) =>
      from + length <= said.length ? [said.slice(from, from + length).join(' ')] : [],
    ),
  )
}

function topicOf(title: string): ReadonlySet<string> {
  return new Set(words(title).flatMap(({ text }) => (commonWords.has(text) ? [] : [text.replace(/(ing|ed|es|s)$/, '')])))
}

/** Shared words as a share of all (Jaccard, 1901). */
function similarity(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length
  const whole = a.size + b.size - shared
  return whole === 0 ? 0 : shared / whole
}

function idOf(title: string): string {
  const id = words(title)
    .map(({ text }) => text)
    .join('-')
    .slice(0, 60)
  return id === '' ? 'proposal' : id
}
