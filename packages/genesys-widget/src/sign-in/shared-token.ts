import type { AccessToken } from './access-token.ts'
import { isLiveToken } from './access-token.ts'

type Message =
  | { readonly type: 'ask' }
  | { readonly type: 'token'; readonly token: unknown }
  | { readonly type: 'refused'; readonly value: string }

/** The widgets of one agent, of which each interaction has its own: what one of them signs in for, all of them have. */
export interface SharedToken {
  /** Asks the others for a token. */
  ask(): void
  give(token: AccessToken): void
  /** Genesys Cloud refused this token. */
  refuse(token: AccessToken): void
  close(): void
}

/** What a widget does with what the others say. */
export interface SharedTokenListener {
  /** The token to answer with, if there is one. */
  held(): AccessToken | undefined
  given(token: AccessToken): void
  refused(value: string): void
}

/**
 * Connects the widgets of this origin by a broadcast channel, which works where all browser storage is blocked and which only
 * pages of this origin can hear. `scope` keeps clients and regions apart.
 */
export function shareToken(scope: string, listener: SharedTokenListener): SharedToken {
  const channel = new BroadcastChannel(`cuecard-genesys-token ${scope}`)
  const send = (message: Message) => channel.postMessage(message)
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const { type, token, value } = (data ?? {}) as { readonly type?: unknown; readonly token?: unknown; readonly value?: unknown }
    const held = listener.held()
    if (type === 'ask' && held) send({ type: 'token', token: held })
    else if (type === 'token' && isLiveToken(token, Date.now())) listener.given(token)
    else if (type === 'refused' && typeof value === 'string') listener.refused(value)
  })
  return {
    ask: () => send({ type: 'ask' }),
    give: (token) => send({ type: 'token', token }),
    refuse: ({ value }) => send({ type: 'refused', value }),
    close: () => channel.close(),
  }
}
