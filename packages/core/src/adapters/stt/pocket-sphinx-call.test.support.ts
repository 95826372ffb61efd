import { WebSocket } from 'ws'
import { dialWithWs, serveWebSockets } from '../web-sockets.test.support.ts'
import type { MakeVoice } from './codecs/voices.test.support.ts'
import { createSttAdapter } from './create-stt-adapter.ts'
import { Utterances, recognised, spoken } from './pocket-sphinx.test.support.ts'
import type { SttEvent } from './stt-adapter.ts'
import type { SttCodec } from './stt-codec.ts'

/** Samples a second of everything here. */
const rate = 16_000

/** One turn of a call, and the voice of flite that says it. */
export interface Turn {
  readonly speaker: 'agent' | 'customer'
  readonly voice: string
  readonly text: string
}

/** A call in audio: what stands where, sample by sample for each speaker. */
export interface SpokenCall {
  readonly turns: readonly Turn[]
  readonly audio: Readonly<Record<'agent' | 'customer', Int16Array>>
  /** When the sound of each turn begins and when the last of it is heard, in milliseconds. */
  readonly heard: readonly { readonly startMs: number; readonly endMs: number }[]
}

/** Quieter than this nothing is heard. */
const silence = 200

/** Has flite say the turns, one after the other with a second between them. */
export async function speakCall(turns: readonly Turn[]): Promise<SpokenCall> {
  const voices = await Promise.all(turns.map(({ text, voice }) => spoken(text, voice)))
  const length = voices.reduce((sum, { length: samples }) => sum + samples + rate, rate / 2)
  const audio = { agent: new Int16Array(length), customer: new Int16Array(length) }
  const heard: { startMs: number; endMs: number }[] = []
  let at = rate / 2
  for (const [index, { speaker }] of turns.entries()) {
    const voice = voices[index] ?? new Int16Array()
    audio[speaker].set(voice, at)
    const last = voice.findLastIndex((sample) => Math.abs(sample) >= silence)
    heard.push({ startMs: at / (rate / 1000), endMs: (at + last) / (rate / 1000) })
    at += voice.length + rate
  }
  return { turns, audio, heard }
}

/** How an engine is served. */
export interface EngineOptions {
  readonly channels: number
  /** Breaks the first connection once, after so much audio. */
  readonly dropAfterMs?: number
  /** What hears an utterance; the answers that are known already where nothing is said. */
  readonly recognise?: typeof recognised
}

/** A server in a vendor's format with PocketSphinx behind it. */
export async function serveEngine(
  makeVoice: MakeVoice,
  { channels, dropAfterMs = Number.POSITIVE_INFINITY, recognise = recognised }: EngineOptions,
): Promise<{ readonly url: string; readonly connections: () => number; readonly close: () => void }> {
  const { url, server } = await serveWebSockets()
  let connections = 0
  server.on('connection', (socket) => {
    const isFirst = (connections += 1) === 1
    const voice = makeVoice({ channels, sampleRate: rate })
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
          const words = await recognise(samples)
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
  return { url, connections: () => connections, close: () => server.close() }
}

/** How a call is sent. */
export interface SendOptions {
  /** As it would be spoken; as fast as it is taken where nothing is said. */
  readonly inRealTime?: boolean
  /** What lets it in; servers of tests ask for none. */
  readonly token?: string
  /** Takes every event, with how much of the call had been sent by then, in milliseconds. */
  readonly onEvent?: (event: SttEvent, sentMs: number) => void
}

/** Sends a call, and gives what came back. */
export async function transcribe(
  { audio, turns }: SpokenCall,
  codec: SttCodec,
  url: string,
  { inRealTime = false, token = 't', onEvent }: SendOptions = {},
): Promise<SttEvent[]> {
  const adapter = createSttAdapter(codec, { dial: dialWithWs, random: () => 0.1, credentials: async () => ({ url, token }) })
  const stream = adapter.open({ callId: 'c1', sampleRate: rate, speakers: ['agent', 'customer'] })
  const events: SttEvent[] = []
  const begun = performance.now()
  let sentMs = 0
  const reading = (async () => {
    for await (const event of stream) {
      events.push(event)
      onEvent?.(event, inRealTime ? performance.now() - begun : sentMs)
    }
  })()
  for (let at = 0; at < audio.agent.length; at += rate / 10) {
    for (const speaker of ['agent', 'customer'] as const) {
      stream.push({ speaker, pcm: audio[speaker].slice(at, at + rate / 10), captureMs: at / (rate / 1000) })
    }
    sentMs = at / (rate / 1000) + 100
    const waitMs = inRealTime ? Math.max(0, begun + sentMs - performance.now()) : 4
    await new Promise((resolve) => setTimeout(resolve, waitMs))
  }
  // The engine is slower than the few seconds that a stream waits for last words once it is asked to end.
  for (let looks = 0; looks < 400 && finalsOf(events).length < turns.length; looks += 1)
    await new Promise((resolve) => setTimeout(resolve, 50))
  await stream.end()
  await reading
  return events
}

/** The last version of each segment that has words. */
export function finalsOf(events: readonly SttEvent[]): Extract<SttEvent, { type: 'segment' }>[] {
  const segments = events.filter((event) => event.type === 'segment')
  return [...new Map(segments.map((segment) => [segment.id, segment])).values()].filter(({ final, text }) => final && text !== '')
}
