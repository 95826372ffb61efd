import { describe, expect, it } from 'vitest'
import { agent, colleagueJoins, connect, conversationEvent, disconnect, ringingCall } from '../../sim/conversations.ts'
import type { Change } from '../../sim/conversations.ts'
import { transcription } from '../../sim/transcripts.ts'
import type { SimUtterance } from '../../sim/transcripts.ts'
import { readConversation } from './conversation.ts'
import { spokenSegment } from './spoken-segments.ts'
import { languageTag, readTranscription } from './transcription.ts'

const startedAtMs = Date.parse('2026-11-20T10:00:00.000Z')

/** What becomes of an utterance on `leg` of a call after `changes`. */
function heard(
  utterance: Partial<SimUtterance>,
  { leg = 'agent', changes = [] as readonly Change[], transcribed = [] as readonly string[] } = {},
) {
  const call = [connect(startedAtMs), ...changes].reduce(
    (conversation, change) => change(conversation),
    ringingCall('c', startedAtMs - 9000),
  )
  const conversation = readConversation(conversationEvent(call), agent.id)
  if (!conversation) throw new Error('There is no conversation.')
  const event = transcription({ conversationId: 'c', communicationId: `c-${leg}`, startedAtMs }, [
    { id: 'u', text: 'words', offsetMs: 5000, ...utterance },
  ])
  const [read] = readTranscription({ ...event }).utterances
  return read && spokenSegment(read, { conversation, startedAtMs, transcribed: new Set(transcribed) })
}

describe('who said it', () => {
  it.each([
    ['INTERNAL', 'agent', 'agent'],
    ['EXTERNAL', 'agent', 'customer'],
    ['BOTH', 'agent', 'unknown'],
    ['UNKNOWN', 'agent', 'unknown'],
    ['INTERNAL', 'customer', 'agent'],
    ['EXTERNAL', 'customer', 'customer'],
  ] as const)('%s on the leg of the %s is the %s', (channel, leg, speaker) => {
    expect(heard({ channel }, { leg })).toMatchObject({ speaker, startMs: 5000, endMs: 6500, final: true })
  })

  it('is nobody where a colleague is on the line and the leg does not tell', () => {
    const changes = [colleagueJoins(startedAtMs + 1000)]
    expect(heard({ channel: 'INTERNAL' }, { leg: 'customer', changes })?.speaker).toBe('unknown')
    expect(heard({ channel: 'INTERNAL' }, { leg: 'colleague', changes })?.speaker).toBe('unknown')
    expect(heard({ channel: 'INTERNAL' }, { changes })?.speaker).toBe('agent')
  })

  it('is the agent again once the colleague has gone', () => {
    const changes = [colleagueJoins(startedAtMs + 500, startedAtMs + 2000)]
    expect(heard({ channel: 'INTERNAL' }, { leg: 'customer', changes })?.speaker).toBe('agent')
  })
})

describe('whose call it is', () => {
  it('is not the agent’s before they were there, nor after', () => {
    expect(heard({ offsetMs: -8000 })).toBeUndefined()
    expect(heard({ offsetMs: 30_000 }, { changes: [disconnect(startedAtMs + 20_000)] })).toBeUndefined()
    expect(heard({ offsetMs: 19_000 }, { changes: [disconnect(startedAtMs + 20_000)] })).toBeDefined()
  })

  it('hears the customer once where two legs are transcribed, and all the same where only the colleague’s is', () => {
    const changes = [colleagueJoins(startedAtMs + 1000)]
    expect(heard({}, { leg: 'colleague', changes, transcribed: ['c-agent', 'c-colleague'] })).toBeUndefined()
    expect(heard({}, { leg: 'colleague', changes, transcribed: ['c-colleague'] })?.speaker).toBe('customer')
  })
})

describe('a transcription', () => {
  it('has its utterances in the order in which they were said', () => {
    const event = transcription({ conversationId: 'c', communicationId: 'l', startedAtMs }, [
      { id: 'b', text: 'second', offsetMs: 200 },
      { id: 'a', text: 'first', offsetMs: 100 },
    ])
    expect(readTranscription({ ...event }).utterances.map(({ id }) => id)).toEqual(['a', 'b'])
  })

  it('may only tell its status, or hold what is none', () => {
    const { transcripts: _none, ...status } = transcription({ conversationId: 'c', communicationId: 'l', startedAtMs }, [], 'SESSION_ENDED')
    expect(readTranscription({ ...status })).toEqual({ utterances: [], hasEnded: true, communicationId: 'l' })
    for (const transcripts of [
      null,
      'x',
      [null, 1, {}, { utteranceId: 'u' }, { utteranceId: 'u', alternatives: [{ transcript: 'no time' }] }],
    ])
      expect(readTranscription({ transcriptionStartTimeMs: 1, transcripts }).utterances).toEqual([])
    expect(
      readTranscription({ transcripts: [{ utteranceId: 'u', alternatives: [{ offsetMs: 1, transcript: 'no start' }] }] }).utterances,
    ).toEqual([])
  })

  it.each([
    ['en-us', 'en-US'],
    ['en_US', 'en-US'],
    ['EN-US', 'en-US'],
    ['not a tag', undefined],
    [7, undefined],
  ])('takes the dialect %j for %j', (dialect, tag) => {
    expect(languageTag(dialect)).toBe(tag)
  })
})
