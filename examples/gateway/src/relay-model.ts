import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { Carried, Gateway } from './gateway.ts'
import { jsonOf } from './inputs.ts'

/** What words of a caller must never reach through a model, whatever it was asked. */
const tools = ['tools', 'tool_choice', 'functions', 'function_call', 'mcp_servers'] as const

/**
 * Passes a request on to the language model with the gateway's key, and its stream back as it comes. When the client goes away, the
 * request to the model is cancelled.
 */
export async function relayModel(context: Context<Carried>, { settings, fetch }: Gateway): Promise<Response> {
  const { model } = settings
  if (!model) throw new HTTPException(404, { message: 'there is no model here' })
  const body = await jsonOf(context)
  if (typeof body !== 'object' || body === null || tools.some((name) => name in body)) {
    throw new HTTPException(400, { message: 'a request is an object without tools' })
  }
  const key = model.key && { [model.keyHeader]: model.keyHeader === 'authorization' ? `Bearer ${model.key}` : model.key }
  const version = context.req.header('anthropic-version')
  let upstream: Response
  try {
    upstream = await fetch(`${model.url}/${context.req.param('path')}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...key, ...(version && { 'anthropic-version': version }) },
      body: JSON.stringify(body),
      signal: context.req.raw.signal,
    })
  } catch {
    throw new HTTPException(502, { message: 'the model cannot be reached' })
  }
  if (!upstream.ok || !upstream.body) {
    await upstream.body?.cancel()
    // A wrong key of ours is no fault of the agent's; other answers mean the same to whoever asked.
    const status = upstream.status === 401 || upstream.status === 403 || upstream.ok ? 502 : upstream.status
    return context.json({ error: 'the model refused' }, status as 502)
  }
  return new Response(upstream.body, {
    headers: {
      'content-type': upstream.headers.get('content-type') ?? 'text/event-stream',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    },
  })
}
