import { describe, expect, it } from 'vitest'
import { ContactLensReader } from './contact-lens.ts'
import { readTranscriptJson } from './transcript-json.ts'
import { TwilioTranscriptionReader } from './twilio-transcription.ts'
import { readWebVtt } from './web-vtt.ts'

describe('Contact Lens', () => {
  const segments = (...given: object[]) => ({ Version: '1.0.0', ContactId: 'k1', EventType: 'SEGMENTS', Segments: given })
  const utterance = (Id: string, PartialContent: string, BeginOffsetMillis: number) => ({
    Utterance: {
      Id,
      TranscriptId: 't1',
      ParticipantRole: 'CUSTOMER',
      PartialContent,
      BeginOffsetMillis,
      EndOffsetMillis: BeginOffsetMillis + 900,
    },
  })

  it('gives utterances as partials of the transcript that takes their place', () => {
    const reader = new ContactLensReader()
    const events = [
      { EventType: 'STARTED', ContactId: 'k1' },
      segments(utterance('u1', 'my bill', 1000)),
      segments(utterance('u2', 'is wrong', 2000)),
      segments({
        Transcript: { Id: 't1', ParticipantRole: 'CUSTOMER', Content: 'My bill is wrong.', BeginOffsetMillis: 1000, EndOffsetMillis: 2900 },
      }),
      segments({ Categories: { MatchedCategories: ['x'] } }),
      { EventType: 'COMPLETED', ContactId: 'k1' },
    ].flatMap((event) => reader.read(event))
    const segment = { type: 'segment', id: 't1', speaker: 'customer' }
    expect(events).toEqual([
      { type: 'call-started', callId: 'k1', channel: 'voice' },
      { ...segment, text: 'my bill', final: false, startMs: 1000, endMs: 1900 },
      { ...segment, text: 'my bill is wrong', final: false, startMs: 2000, endMs: 2900 },
      { ...segment, text: 'My bill is wrong.', final: true, startMs: 1000, endMs: 2900 },
      { type: 'call-ended' },
    ])
  })

  it('does not guess who spoke, and makes nothing of what it does not know', () => {
    const reader = new ContactLensReader()
    expect(reader.read(segments({ Transcript: { Id: 't2', ParticipantRole: 'SUPERVISOR', Content: 'hello' } }))).toMatchObject([
      { speaker: 'unknown' },
    ])
    expect(
      [null, 7, {}, { EventType: 'NEW' }, segments({}, { Transcript: {} }), { EventType: 'SEGMENTS', Segments: 'x' }].flatMap((event) =>
        reader.read(event),
      ),
    ).toEqual([])
  })
})

describe('Twilio’s real-time transcription', () => {
  const form = (fields: Record<string, string>) => new URLSearchParams(fields)
  const content = (sequence: number, final: boolean, transcript: string, more: Record<string, string> = {}) =>
    form({
      TranscriptionEvent: 'transcription-content',
      CallSid: 'CA1',
      Track: 'inbound_track',
      SequenceId: String(sequence),
      Final: String(final),
      Timestamp: '2026-03-01T00:00:04.500Z',
      TranscriptionData: JSON.stringify({ transcript, confidence: 0.9 }),
      ...more,
    })

  it('gives each turn of a track an id of its own, and the time since the start', () => {
    const reader = new TwilioTranscriptionReader()
    const events = [
      form({ TranscriptionEvent: 'transcription-started', CallSid: 'CA1', Timestamp: '2026-02-28T23:59:59.000Z' }),
      content(2, false, 'my bill'),
      content(3, true, 'my bill is wrong'),
      content(4, false, 'and'),
      content(2, true, 'hello this is dana', { Track: 'outbound_track' }),
      form({ TranscriptionEvent: 'transcription-stopped' }),
    ].flatMap((callback) => reader.read(callback))
    expect(events).toMatchObject([
      { type: 'call-started', callId: 'CA1' },
      { id: 'inbound_track-0', speaker: 'customer', text: 'my bill', final: false, endMs: 5500, confidence: 0.9 },
      { id: 'inbound_track-0', text: 'my bill is wrong', final: true },
      { id: 'inbound_track-1', text: 'and' },
      { id: 'outbound_track-0', speaker: 'agent', final: true },
      { type: 'call-ended' },
    ])
  })

  it('passes over a callback that comes late or twice', () => {
    const reader = new TwilioTranscriptionReader()
    expect(
      [content(3, false, 'my bill'), content(2, false, 'my'), content(3, false, 'my bill')].flatMap((callback) => reader.read(callback)),
    ).toHaveLength(1)
  })

  it('knows the tracks of a call that went out, and makes nothing of broken data', () => {
    const reader = new TwilioTranscriptionReader({ inbound: 'agent' })
    expect(reader.read(content(1, true, 'hello'))).toMatchObject([{ speaker: 'agent' }])
    expect(reader.read(content(2, true, 'hello', { TranscriptionData: '{' }))).toEqual([])
    expect(reader.read(form({ TranscriptionEvent: 'transcription-error' }))).toEqual([{ type: 'source-reported', status: 'lost' }])
  })
})

describe('a WebVTT file', () => {
  const file = `\uFEFFWEBVTT - a call

NOTE a comment

1
00:01.000 --> 00:02.500 align:start
<v.loud Dana>thank you for &lt;calling&gt;
<i>how can i help</i>

01:00:03.000 --> 01:00:04.000
<v Customer>my bill &amp; yours

00:05 --> 00:06
broken

00:07.000 --> 00:08.000

`

  it('is a call whose cues are finals of their voices', () => {
    const { events, problems } = readWebVtt(file, { Dana: 'agent' })
    expect(events).toMatchObject([
      { type: 'call-started' },
      { speaker: 'agent', text: 'thank you for <calling> how can i help', startMs: 1000, endMs: 2500, final: true },
      { speaker: 'customer', text: 'my bill & yours', startMs: 3_603_000, endMs: 3_604_000 },
      { type: 'call-ended', atMs: 3_604_000 },
    ])
    expect(problems).toEqual([{ message: 'the times of this cue cannot be read', position: { line: 13 } }])
  })

  it('says that another file is none', () => {
    expect(readWebVtt('1\n00:01.000 --> 00:02.000\nhello').problems).toMatchObject([
      { message: expect.stringContaining('WEBVTT') as string },
    ])
  })
})

describe('a transcript in JSON', () => {
  it('is a call, with times in milliseconds or seconds', () => {
    const list = [
      { speaker: 'agent', text: ' hello ', startMs: 0, endMs: 900, id: 'a' },
      { speaker: 'S2', text: 'hi', start: 1.2, end: 1.5 },
      { speaker: 'agent' },
    ]
    for (const content of [list, { segments: list }]) {
      const { events, problems } = readTranscriptJson(JSON.stringify(content), { S2: 'customer' })
      expect(events).toMatchObject([
        { type: 'call-started' },
        { id: 'a', speaker: 'agent', text: 'hello', startMs: 0, endMs: 900 },
        { id: 'segment-2', speaker: 'customer', startMs: 1200, endMs: 1500 },
        { type: 'call-ended', atMs: 1500 },
      ])
      expect(problems).toEqual([{ message: 'segment 3 has no text' }])
    }
  })

  it.each(['{', '{}', '7', 'null'])('says that %s is none', (content) => {
    expect(readTranscriptJson(content)).toMatchObject({ events: [], problems: [{}] })
  })
})
