import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { general } from '../../playbooks/general.ts'
import { moments } from '../../moments/index.ts'
import { createPrivacyGate } from '../../privacy/gate.ts'
import type { RecordEvent } from '../../record/event.ts'
import { createSession } from '../../session/create-session.ts'
import { dialWithWs, serveWebSockets } from '../web-sockets.test.support.ts'
import { deepgram } from './codecs/deepgram.ts'
import { gladia } from './codecs/gladia.ts'
import { speechmatics } from './codecs/speechmatics.ts'
import { vosk } from './codecs/vosk.ts'
import { deepgramVoice, gladiaVoice, speechmaticsVoice, voskVoice } from './codecs/voices.test.support.ts'
import type { MakeVoice } from './codecs/voices.test.support.ts'
import { createSttAdapter } from './create-stt-adapter.ts'
import { Utterances, recognised, spoken, whyNoEngine, wordErrors } from './pocket-sphinx.test.support.ts'
import type { SttEvent } from './stt-adapter.ts'
import type { SttCodec } from './stt-codec.ts'

const reason = whyNoEngine()

const turns = [
  { speaker: 'agent', voice: 'rms', text: 'thank you for calling how can i help you today' },
  { speaker: 'customer', voice: 'slt', text: 'hello my bill is wrong again this month' },
  { speaker: 'agent', voice: 'rms', text: 'i can look at that with you now' },
  { speaker: 'customer', voice: 'slt', text: 'no i want to speak to your manager please' },
] as const

/** What stands where in the call, sample by sample for each speaker. */
interface Call {
  readonly audio: Readonly<Record<'agent' | 'customer', Int16Array>>
  readonly starts: readonly number[]
}

let call: Call

beforeAll(async () => {
  if (reason) return
  const voices = await Promise.all(turns.map(({ text, voice }) => spoken(text, voice)))
  const pause = 16_000
  const starts: number[] = []
  let at = pause / 2
  for (const voice of voices) {
    starts.push(at)
    at += voice.length + pause
  }
  const audio = { agent: new Int16Array(at), customer: new Int16Array(at) }
  for (const [index, { speaker }] of turns.entries()) audio[speaker].set(voices[index] ?? [], starts[index])
  call = { audio, starts: starts.map((sample) => sample / 16) }
}, 60_000)

const closing: (() => unknown)[] = []
afterAll(async () => {
  for (const close of closing) await close()
})

/** A server in a vendor's format with PocketSphinx behind it; `dropAfterMs` breaks the first connection once. */
async function serveEngine(makeVoice: MakeVoice, channels: number, dropAfterMs = Number.POSITIVE_INFINITY) {
  const { url, server } = await serveWebSockets()
  closing.push(() => server.close())
  let connections = 0
  server.on('connection', (socket) => {
    const isFirst = (connections += 1) === 1
    const voice = makeVoice({ channels, sampleRate: 16_000 })
    const utterances = Array.from({ length: channels }, () => new Utterances())
    const counts = Array.from({ length: channels }, () => 0)
    let heardSamples = 0
    let work = Promise.resolve()
    const send = (frames: readonly (string | Uint8Array)[]) => {
      for (const frame of frames) if (socket.readyState === WebSocket.OPEN) socket.send(frame)
    }
    const answer = (channel: number, found: ReturnType<Utterances['end']>) => {
      for (const { samples, startMs } of found) {
        const number = (counts[channel] = (counts[channel] ?? 0) + 1) - 1
        work = work.then(async () => {
          const words = await recognised(samples)
          const [first, last] = [words[0], words.at(-1)]
          if (!first || !last) return
          const text = words.map((word) => word.text).join(' ')
          const at = { number, channel, text, startMs: startMs + first.startMs, endMs: startMs + last.endMs }
          send(voice.say({ ...at, text: text.split(' ').slice(0, 2).join(' '), final: false }))
          send(voice.say({ ...at, final: true }))
        })
      }
    }
    send(voice.greet?.() ?? [])
    socket.on('message', (data: Buffer, isBinary) => {
      for (const message of voice.hear(isBinary ? new Uint8Array(data) : data.toString())) {
        if (message.kind === 'audio') {
          answer(message.channel, utterances[message.channel]?.take(message.samples) ?? [])
          if (message.channel === 0) heardSamples += message.samples.length
          // Engines say all the time that they hear, also before they have words.
          const number = 100 + (counts[message.channel] ?? 0)
          send(
            voice.say({ number, channel: message.channel, text: '', final: false, startMs: heardSamples / 16, endMs: heardSamples / 16 }),
          )
          if (isFirst && heardSamples / 16 > dropAfterMs) socket.terminate()
        } else if (message.kind === 'end') {
          for (const [channel, one] of utterances.entries()) answer(channel, one.end())
          work = work.then(() => {
            send(voice.finish())
            socket.close(1000)
          })
        }
      }
    })
  })
  return { url, connections: () => connections }
}

/** Sends the call as fast as it is taken, and gives what came back. */
async function transcribe(codec: SttCodec, url: string): Promise<SttEvent[]> {
  const adapter = createSttAdapter(codec, { dial: dialWithWs, random: () => 0.1, credentials: async () => ({ url, token: 't' }) })
  const stream = adapter.open({ callId: 'c1', sampleRate: 16_000, speakers: ['agent', 'customer'] })
  const events: SttEvent[] = []
  const reading = (async () => {
    for await (const event of stream) events.push(event)
  })()
  for (let at = 0; at < call.audio.agent.length; at += 1600) {
    for (const speaker of ['agent', 'customer'] as const) {
      stream.push({ speaker, pcm: call.audio[speaker].slice(at, at + 1600), captureMs: at / 16 })
    }
    await new Promise((resolve) => setTimeout(resolve, 4))
  }
  // The engine is slower than the few seconds that a stream waits for last words once it is asked to end.
  for (let looks = 0; looks < 400 && finalsOf(events).length < turns.length; looks += 1)
    await new Promise((resolve) => setTimeout(resolve, 50))
  await stream.end()
  await reading
  return events
}

function finalsOf(events: readonly SttEvent[]) {
  const segments = events.filter((event) => event.type === 'segment')
  return [...new Map(segments.map((segment) => [segment.id, segment])).values()].filter(({ final, text }) => final && text !== '')
}

const formats: readonly [name: string, codec: SttCodec, voice: MakeVoice][] = [
  ['Deepgram', deepgram(), deepgramVoice],
  ['Speechmatics', speechmatics(), speechmaticsVoice],
  ['Gladia', gladia(), gladiaVoice],
  ['Vosk', vosk(), voskVoice],
]

describe.skipIf(reason)(`a call of two voices through PocketSphinx${reason ? `, skipped: ${reason}` : ''}`, () => {
  /** The share of words that are wrong, in a call whose turns all came once, by the right speaker and at their time. */
  const errorsIn = (events: readonly SttEvent[]) => {
    const finals = [...finalsOf(events)].sort((a, b) => a.startMs - b.startMs)
    expect(finals.map(({ speaker }) => speaker)).toEqual(turns.map(({ speaker }) => speaker))
    for (const [index, { startMs }] of finals.entries()) expect(Math.abs(startMs - (call.starts[index] ?? 0))).toBeLessThan(500)
    return wordErrors(turns.map(({ text }) => text).join(' '), finals.map(({ text }) => text).join(' '))
  }

  it.each(formats)('is understood in the format of %s: every turn once, by the right speaker, at its time', async (_name, codec, voice) => {
    const native = codec.capabilities.channels === 'native'
    const { url } = await serveEngine(voice, native ? 2 : 1)
    expect(errorsIn(await transcribe(codec, url))).toBeLessThan(0.35)
  })

  it('is the same when the line breaks in the middle', async () => {
    const { url, connections } = await serveEngine(deepgramVoice, 2, 6000)
    expect(errorsIn(await transcribe(deepgram(), url))).toBeLessThan(0.35)
    expect(connections()).toBe(2)
  })

  it('becomes a prompt', async () => {
    const { url } = await serveEngine(deepgramVoice, 2)
    const record: RecordEvent[] = []
    const session = createSession({
      playbook: general,
      moments,
      privacy: createPrivacyGate(),
      onRecordEvent: (event) => record.push(event),
    })
    session.receive({ type: 'call-started', callId: 'c1', channel: 'voice' })
    for (const event of await transcribe(deepgram(), url)) if (event.type === 'segment') session.receive(event)
    session.dispose()
    expect(record.filter(({ type }) => type === 'moment-detected')).toContainEqual(expect.objectContaining({ moment: 'escalation-risk' }))
    expect(record.filter(({ type }) => type === 'prompt-queued')).toContainEqual(expect.objectContaining({ moment: 'escalation-risk' }))
  })
})
