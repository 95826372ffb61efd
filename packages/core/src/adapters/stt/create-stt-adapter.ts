import { systemClock } from '../../clock.ts'
import type { Clock } from '../../clock.ts'
import { CuecardError } from '../../errors.ts'
import { dialWebSocket } from '../network/dial-web-socket.ts'
import type { DialWebSocket } from '../network/dial-web-socket.ts'
import type { CredentialProvider, SttAdapter, SttOpenOptions } from './stt-adapter.ts'
import type { SttCodec } from './stt-codec.ts'
import type { ConnectLink } from './stt-link.ts'
import { openStream } from './open-stream.ts'
import { webSocketLinks } from './web-socket-link.ts'

/** What an adapter needs besides the vendor's format. */
export interface SttAdapterOptions {
  readonly credentials: CredentialProvider
  /** The machine's where nothing is given. */
  readonly clock?: Clock
  /** Gives numbers from 0 to 1, which spread the attempts of many clients. */
  readonly random?: () => number
}

/** The same, for an engine behind a WebSocket. */
export interface WebSocketAdapterOptions extends SttAdapterOptions {
  /** The platform's own WebSocket where nothing is given. */
  readonly dial?: DialWebSocket
}

/** An adapter for the engine whose format `codec` speaks. */
export function createSttAdapter(codec: SttCodec, { dial = dialWebSocket, ...options }: WebSocketAdapterOptions): SttAdapter {
  return adapterOf(codec, (clock) => webSocketLinks(codec, dial, clock), options)
}

/** An adapter for any engine to which a connection can be made. */
export function adapterOf(
  { id, capabilities }: Pick<SttAdapter, 'id' | 'capabilities'>,
  links: (clock: Clock) => ConnectLink,
  { credentials, clock = systemClock, random = Math.random }: SttAdapterOptions,
): SttAdapter {
  return {
    specVersion: 'v1',
    id,
    capabilities,
    open(options) {
      checkSetup(id, capabilities, options)
      return openStream({ adapter: id, capabilities, connect: links(clock), credentials, clock, random }, options)
    },
  }
}

function checkSetup(id: string, { sampleRates }: SttAdapter['capabilities'], { sampleRate, speakers }: SttOpenOptions): void {
  if (!sampleRates.includes(sampleRate)) {
    throw new CuecardError({ message: `${id} does not take audio at ${sampleRate} Hz`, hint: `it takes ${sampleRates.join(', ')} Hz` })
  }
  if (speakers.length === 0 || new Set(speakers).size !== speakers.length) {
    throw new CuecardError({ message: 'a stream needs one or more speakers, each of them once', hint: "for example ['agent', 'customer']" })
  }
}
