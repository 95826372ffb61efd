import { callFileSource, readCallFile } from '@cuecard/core/adapters'
import { describe, expect, it } from 'vitest'
import type { CoachedCall } from './coached-call.ts'
import { PublishedCall } from './published-call.ts'
import { said, testCall } from './said.test.support.ts'

const record = '500000000000001AAA'
const words = (text: string, speaker?: unknown) => ({ type: 'segment', id: text, speaker, text, final: true })

const published = () => {
  const calls: CoachedCall[] = []
  const source = new PublishedCall(record, () => {
    calls.at(-1)?.dispose()
    const { call } = testCall()
    calls.push(call)
    return call
  })
  const tell = (event: unknown, ...[recordId]: readonly unknown[]) =>
    source.hear({ recordId: recordId === undefined ? record : recordId, event })
  return { source, tell, calls, current: () => calls.at(-1) as CoachedCall }
}

describe('the call of a case', () => {
  it('is what is published for its record, as JSON or as an object', () => {
    const { tell, current } = published()
    tell(JSON.stringify({ type: 'call-started', callId: 'c1', channel: 'chat' }))
    tell(JSON.stringify(words('good morning', 'customer')))
    tell(words('how can I help', 'agent'))
    tell(words('not ours'), '500000000000002AAA')
    tell(words('of nobody'), null)
    expect(said(current())).toEqual(['customer: good morning', 'agent: how can I help'])
    expect(current().getSnapshot().channel).toBe('chat')
  })

  it('is followed by the next one, with nothing of the first in it', () => {
    const { tell, calls, current } = published()
    tell({ type: 'call-started', callId: 'c1', channel: 'voice' })
    tell(words('of the first'))
    tell({ type: 'call-ended' })
    tell(words('too late', 'customer'))
    tell({ type: 'call-started', callId: 'c2', channel: 'voice' })
    tell(words('of the second', 'customer'))
    expect(calls).toHaveLength(2)
    expect(said(current())).toEqual(['customer: of the second'])
    expect(calls[0]?.hasEnded).toBe(true)
  })

  it('takes the same start twice without beginning anew', () => {
    const { tell, calls } = published()
    for (let times = 0; times < 3; times += 1) tell({ type: 'call-started', callId: 'c1', channel: 'voice' })
    expect(calls).toHaveLength(1)
  })

  it.each([undefined, null, 7, '', 'not json', '{"type":', {}, { type: 7 }, { type: 'nonsense' }, { type: 'call-ended' }])(
    'is not begun by %j',
    (event) => {
      const { tell, current } = published()
      tell(event)
      expect(current().record).toEqual([])
    },
  )

  it('does not guess a speaker that is not said', () => {
    const { tell, current } = published()
    tell(words('who am I'))
    tell(words('and I', 'robot'))
    expect(said(current())).toEqual(['unknown: who am I', 'unknown: and I'])
  })

  it('can come from any source of the core, until it is closed', () => {
    const { source, current } = published()
    const { clock } = testCall()
    const { events } = readCallFile(
      [
        { type: 'call-started', callId: 'c1', channel: 'voice' },
        { ...words('from a file', 'customer'), receivedMs: 1000 },
        { ...words('later'), receivedMs: 5000 },
      ]
        .map((event) => JSON.stringify(event))
        .join('\n'),
    )
    source.follow(callFileSource(events, clock))
    clock.advance(2000)
    source.close()
    clock.advance(10_000)
    expect(said(current())).toEqual(['customer: from a file'])
  })

  it.each(['lost', 'reconnecting'])('says that its source is %s before any call, and takes the call that comes after all', (status) => {
    const { tell, current } = published()
    tell({ type: 'source-reported', status: 'connected' })
    expect(current().record).toEqual([])
    tell({ type: 'source-reported', status })
    expect(current().getSnapshot().status).toBe('cannot-hear')
    tell({ type: 'call-started', callId: 'c1', channel: 'chat' })
    expect(current().getSnapshot()).toMatchObject({ status: 'hearing', callId: 'c1', channel: 'chat' })
  })

  it('says that it cannot be heard where its source cannot be reached', () => {
    const { source, current } = published()
    source.lose()
    expect(current().getSnapshot().status).toBe('cannot-hear')
  })
})
