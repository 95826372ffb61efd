import type { SttAdapter, SttEvent, SttOpenOptions, SttSegment, SttStatus, SttStream } from '../../adapters/stt/stt-adapter.ts'
import type { Speaker } from '../../transcript/segment.ts'
import { SimulatedClock } from '../simulated-clock.ts'
import type { SttBench, SttBenchTraits, TestConnection, TestUtterance } from './stt-bench.ts'

/** How much simulated time passes with each look, and how many looks are enough. */
const lookMs = 10
const mostLooks = 3000

/** Samples in a row that are the same. */
const run = 100

/** Says what does not hold. */
export function hold(condition: boolean, what: string): void {
  if (!condition) throw new Error(what)
}

/** One check at work: a stream of the adapter, its engine, and time in the check's hand. */
export class Trial {
  readonly traits: SttBenchTraits
  readonly clock: SimulatedClock = new SimulatedClock()
  readonly events: SttEvent[] = []
  readonly credentialRequests: { adapter: string; callId: string; attempt: number; atMs: number }[] = []
  /** In place of a credential for the n-th request, from 0. */
  credentialFault: (request: number) => Promise<never> | undefined = () => undefined
  adapter: SttAdapter
  private readonly bench: SttBench
  private stream: SttStream | undefined
  private samples = 0
  private pushedMs = 0

  constructor(traits: SttBenchTraits, bench: SttBench) {
    this.traits = traits
    this.bench = bench
    this.adapter = bench.adapter({
      clock: this.clock,
      random: () => 0.5,
      credentials: async (request) => {
        const count = this.credentialRequests.push({ ...request, atMs: this.clock.now() })
        const fault = this.credentialFault(count - 1)
        return fault ?? bench.credential(`token-${count}`)
      },
    })
  }

  get connections(): readonly TestConnection[] {
    return this.bench.connections
  }

  set refusing(refusing: boolean) {
    this.bench.refusing = refusing
  }

  /** Opens a stream, of the customer alone where nothing else is said, and reads it unless told not to. */
  open(options: Partial<SttOpenOptions> & { readonly read?: boolean } = {}): SttStream {
    const { read = true, ...setup } = options
    const stream = this.adapter.open({ callId: 'c1', sampleRate: this.traits.sampleRate, speakers: ['customer'], ...setup })
    this.stream = stream
    if (read) void this.read(stream)
    return stream
  }

  /** Opens a stream and brings it to where it hears. */
  async hearing(
    options: Partial<SttOpenOptions> & { readonly read?: boolean } = {},
  ): Promise<{ stream: SttStream; engine: TestConnection }> {
    const stream = this.open(options)
    const engine = await this.connection(0)
    return { stream, engine }
  }

  /** The n-th connection, from 0, greeted. */
  async connection(index: number): Promise<TestConnection> {
    await this.until(() => this.connections.length > index, `connection ${index + 1} is made`)
    const connection = this.connections[index]
    if (!connection) throw new Error('there is no connection')
    connection.greet()
    return connection
  }

  async read(stream: SttStream): Promise<void> {
    for await (const event of stream) this.events.push(event)
  }

  /** Pushes audio in pieces of 100 ms: loud enough to be speech, unless it is said to be silent. Its capture goes on where the last ended. */
  speak(ms: number, options: { readonly speaker?: Speaker; readonly silent?: boolean; readonly captureMs?: number } = {}): void {
    const { speaker = 'customer', silent = false, captureMs = this.pushedMs } = options
    for (let at = 0; at < ms; at += 100) {
      const length = Math.round((Math.min(100, ms - at) * this.traits.sampleRate) / 1000)
      const pcm = Int16Array.from({ length }, () => (silent ? 0 : this.sample((this.samples += 1) - 1)))
      this.stream?.push({ pcm, speaker, captureMs: captureMs + at })
    }
    this.pushedMs = captureMs + ms
  }

  /** The sample that {@link speak} gives as the n-th, from 0: loud, and it tells where it belongs. */
  sample(n: number): number {
    return 6000 + (Math.floor(n / run) % 20_000)
  }

  /** Which of the samples that {@link speak} gave is the first of `audio`. */
  placeOf(audio: Int16Array): number {
    const [first = 0] = audio
    const next = audio.findIndex((sample) => sample !== first)
    return (first - 6000) * run + run - (next < 0 ? audio.length : next)
  }

  /** Lets simulated time pass while sockets do their work; audio goes on as it would. */
  async pass(ms: number, options: { readonly audio?: 'speech' | 'silence' | 'none' } = {}): Promise<void> {
    const { audio = 'none' } = options
    for (let passed = 0; passed < ms; passed += 100) {
      if (audio !== 'none') this.speak(100, { silent: audio === 'silence' })
      this.clock.advance(Math.min(100, ms - passed))
      await turn()
    }
  }

  /** Waits until `condition` holds, while time goes on. */
  async until(condition: () => boolean, what: string): Promise<void> {
    for (let looks = 0; looks < mostLooks; looks += 1) {
      if (condition()) return
      await tick()
      this.clock.advance(lookMs)
    }
    throw new Error(`it never happens that ${what}`)
  }

  /** Waits for as long as an answer would take that ought not to come. */
  async settle(): Promise<void> {
    for (let looks = 0; looks < 15; looks += 1) {
      await tick()
      this.clock.advance(lookMs)
    }
  }

  async hears(ms: number, connection: TestConnection, channel = 0): Promise<void> {
    const samples = Math.floor((ms * this.traits.sampleRate) / 1000)
    await this.until(() => connection.audio(channel).length >= samples, `${ms} ms of audio arrive`)
  }

  get segments(): readonly SttSegment[] {
    return this.events.filter((event) => event.type === 'segment')
  }

  /** The last version of each segment, in the order in which they first came. */
  get latest(): readonly SttSegment[] {
    return [...new Map(this.segments.map((segment) => [segment.id, segment])).values()].filter(({ text }) => text !== '')
  }

  get finals(): readonly string[] {
    return this.latest.filter(({ final }) => final).map(({ text }) => text)
  }

  get statuses(): readonly SttStatus[] {
    return this.events.flatMap((event) => (event.type === 'status' ? [event.status] : []))
  }

  get faults(): readonly Extract<SttEvent, { type: 'fault' }>['fault'][] {
    return this.events.flatMap((event) => (event.type === 'fault' ? [event.fault] : []))
  }

  get finished(): boolean {
    return this.events.at(-1)?.type === 'finished'
  }

  async untilSegments(count: number): Promise<void> {
    await this.until(() => this.segments.length >= count, `${count} versions of segments arrive`)
  }

  async untilFinals(count: number): Promise<void> {
    await this.until(() => this.finals.length >= count, `${count} finals arrive`)
  }

  async untilStatus(status: SttStatus): Promise<void> {
    await this.until(() => this.statuses.at(-1) === status, `the status is ${status}`)
  }

  async end(): Promise<void> {
    this.stream?.close()
    await this.bench.stop()
  }
}

/** A final of one second, with what the check cares about put in. */
export function utterance(overrides: Partial<TestUtterance> = {}): TestUtterance {
  return { number: 0, text: 'my bill is wrong', final: true, startMs: 200, endMs: 1200, ...overrides }
}

/** Lets sockets do what is ready to be done. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
}

function tick(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 1))
}
