import { extension } from '../platform/extension-api.ts'
import type { Requests, RequestType } from './requests.ts'
import { readSender } from './sender.ts'
import type { Sender } from './sender.ts'

/** What answers one type of request, and from whom it is taken. */
export interface Handler<Type extends RequestType> {
  readonly from: readonly Sender['kind'][]
  readonly answer: (ask: Requests[Type]['ask'], sender: Sender) => Promise<Requests[Type]['answer']>
}

export type Handlers = { readonly [Type in RequestType]?: Handler<Type> }

const table = new Map<string, Handler<RequestType>>()

/**
 * Adds handlers to the one listener of this context. It answers only the types that it has a handler for, and only those who may
 * ask; for everything else it gives `undefined`, so that the context which has one can answer.
 */
export function dispatch(handlers: Handlers): void {
  if (table.size === 0) listen()
  for (const [type, handler] of Object.entries(handlers)) table.set(type, handler as Handler<RequestType>)
}

function listen(): void {
  const root = extension.runtime.getURL('')
  extension.runtime.onMessage.addListener((message, from) => {
    const handler = table.get(typeOf(message))
    const sender = handler && readSender(from, extension.runtime.id, root)
    if (!handler || !sender || !handler.from.includes(sender.kind)) return undefined
    return handler.answer(message as never, sender)
  })
}

function typeOf(message: unknown): string {
  return typeof message === 'object' && message !== null && 'type' in message && typeof message.type === 'string' ? message.type : ''
}

/**
 * Asks whichever context of the extension answers this, which in Firefox may be this one: the browser never delivers a message to
 * where it came from. Rejects where nobody is there to answer.
 */
export async function ask<Type extends RequestType>(type: Type, request: Requests[Type]['ask']): Promise<Requests[Type]['answer']> {
  const here = table.get(type)
  const answer = here ? here.answer(request, { kind: 'extension', path: '/' }) : extension.runtime.sendMessage({ ...request, type })
  return (await answer) as Requests[Type]['answer']
}
