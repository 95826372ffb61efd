import type { MessageSender } from '../platform/extension-api.ts'

/** Who is at the other end: a page of this extension, or a content script of ours in somebody's page. */
export type Sender =
  | { readonly kind: 'extension'; readonly path: string }
  | { readonly kind: 'page'; readonly origin: string; readonly tabId: number; readonly documentId: string }

/**
 * Reads who sent something; `undefined` for whom nothing is taken: another extension, a document without an origin of its own
 * (sandboxed frames and `data:` addresses say "null"), and a page that is not served over HTTPS, this machine's own aside.
 * `ownRoot` is what `runtime.getURL('')` gives.
 */
export function readSender(sender: MessageSender | undefined, ownId: string, ownRoot: string): Sender | undefined {
  if (sender?.id !== ownId) return undefined
  const { url = '', origin, tab, documentId } = sender
  if (url.startsWith(ownRoot)) return isOwn(origin, ownRoot) ? { kind: 'extension', path: new URL(url).pathname } : undefined
  // Firefox gives no origin; there the address decides.
  const from = origin ?? (URL.canParse(url) ? new URL(url).origin : 'null')
  if (tab?.id === undefined || !isTrustworthy(from)) return undefined
  return { kind: 'page', origin: from, tabId: tab.id, documentId: documentId ?? `${tab.id}/${sender.frameId ?? 0}` }
}

function isOwn(origin: string | undefined, ownRoot: string): boolean {
  return origin === undefined || `${origin}/` === ownRoot
}

function isTrustworthy(origin: string): boolean {
  if (!URL.canParse(origin)) return false
  const { protocol, hostname } = new URL(origin)
  return protocol === 'https:' || (protocol === 'http:' && (hostname === 'localhost' || hostname === '127.0.0.1'))
}
