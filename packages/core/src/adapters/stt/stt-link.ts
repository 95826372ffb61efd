import type { SttCredential, SttSetup } from './stt-adapter.ts'
import type { CloseClass, HeardEvent } from './stt-codec.ts'

/** Why a connection is over. */
export interface LinkClosed {
  readonly as: CloseClass
  readonly code?: string | number
}

/** What a connection tells. */
export interface LinkEvents {
  /** Audio may go. */
  ready(): void
  /** Something came, whatever it was. */
  alive(): void
  heard(event: HeardEvent): void
  /** A message that could not be understood. */
  malformed(): void
  /** Told once, also of a connection that never opened. */
  closed(cause: LinkClosed): void
}

/** One connection to an engine. After `closed` it does and tells nothing. */
export interface SttLink {
  audio(pcm: Int16Array): void
  flush(): void
  end(): void
  close(): void
  /** Bytes that were given to it and have not left the machine. */
  readonly backlogBytes: number
}

/** Makes a connection. */
export type ConnectLink = (setup: SttSetup, credential: SttCredential, events: LinkEvents) => SttLink
