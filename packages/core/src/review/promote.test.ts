import { describe, expect, it } from 'vitest'
import { parsePhrase } from '../playbook/phrase-syntax.ts'
import { defaultRubric } from './default-rubric.ts'
import { proposeEntries } from './promote.ts'
import { recordOf } from './records.test.support.ts'
import { reviewRecord } from './review-record.ts'
import type { Finding, Scorecard } from './scorecard.ts'

const blank = reviewRecord(recordOf('call chat\n0:10 end'), defaultRubric)

const finding = (title: string, quote: string, speaker: 'agent' | 'customer' = 'agent', kind: Finding['kind'] = 'gap'): Finding => ({
  id: 'open-1',
  dimensionId: 'open',
  criterionId: '',
  kind,
  title,
  because: 'So it was.',
  citations: [{ segmentId: 's1', speaker, startMs: 0, endMs: 1, quote }],
  source: 'judge',
})

const card = (callId: string, ...open: readonly Finding[]): Scorecard => ({ ...blank, callId, open })

const blames = [
  card('c1', finding('Blames another team', 'honestly the warehouse always gets it wrong')),
  card('c2', finding('Blaming another team', 'the warehouse always gets it wrong you know')),
  card('c3', finding('The agent blames another team', 'well the warehouse always forgets')),
]

describe('proposals', () => {
  it('are made of what came up in several calls, with the words they share and a citation for each call', () => {
    expect(proposeEntries(blames)).toEqual([
      {
        section: 'prohibitions',
        entry: {
          id: 'blames-another-team',
          title: 'Blames another team',
          phrases: ['the warehouse always', 'warehouse always gets it wrong'],
        },
        calls: 3,
        evidence: ['c1', 'c2', 'c3'].map((callId, index) => ({
          callId,
          because: 'So it was.',
          citation: blames[index]?.open[0]?.citations[0],
        })),
      },
    ])
  })

  it('are articles where customers say it', () => {
    const asks = ['c1', 'c2', 'c3'].map((callId) =>
      card(callId, finding('Asks for the voucher', `${callId} where is my voucher code`, 'customer')),
    )
    expect(proposeEntries(asks)).toMatchObject([
      { section: 'articles', entry: { phrases: ['where is my voucher code'], summary: expect.any(String) as string } },
    ])
  })

  it('are not made of too few calls, of one call that says it often, of praise, or of quotes without shared words', () => {
    const [first] = blames
    expect(proposeEntries(blames.slice(0, 2))).toEqual([])
    expect(first && proposeEntries([first, first, first])).toEqual([])
    expect(
      proposeEntries(['a', 'b', 'c'].map((id) => card(id, finding('Kind words', 'you are most welcome', 'agent', 'strength')))),
    ).toEqual([])
    expect(proposeEntries(['a', 'b', 'c'].map((id) => card(id, finding('Odd words', `${id} x${id} y${id} z${id}`))))).toEqual([])
  })

  it('have phrases that a playbook takes', () => {
    for (const { entry } of proposeEntries(blames)) for (const phrase of entry.phrases) expect(parsePhrase(phrase)).toHaveProperty('parts')
  })
})
