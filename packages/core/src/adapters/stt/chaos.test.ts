import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { definePlaybook } from '../../playbook/define-playbook.ts'
import { moments } from '../../moments/index.ts'
import { createPrivacyGate } from '../../privacy/gate.ts'
import type { RecordEvent } from '../../record/event.ts'
import { createSession } from '../../session/create-session.ts'
import { SimulatedClock } from '../../testing/simulated-clock.ts'
import { assemblyAi } from './codecs/assembly-ai.ts'
import { assemblyVoice, deepgramVoice, gladiaVoice, speechmaticsVoice } from './codecs/voices.test.support.ts'
import type { EngineVoice, MakeVoice } from './codecs/voices.test.support.ts'
import { deepgram } from './codecs/deepgram.ts'
import { gladia } from './codecs/gladia.ts'
import { speechmatics } from './codecs/speechmatics.ts'
import { createSttAdapter } from './create-stt-adapter.ts'
import type { SocketLike } from '../network/dial-web-socket.ts'
import type { SttEvent } from './stt-adapter.ts'
import type { SttCodec } from './stt-codec.ts'

/**
 * A call in which ten words are said every four seconds: word k of utterance n is `nkw`. Samples say where in the call they belong, so the
 * engine can only know what it was really sent. It runs at 1 sample a millisecond, which no vendor does, and which no part looks at.
 */
const everyMs = 4000
const wordMs = 250
const wordsEach = 10
const utterances = 6
const callMs = utterances * everyMs + 3000

const wordAt = (utterance: number, word: number) => `${'abcdefgh'[utterance]}${'klmnopqrst'[word]}`
const said = Array.from({ length: utterances }, (_, utterance) =>
  Array.from({ length: wordsEach }, (__, word) => wordAt(utterance, word)).join(' '),
)

/** Sample `ms` of the call: 0 in silence, else loud, and unique within the call. */
const sampleAt = (ms: number) => (ms % everyMs >= 500 && ms % everyMs < 500 + wordsEach * wordMs && ms < utterances * everyMs ? 1 + ms : 0)

/** What goes wrong, and when in the call. */
interface Fault {
  readonly atMs: number
  readonly kind: 'drop' | 'close' | 'garbage' | 'half-letter' | 'duplicate' | 'stall' | 'expire' | 'outage' | 'busy'
}

/** The engine's end of one connection: it says the words whose middle it heard, and a final once an utterance is over. */
class Session {
  private socket: ChaosSocket
  private readonly voice: EngineVoice
  /** Samples of which the client has been told that they arrived. */
  acknowledged = 0
  private heard: number[] = []
  private spoken = 0
  private number = 0
  private finalThroughMs = -1
  /** What the client has of the finals: one that was on its way as the connection broke is told again. */
  private told = { number: 0, finalThroughMs: -1 }

  constructor(socket: ChaosSocket, makeVoice: MakeVoice) {
    this.socket = socket
    this.voice = makeVoice({ channels: 1, sampleRate: 1000 })
    for (const frame of this.voice.greet?.() ?? []) socket.deliver(frame)
  }

  take(frame: string | Uint8Array<ArrayBuffer>): void {
    for (const message of this.voice.hear(frame)) {
      if (message.kind === 'audio') this.heard.push(...message.samples)
      if (message.kind === 'end') {
        this.speak(true)
        for (const answer of this.voice.finish()) this.socket.deliver(answer)
        this.socket.closeByServer(1000)
      }
    }
    if (this.socket.acknowledges) this.acknowledge()
    if (this.heard.length - this.spoken >= 500) this.speak(false)
  }

  /** Goes on over another connection, with what was acknowledged over the last one. */
  resume(socket: ChaosSocket): void {
    this.socket = socket
    this.heard = this.heard.slice(0, this.acknowledged)
    this.spoken = Math.min(this.spoken, this.heard.length)
    ;({ number: this.number, finalThroughMs: this.finalThroughMs } = this.told)
  }

  private acknowledge(): void {
    const { length } = this.heard
    const frame = JSON.stringify({ type: 'audio_chunk', acknowledged: true, data: { byte_range: [0, length * 2] } })
    this.socket.deliver(frame, () => (this.acknowledged = length))
  }

  /** Says what it has heard by now; `all` where nothing more will come. */
  private speak(all: boolean): void {
    this.spoken = this.heard.length
    const words: { text: string; startMs: number; endMs: number; utterance: number }[] = []
    for (let utterance = 0; utterance < utterances; utterance += 1) {
      for (let word = 0; word < wordsEach; word += 1) {
        const startMs = utterance * everyMs + 500 + word * wordMs
        const at = this.heard.indexOf(1 + startMs + wordMs / 2)
        if (at >= 0) words.push({ text: wordAt(utterance, word), startMs: at - wordMs / 2, endMs: at + wordMs / 2, utterance })
      }
    }
    for (let utterance = 0; utterance < utterances; utterance += 1) {
      const own = words.filter((word) => word.utterance === utterance)
      const [first, last] = [own[0], own.at(-1)]
      if (!first || !last || first.startMs <= this.finalThroughMs) continue
      const final = all || this.heard.length > last.endMs + 400
      const text = own.map((word) => word.text).join(' ')
      const frames = this.voice.say({ number: this.number, text, final, startMs: Math.max(0, first.startMs), endMs: last.endMs })
      const told = { number: this.number + 1, finalThroughMs: last.endMs }
      for (const frame of frames) this.socket.deliver(frame, () => final && (this.told = told))
      if (!final) return
      ;({ number: this.number, finalThroughMs: this.finalThroughMs } = told)
    }
  }
}

/** A socket without a network: messages take 20 ms, and whatever the test does to them. */
class ChaosSocket implements SocketLike {
  binaryType = ''
  bufferedAmount = 0
  acknowledges = false
  duplicates = false
  stalledUntilMs = 0
  session: Session | undefined
  private readonly clock: SimulatedClock
  private readonly listeners = new Map<string, ((event: never) => void)[]>()
  private over = false

  constructor(clock: SimulatedClock) {
    this.clock = clock
  }

  addEventListener(type: string, listener: (event: never) => void): void {
    this.listeners.set(type, [...(this.listeners.get(type) ?? []), listener])
  }

  send(data: string | Uint8Array<ArrayBuffer>): void {
    this.later(() => this.session?.take(data))
  }

  close(): void {
    this.over = true
  }

  opens(): void {
    this.later(() => this.tell('open', {}))
  }

  deliver(data: string | Uint8Array<ArrayBuffer>, arrived: () => void = () => {}): void {
    for (let times = 0; times < (this.duplicates ? 2 : 1); times += 1) {
      this.later(() => {
        arrived()
        this.tell('message', { data: typeof data === 'string' ? data : data.buffer })
      })
    }
  }

  closeByServer(code: number): void {
    this.later(() => {
      this.tell('close', { code })
      this.over = true
    })
  }

  private later(task: () => void): void {
    const delayMs = Math.max(20, this.stalledUntilMs - this.clock.now())
    this.clock.schedule(delayMs, () => {
      if (!this.over) task()
    })
  }

  private tell(type: string, event: object): void {
    for (const listener of this.listeners.get(type) ?? []) listener(event as never)
  }
}

interface Format {
  readonly codec: SttCodec
  readonly voice: MakeVoice
  readonly expired: number
}

const formats: readonly Format[] = [
  { codec: deepgram(), voice: deepgramVoice, expired: 1008 },
  { codec: assemblyAi(), voice: assemblyVoice, expired: 4001 },
  { codec: speechmatics(), voice: speechmaticsVoice, expired: 4001 },
  { codec: gladia(), voice: gladiaVoice, expired: 4401 },
]

/** Plays the call with these faults; gives what came out, and how long it took to hear again after each fault. */
async function play(
  { codec, voice, expired }: Format,
  faults: readonly Fault[],
  random: () => number,
  clock = new SimulatedClock(),
  onEvent: (event: SttEvent) => void = () => {},
) {
  const events: { atMs: number; event: SttEvent }[] = []
  let socket: ChaosSocket | undefined
  let session: Session | undefined
  let lastUrl = ''
  let outageUntilMs = 0
  let busy = 0
  const slow = { ...codec, capabilities: { ...codec.capabilities, sampleRates: [1000] } }
  const adapter = createSttAdapter(slow, {
    clock,
    random,
    credentials: async ({ attempt }) => ({ token: 't', url: `ws://engine/${attempt}` }),
    dial(url) {
      const dialled = new ChaosSocket(clock)
      dialled.acknowledges = codec.capabilities.resume === 'bytes'
      if (clock.now() < outageUntilMs) dialled.closeByServer(1006)
      else if ((busy -= 1) >= 0) dialled.closeByServer(1013)
      else {
        socket = dialled
        dialled.opens()
        clock.schedule(21, () => {
          const resumed = codec.capabilities.resume === 'bytes' && url === lastUrl ? session : undefined
          lastUrl = url
          resumed?.resume(dialled)
          dialled.session = session = resumed ?? new Session(dialled, voice)
        })
      }
      return dialled
    },
  })
  const stream = adapter.open({ callId: 'c1', sampleRate: 1000, speakers: ['customer'] })
  const reading = (async () => {
    for await (const event of stream) {
      events.push({ atMs: clock.now(), event })
      onEvent(event)
    }
  })()
  const turn = () => new Promise((resolve) => setImmediate(resolve))
  const strike = ({ kind }: Fault) => {
    if (!socket) return
    if (kind === 'drop') socket.closeByServer(1006)
    if (kind === 'close') socket.closeByServer(1011)
    if (kind === 'expire') socket.closeByServer(expired)
    if (kind === 'garbage') socket.deliver('\u0000{"type":')
    if (kind === 'half-letter') socket.deliver(Uint8Array.of(0x7b, 0x22, 0xe2, 0x82))
    if (kind === 'duplicate') socket.duplicates = true
    if (kind === 'stall') socket.stalledUntilMs = clock.now() + 1500
    if (kind === 'outage') {
      outageUntilMs = clock.now() + 6000
      socket.closeByServer(1006)
    }
    if (kind === 'busy') {
      busy = 3
      socket.closeByServer(1013)
    }
  }
  const waiting = [...faults].sort((a, b) => a.atMs - b.atMs)
  for (let ms = 0; ms < callMs; ms += 100) {
    stream.push({ pcm: Int16Array.from({ length: 100 }, (_, at) => sampleAt(ms + at)), speaker: 'customer', captureMs: ms })
    clock.advance(100)
    await turn()
    while (waiting[0] && waiting[0].atMs <= ms) strike(waiting.shift() as Fault)
  }
  for (let ms = 0; ms < 8000; ms += 100) {
    clock.advance(100)
    await turn()
  }
  void stream.end()
  for (let ms = 0; ms < 6000; ms += 100) {
    clock.advance(100)
    await turn()
  }
  await reading
  return { events, outageUntilMs }
}

function wordsOf(events: readonly { event: SttEvent }[]): { text: string; finals: readonly { startMs: number; text: string }[] } {
  const segments = events.flatMap(({ event }) => (event.type === 'segment' ? [event] : []))
  const latest = [...new Map(segments.map((segment) => [segment.id, segment])).values()].filter(({ text }) => text !== '')
  const finals = latest.sort((a, b) => a.startMs - b.startMs)
  return { text: finals.map(({ text }) => text).join(' '), finals }
}

const kinds = ['drop', 'close', 'garbage', 'half-letter', 'duplicate', 'stall', 'expire', 'outage', 'busy'] as const
/** Two fresh credentials that are refused one after the other end a stream, as they should: at most one expires here. */
const chaos = fc
  .array(fc.record({ atMs: fc.integer({ min: 500, max: callMs - 4000 }), kind: fc.constantFrom(...kinds) }), { minLength: 1, maxLength: 4 })
  .filter((faults) => faults.filter(({ kind }) => kind === 'expire').length <= 1)

const lawful = definePlaybook({
  format: 1,
  name: 'lawful',
  version: '1',
  disclosures: [{ id: 'notice', title: 'Recording notice', withinMs: 12_000, phrases: ['this call is recorded'] }],
})

describe.each(formats)('a call in $codec.id', (format) => {
  it.each(kinds)('survives this: %s', async (kind) => {
    const { events, outageUntilMs } = await play(format, [{ atMs: 9700, kind }], () => 0.5)
    expect(wordsOf(events).text).toBe(said.join(' '))
    if (outageUntilMs === 0) return
    const again = events.find(({ atMs, event }) => atMs > outageUntilMs && event.type === 'status' && event.status === 'hearing')
    expect((again?.atMs ?? Number.POSITIVE_INFINITY) - outageUntilMs).toBeLessThanOrEqual(2000)
  })

  it.each(kinds)('still shows what the law asks for, in time, through this: %s', async (kind) => {
    const clock = new SimulatedClock()
    const record: RecordEvent[] = []
    const session = createSession({
      playbook: lawful,
      moments,
      privacy: createPrivacyGate(),
      clock,
      onRecordEvent: (event) => record.push(event),
    })
    session.receive({ type: 'call-started', callId: 'c1', channel: 'voice' })
    await play(
      format,
      [{ atMs: 9700, kind }],
      () => 0.5,
      clock,
      (event) => {
        if (event.type === 'segment') session.receive(event)
      },
    )
    session.dispose()
    const detected = record.find((event) => event.type === 'moment-detected' && event.moment === 'disclosure-missing')
    const shown = record.find((event) => event.type === 'prompt-shown' && event.moment === 'disclosure-missing')
    expect(detected).toBeDefined()
    expect((shown?.atMs ?? Number.POSITIVE_INFINITY) - (detected?.atMs ?? 0)).toBeLessThanOrEqual(250)
  })

  it('loses no word and doubles none, whatever goes wrong and when, and keeps the time of the call', async () => {
    await fc.assert(
      fc.asyncProperty(chaos, fc.double({ min: 0, max: 1, noNaN: true }), async (faults, chance) => {
        const { finals, text } = wordsOf((await play(format, faults, () => chance)).events)
        expect(text).toBe(said.join(' '))
        for (const { startMs, text: words } of finals) {
          const [first = ''] = words.split(' ')
          const utterance = 'abcdefgh'.indexOf(first[0] ?? '')
          const word = 'klmnopqrst'.indexOf(first[1] ?? '')
          expect(Math.abs(startMs - (utterance * everyMs + 500 + word * wordMs))).toBeLessThan(150)
        }
      }),
      {
        numRuns: 10,
        // The final of the second utterance is on its way as the connection breaks.
        examples: [
          [
            [
              { atMs: 7301, kind: 'drop' },
              { atMs: 5901, kind: 'stall' },
              { atMs: 500, kind: 'drop' },
            ],
            0,
          ],
        ],
      },
    )
  }, 60_000)
})
