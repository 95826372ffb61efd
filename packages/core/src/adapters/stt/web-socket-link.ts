import type { Clock } from '../../clock.ts'
import type { DialWebSocket, SocketLike } from '../network/dial-web-socket.ts'
import type { Frame, SttCodec, SttDialect } from './stt-codec.ts'
import type { SttCredential, SttSetup } from './stt-adapter.ts'
import type { ConnectLink, LinkClosed, LinkEvents, SttLink } from './stt-link.ts'

/** Connects over WebSockets in the format of `codec`. */
export function webSocketLinks(codec: SttCodec, dial: DialWebSocket, clock: Clock): ConnectLink {
  return (setup, credential, events) => new WebSocketLink({ codec, dial, clock, setup, credential, events })
}

interface Parts {
  readonly codec: SttCodec
  readonly dial: DialWebSocket
  readonly clock: Clock
  readonly setup: SttSetup
  readonly credential: SttCredential
  readonly events: LinkEvents
}

class WebSocketLink implements SttLink {
  readonly #parts: Parts
  readonly #dialect: SttDialect
  #socket: SocketLike | undefined
  #open = false
  #over = false
  #cancelKeepAlive = () => {}

  constructor(parts: Parts) {
    this.#parts = parts
    const { codec, setup, credential, dial, clock } = parts
    this.#dialect = codec.begin(setup, credential)
    try {
      const { url, protocols = [] } = codec.connect(setup, credential)
      this.#socket = dial(url, protocols)
    } catch {
      // A URL or subprotocol that no WebSocket takes: whoever opened the link has to know it before it can be told.
      clock.schedule(0, () => this.#finish({ as: 'fatal', code: 'url' }))
      return
    }
    this.#socket.binaryType = 'arraybuffer'
    this.#socket.addEventListener('open', () => this.#opened())
    this.#socket.addEventListener('message', ({ data }) => this.#take(data))
    this.#socket.addEventListener('error', () => {})
    this.#socket.addEventListener('close', ({ code = 1006, reason = '' }) => this.#finish({ as: codec.classify(code, reason), code }))
  }

  get backlogBytes(): number {
    return this.#socket?.bufferedAmount ?? 0
  }

  audio(pcm: Int16Array): void {
    this.#send(this.#dialect.audio(pcm))
  }

  flush(): void {
    this.#send(this.#dialect.flush?.() ?? [])
  }

  end(): void {
    this.#send(this.#dialect.end())
  }

  close(): void {
    this.#over = true
    this.#cancelKeepAlive()
    try {
      this.#socket?.close(1000)
    } catch {
      // Some sockets throw when they are closed before they are open; they are over all the same.
    }
  }

  #opened(): void {
    if (this.#over) return
    this.#open = true
    this.#parts.events.alive()
    this.#send(this.#dialect.opening ?? [])
    if (!this.#parts.codec.awaitsReady) this.#parts.events.ready()
  }

  #take(data: unknown): void {
    if (this.#over) return
    const { events } = this.#parts
    events.alive()
    try {
      const frame = typeof data === 'string' ? data : bytesOf(data)
      for (const event of this.#dialect.decode(frame)) {
        if (this.#over) return
        if (event.type === 'ready') events.ready()
        else if (event.type === 'refused') {
          this.#finish({ as: event.as, code: event.code })
          this.#socket?.close(1000)
        } else events.heard(event)
      }
    } catch {
      events.malformed()
    }
  }

  #finish(cause: LinkClosed): void {
    if (this.#over) return
    this.#over = true
    this.#cancelKeepAlive()
    this.#parts.events.closed(cause)
  }

  #send(frames: readonly Frame[]): void {
    if (!this.#open || this.#over) return
    for (const frame of frames) this.#socket?.send(frame)
    this.#keepAlive()
  }

  #keepAlive(): void {
    const { codec, clock } = this.#parts
    if (!codec.keepAlive) return
    const { everyMs, frame } = codec.keepAlive
    this.#cancelKeepAlive()
    this.#cancelKeepAlive = clock.schedule(everyMs, () => this.#send([frame]))
  }
}

function bytesOf(data: unknown): Uint8Array<ArrayBuffer> {
  if (data instanceof ArrayBuffer) return new Uint8Array(data)
  throw new TypeError('a message that is neither text nor bytes')
}
