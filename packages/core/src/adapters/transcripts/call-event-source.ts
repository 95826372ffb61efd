import { systemClock } from '../../clock.ts'
import type { Clock } from '../../clock.ts'
import type { CallEvent } from '../../transcript/call-event.ts'
import { dialWebSocket } from '../network/dial-web-socket.ts'
import type { DialWebSocket } from '../network/dial-web-socket.ts'
import { platformFetch } from '../network/open-request.ts'
import type { Fetch } from '../network/open-request.ts'
import { readServerSentEvents } from '../network/server-sent-events.ts'
import { backoffMs } from '../stt/backoff.ts'
import type { TranscriptSource } from '../transcript-source.ts'

/** Where the events of a call come from. */
export interface CallEventSourceOptions {
  /** Asked on every attempt, so that what it says can be short-lived. */
  readonly connect: (attempt: number) => Promise<{ readonly url: string; readonly token?: string }>
  readonly name?: string
  /** Whether audio leaves the machine to become these words; `unknown` where nothing is said. */
  readonly audioLeavesMachine?: TranscriptSource['audioLeavesMachine']
  readonly clock?: Clock
  readonly random?: () => number
}

/** The same, over a WebSocket. */
export interface WebSocketSourceOptions extends CallEventSourceOptions {
  readonly dial?: DialWebSocket
}

/** The same, over server-sent events. */
export interface EventStreamSourceOptions extends CallEventSourceOptions {
  readonly fetch?: Fetch
}

/** One attempt: gives what ends it, and tells once when it is over. */
type Attempt = (where: { readonly url: string; readonly token?: string }, tell: Tell) => () => void

interface Tell {
  readonly open: () => void
  readonly line: (line: string) => void
  readonly over: () => void
}

/**
 * Lines of a call file over a WebSocket, one or more a message. The token goes as the subprotocol after `bearer`. The server says
 * `source-reported` with `connected` every two seconds; where it falls silent, the agent is told that the call cannot be heard.
 */
export function webSocketSource({ dial = dialWebSocket, ...options }: WebSocketSourceOptions): TranscriptSource {
  return source('Events over a WebSocket', options, ({ url, token }, tell) => {
    const socket = dial(url, token ? ['bearer', token] : [])
    socket.addEventListener('open', tell.open)
    socket.addEventListener('message', ({ data }) => {
      for (const line of String(data).split('\n')) if (line.trim() !== '') tell.line(line)
    })
    socket.addEventListener('error', () => {})
    socket.addEventListener('close', tell.over)
    return () => socket.close(1000)
  })
}

/**
 * Lines of a call file as server-sent events, one an event. The token goes as a bearer token; after a break the id of the last event
 * goes as `Last-Event-ID`, so that the server can go on where it was.
 */
export function eventStreamSource({ fetch = platformFetch, ...options }: EventStreamSourceOptions): TranscriptSource {
  let lastId = ''
  return source('Server-sent events', options, ({ url, token }, tell) => {
    const abort = new AbortController()
    const headers = {
      accept: 'text/event-stream',
      ...(token && { authorization: `Bearer ${token}` }),
      ...(lastId !== '' && { 'last-event-id': lastId }),
    }
    const read = async () => {
      const response = await fetch(url, { headers, signal: abort.signal, cache: 'no-store' })
      if (!response.ok || !response.body) return
      tell.open()
      for await (const { data, id } of readServerSentEvents(response.body)) {
        if (id !== undefined) lastId = id
        tell.line(data)
      }
    }
    read().then(tell.over, tell.over)
    return () => abort.abort()
  })
}

function source(
  kind: string,
  { connect, name = kind, audioLeavesMachine = 'unknown', clock = systemClock, random = Math.random }: CallEventSourceOptions,
  attempt: Attempt,
): TranscriptSource {
  return {
    name,
    audioLeavesMachine,
    start(emit) {
      let attempts = 0
      let failures = 0
      let stopped = false
      let closeNow = () => {}
      let cancelRetry = () => {}
      const again = () => {
        if (stopped) return
        failures += 1
        if (failures === 1) emit({ type: 'source-reported', status: 'reconnecting' })
        cancelRetry = clock.schedule(backoffMs(failures, random()), open)
      }
      const open = () => {
        attempts += 1
        let over = false
        const end = () => {
          if (over) return
          over = true
          again()
        }
        const begin = async () => {
          const where = await connect(attempts)
          if (stopped) return
          closeNow = attempt(where, {
            open() {
              if (over || stopped) return
              failures = 0
              emit({ type: 'source-reported', status: 'connected' })
            },
            line(line) {
              if (!over && !stopped) emit(eventOf(line))
            },
            over: end,
          })
        }
        begin().catch(end)
      }
      open()
      return () => {
        stopped = true
        cancelRetry()
        closeNow()
      }
    },
  }
}

/** A line that is not JSON is no event; the session says so, as of any other that is none. */
function eventOf(line: string): CallEvent {
  try {
    return JSON.parse(line) as CallEvent
  } catch {
    return { type: 'line-unreadable' } as unknown as CallEvent
  }
}
