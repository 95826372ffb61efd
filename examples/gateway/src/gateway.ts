import type { Agent } from './agents.ts'
import type { EventBus } from './event-bus.ts'
import type { RateLimit } from './rate-limit.ts'
import type { Settings } from './settings.ts'
import type { Store } from './store.ts'

/** What the gateway works with. */
export interface Gateway {
  readonly settings: Settings
  readonly store: Store
  readonly bus: EventBus
  /** By agent, for requests and for relays of speech together. */
  readonly limit: RateLimit
  readonly fetch: typeof globalThis.fetch
  /** Set once it goes down: nothing new is taken then. */
  readonly closing: { value: boolean }
}

/** What a request carries through the gateway. */
export interface Carried {
  readonly Variables: { agent: Agent; route: string }
}
