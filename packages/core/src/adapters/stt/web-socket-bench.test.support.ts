import type { IncomingMessage } from 'node:http'
import type * as Ws from 'ws'
import type { SttBench, SttBenchTraits, TestConnection, TestUtterance } from '../../testing/stt/stt-bench.ts'
import { dialWithWs, serveWebSockets } from '../web-sockets.test.support.ts'
import type { EngineVoice, MakeVoice } from './codecs/voices.test.support.ts'
import { createSttAdapter } from './create-stt-adapter.ts'
import type { Frame, SttCodec } from './stt-codec.ts'

/** A format of ours, and the engine's side of it. */
export interface FormatUnderTest extends Omit<SttBenchTraits, 'start' | 'greets'> {
  readonly codec: SttCodec
  readonly voice: MakeVoice
  /** Whether the credential is a URL that holds the permission. */
  readonly byUrl?: boolean
}

/** The traits of a format whose engine is a real WebSocket server on this machine. */
export function overWebSocket(format: FormatUnderTest): SttBenchTraits {
  return { ...format, greets: format.codec.awaitsReady, start: () => startBench(format) }
}

async function startBench({ codec, voice, sampleRate, byUrl = false }: FormatUnderTest): Promise<SttBench> {
  const connections: Connection[] = []
  let channels = 1
  let refusing = false
  const { url, server } = await serveWebSockets(() => !refusing)
  server.on('connection', (socket, request) => connections.push(new Connection(socket, request, voice({ channels, sampleRate }))))
  return {
    connections,
    get refusing() {
      return refusing
    },
    set refusing(value: boolean) {
      refusing = value
    },
    adapter(options) {
      const adapter = createSttAdapter(codec, { ...options, dial: dialWithWs })
      return {
        ...adapter,
        open(setup) {
          channels = codec.capabilities.channels === 'native' ? setup.speakers.length : 1
          return adapter.open(setup)
        },
      }
    },
    credential: (name) => (byUrl ? { url: `${url}?token=${name}` } : { token: name, url }),
    async stop() {
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

class Connection implements TestConnection {
  ended = false
  flushed = false
  readonly #socket: Ws.WebSocket
  readonly #voice: EngineVoice
  readonly #heard = new Map<number, Int16Array[]>()
  readonly #sizes: number[] = []
  #shown: string
  #greeted = false

  constructor(socket: Ws.WebSocket, request: IncomingMessage, voice: EngineVoice) {
    this.#socket = socket
    this.#voice = voice
    this.#shown = `${request.url} ${request.headers['sec-websocket-protocol'] ?? ''}`
    socket.on('message', (data: Ws.RawData, isBinary) => this.#take(isBinary ? new Uint8Array(data as Buffer) : String(data as Buffer)))
    socket.on('error', () => {})
  }

  get closed(): boolean {
    return this.#socket.readyState !== this.#socket.OPEN
  }

  presented(): string {
    return this.#shown
  }

  audio(channel = 0): Int16Array {
    const parts = this.#heard.get(channel) ?? []
    const [only] = parts
    if (parts.length <= 1) return only ?? new Int16Array()
    const whole = new Int16Array(parts.reduce((length, part) => length + part.length, 0))
    let at = 0
    for (const part of parts) {
      whole.set(part, at)
      at += part.length
    }
    this.#heard.set(channel, [whole])
    return whole
  }

  messageSizes(): readonly number[] {
    return this.#sizes
  }

  greet(): void {
    if (this.#greeted) return
    this.#greeted = true
    this.#sendAll(this.#voice.greet?.() ?? [])
  }

  say(utterance: TestUtterance): void {
    this.#sendAll(this.#voice.say(utterance))
  }

  finish(): void {
    this.#sendAll(this.#voice.finish())
  }

  send(frame: string | Uint8Array): void {
    this.#socket.send(frame)
  }

  close(code: number, reason?: string): void {
    this.#socket.close(code, reason)
  }

  drop(): void {
    this.#socket.terminate()
  }

  #sendAll(frames: readonly Frame[]): void {
    for (const frame of frames) if (!this.closed) this.#socket.send(frame)
  }

  #take(frame: Frame): void {
    if (typeof frame === 'string' && this.#shown.length < 4000) this.#shown += ` ${frame}`
    for (const message of this.#voice.hear(frame as Frame)) {
      if (message.kind === 'end') this.ended = true
      else if (message.kind === 'flush') this.flushed = true
      else if (message.kind === 'audio') {
        this.#heard.set(message.channel, [...(this.#heard.get(message.channel) ?? []), message.samples])
        if (message.channel === 0) this.#sizes.push(message.samples.length)
      }
    }
  }
}
