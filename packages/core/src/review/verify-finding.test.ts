import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { viewCall } from './call-view.ts'
import { cite } from './cite.ts'
import { badCall, goodCall, recordOf } from './records.test.support.ts'
import type { Citation } from './scorecard.ts'
import { rejectionOf } from './verify-finding.ts'

const views = [goodCall, badCall].map((script) => viewCall({ events: recordOf(script), notices: [] }))

/** Any exact quotation of whole words of any segment of either call. */
const trueCitation = fc.tuple(fc.nat(views.length - 1), fc.nat(1000), fc.nat(1000), fc.nat(1000)).map(([which, at, from, length]) => {
  const view = views[which] ?? views[0]
  const segment = view?.segments[at % view.segments.length]
  if (!view || !segment) throw new Error('the calls have segments')
  const words = segment.text.split(' ')
  const start = from % words.length
  const quote = words.slice(start, start + 1 + (length % (words.length - start))).join(' ')
  return { view, segment, citation: { ...cite(segment), quote } }
})

type Case = typeof trueCitation extends fc.Arbitrary<infer Value> ? Value : never

/** Whether words stand in a text by chance, so that a fabrication is a true quotation after all. */
const stands = (quote: string, text: string) => ` ${plain(text)} `.includes(` ${plain(quote)} `)

const plain = (text: string) => text.replaceAll(/[^\w ]/g, '')

const fabrications: Readonly<Record<string, (truth: Case, seed: number) => Citation | undefined>> = {
  'words that nobody said': ({ citation }, seed) => ({ ...citation, quote: `${citation.quote} zebra ${seed}` }),
  'one word changed': ({ citation, segment }, seed) => {
    const words = citation.quote.split(' ')
    const quote = words.map((word, index) => (index === seed % words.length ? `${word}n't` : word)).join(' ')
    return stands(quote, segment.text) ? undefined : { ...citation, quote }
  },
  'words from two places joined': ({ citation, segment }) => {
    const words = segment.text.split(' ')
    const quote = [words[0], ...words.slice(2)].join(' ')
    return words.length < 3 || stands(quote, segment.text) ? undefined : { ...citation, quote }
  },
  'words of another segment': ({ citation, segment, view }, seed) => {
    const other = view.segments.filter(({ text }) => !stands(citation.quote, text))[seed % view.segments.length]
    return other && other !== segment ? { ...cite(other), quote: citation.quote } : undefined
  },
  'another speaker': ({ citation }) => ({ ...citation, speaker: citation.speaker === 'agent' ? 'customer' : 'agent' }),
  'another time': ({ citation }, seed) =>
    seed % 2 === 0 ? { ...citation, startMs: citation.startMs + 1 + seed } : { ...citation, endMs: citation.endMs - 1 - seed },
  'a segment that is not there': ({ citation }, seed) => ({ ...citation, segmentId: `${citation.segmentId}${seed}` }),
}

describe('the verifier', () => {
  it('lets every true citation through', () => {
    fc.assert(
      fc.property(trueCitation, ({ view, citation }) => {
        expect(rejectionOf({ citations: [citation] }, view)).toBeUndefined()
      }),
      { numRuns: 500 },
    )
  })

  it.each(Object.entries(fabrications))('rejects %s, also beside a true citation', (_kind, fabricate) => {
    let injected = 0
    fc.assert(
      fc.property(trueCitation, fc.nat(5000), (truth, seed) => {
        const citation = fabricate(truth, seed)
        if (!citation) return
        injected += 1
        expect(rejectionOf({ citations: [citation] }, truth.view)).toBeDefined()
        expect(rejectionOf({ citations: [truth.citation, citation] }, truth.view)).toBeDefined()
      }),
      { numRuns: 1000 },
    )
    expect(injected).toBeGreaterThanOrEqual(500)
  })

  it.each([
    ['no citation at all', [], 'uncited'],
    ['an empty quote', [{ quote: '' }], 'empty-quote'],
    ['a quote of blanks and marks', [{ quote: ' ' }], 'empty-quote'],
    ['half a word', [{ quote: 'ello and' }], 'quote-cuts-a-word'],
    ['another spelling', [{ quote: 'Hello and' }], 'quote-not-there'],
  ] as const)('rejects %s', (_, changes, rejection) => {
    const [view] = views
    const segment = view?.segments[0]
    if (!view || !segment) throw new Error('the call has segments')
    const citations = changes.map((change) => ({ ...cite(segment), ...change }))
    expect(rejectionOf({ citations }, view)).toBe(rejection)
  })

  it('rejects words that a later version of the segment took back', () => {
    const [first] = recordOf('call chat\n0:01 agent: hello there')
    const segment = {
      type: 'segment-redacted' as const,
      segmentId: 's1',
      speaker: 'agent' as const,
      startMs: 0,
      endMs: 1,
      final: true,
      entities: [],
    }
    const place = { seq: 1, atMs: 1, hash: '', prevHash: '' }
    const events = first ? [first, { ...segment, ...place, text: 'no way' }, { ...segment, ...place, text: 'norway' }] : []
    const citation = { segmentId: 's1', speaker: 'agent' as const, startMs: 0, endMs: 1 }
    const view = viewCall({ events, notices: [] })
    expect(rejectionOf({ citations: [{ ...citation, quote: 'no way' }] }, view)).toBe('quote-not-there')
    expect(rejectionOf({ citations: [{ ...citation, quote: 'norway' }] }, view)).toBeUndefined()
  })
})
