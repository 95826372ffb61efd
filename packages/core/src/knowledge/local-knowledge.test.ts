import { describe, expect, it } from 'vitest'
import { general } from '../playbooks/general.ts'
import { moments } from '../moments/index.ts'
import { createPrivacyGate } from '../privacy/index.ts'
import { replayCall } from '../session/replay-call.ts'
import { scriptedCall } from '../testing/scripted-call.ts'
import { createLocalKnowledge } from './local-knowledge.ts'

const best = (words: string, helpfulness = {}) => createLocalKnowledge(general, { helpfulness }).search(words)[0]?.articleId

describe('the local index', () => {
  it.each([
    ['my parcel does not fit and i want to send it back', 'returns'],
    ['when do i get my refund', 'refunds'],
    ['i can not remember my password', 'password-reset'],
    ['there is a transaction that i do not recognise', 'disputed-charge'],
    ['the broadband conection keeps droping', 'internet-drops'],
    ['an earlier flight please', 'change-booking'],
    ['a replacement for my stolen card', 'card-replacement'],
    ['what is the status of the insurance claim', 'claim-status'],
  ])('finds for “%s” the article %s', (words, articleId) => {
    expect(best(words)).toBe(articleId)
  })

  it('finds nothing where no word says anything', () => {
    expect(createLocalKnowledge(general).search('and then i did it')).toEqual([])
  })

  it('puts an article that has helped before one that has not', () => {
    const words = 'refund for the return'
    const [first, second] = createLocalKnowledge(general).search(words)
    expect(best(words, { [first?.articleId ?? '']: 0, [second?.articleId ?? '']: 1 })).toBe(second?.articleId)
  })

  it('adds articles to those whose phrases the customer said, and only to them', () => {
    const shown = (script: string) =>
      replayCall(scriptedCall(script), {
        playbook: general,
        moments,
        privacy: createPrivacyGate(),
        knowledge: createLocalKnowledge(general),
      })
        .filter((event) => event.type === 'moment-detected')
        .map(({ moment }) => moment)
    expect(shown('call voice\n0:01 customer: i lost my card and there are charges')).toEqual(['knowledge-found'])
    expect(shown('call voice\n0:01 customer: which card do you take')).toEqual([])
  })
})
