import type { ToPage } from '../messages/page-messages.ts'

/** The events between a page that embeds the SDK and the extension; docs/extension.md, “A page that has a session of its own”. */
export const handOverEvents = {
  /** From the page: `detail` is a session's snapshot as JSON, or `null` to take it back. */
  session: 'cuecard-session',
  /** From the extension: what the agent did, as JSON. */
  act: 'cuecard-act',
  /** From the extension: it wants to know of a session that is there already. */
  wanted: 'cuecard-session-wanted',
} as const

const longest = 500_000

/**
 * Takes the session of a page that embeds the SDK: only text crosses, never an object of the page. Returns what ends that.
 */
export function takeHandOver(onSnapshot: (json: string) => void, onTakenBack: () => void): { ask(): void; stop(): void } {
  const take = (event: Event) => {
    const detail: unknown = event instanceof CustomEvent ? event.detail : undefined
    if (typeof detail === 'string' && detail.length <= longest) onSnapshot(detail)
    else if (detail === null) onTakenBack()
  }
  document.addEventListener(handOverEvents.session, take)
  return {
    ask: () => void document.dispatchEvent(new CustomEvent(handOverEvents.wanted)),
    stop: () => document.removeEventListener(handOverEvents.session, take),
  }
}

/** Tells the page what the agent did with a prompt of its session. */
export function tellPage(action: Extract<ToPage, { readonly type: 'act' }>['action']): void {
  document.dispatchEvent(new CustomEvent(handOverEvents.act, { detail: JSON.stringify(action) }))
}
