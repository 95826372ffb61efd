import type { Context, MiddlewareHandler } from 'hono'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { cors } from 'hono/cors'
import { HTTPException } from 'hono/http-exception'
import { secureHeaders } from 'hono/secure-headers'
import { agentOf } from './agents.ts'
import type { Carried, Gateway } from './gateway.ts'
import { articleOf, embeddingOf, jsonOf, tokenRequestOf } from './inputs.ts'
import { keepRecord } from './keep-record.ts'
import { relayModel } from './relay-model.ts'
import { takeEvents } from './take-events.ts'
import { counted, measured } from './telemetry.ts'
import { vendors } from './vendors.ts'

const largestRecord = 8 * 2 ** 20
const largestRequest = 64 * 2 ** 10

/** The gateway as a Hono app; the relay of speech is added where there is a server of WebSockets. */
export function createApp(gateway: Gateway): Hono<Carried> {
  const { settings, store, closing } = gateway
  const app = new Hono<Carried>()
  app.use(named, measured(), secureHeaders())
  app.use(cors({ origin: (origin) => (settings.origins.includes(origin) ? origin : null), maxAge: 600 }))
  app.onError((error, context) => {
    if (error instanceof HTTPException) return context.json({ error: error.message }, error.status)
    return context.json({ error: 'the gateway failed' }, 500)
  })
  app.notFound((context) => context.json({ error: 'there is no such thing here' }, 404))

  app.get('/healthz', (context) => context.json({ ok: true }))
  app.get('/readyz', async (context) => {
    const ready = !closing.value && (await store.isReady())
    return context.json({ ready }, ready ? 200 : 503)
  })

  const admit = admission(gateway)
  const small = limited(largestRequest)
  app.post('/tokens/:vendor', admit, small, (context) => mintToken(context, gateway))
  app.post('/model/:path{chat/completions|responses|messages}', admit, small, (context) => relayModel(context, gateway))
  app.put('/records/:callId', admit, limited(largestRecord), (context) => putRecord(context, gateway))
  app.post('/events', admit, limited(largestRecord), (context) => postEvents(context, gateway))
  app.get('/records/:callId', admit, (context) => getRecord(context, gateway))
  const knowing: MiddlewareHandler<Carried> = (_, next) => {
    if (store.hasKnowledge) return next()
    throw new HTTPException(501, { message: 'the database has no pgvector' })
  }
  app.put('/knowledge/:id', admit, knowing, small, async (context) => {
    if (!context.get('agent').isSupervisor) throw new HTTPException(403, { message: 'only a supervisor changes the knowledge' })
    const { title, summary, embedding } = articleOf(await jsonOf(context))
    await store.putArticle({ id: context.req.param('id'), title, summary }, embedding)
    return context.body(null, 204)
  })
  app.post('/knowledge/search', admit, knowing, small, async (context) =>
    context.json({ articles: await store.searchArticles(embeddingOf(await jsonOf(context)), 5) }),
  )
  return app
}

/** Spans and metrics go by the route; the path would hold the ids of calls. */
const named: MiddlewareHandler<Carried> = async (context, next) => {
  const [, first = ''] = context.req.path.split('/')
  context.set('route', `/${first}`)
  await next()
}

function limited(maxSize: number): MiddlewareHandler<Carried> {
  return bodyLimit({ maxSize, onError: (context) => context.json({ error: 'that is too much' }, 413) })
}

/** Lets in agents with a good token, and no more often than they may. */
function admission({ settings, limit, closing }: Gateway): MiddlewareHandler<Carried> {
  return async (context, next) => {
    if (closing.value) throw new HTTPException(503, { message: 'the gateway goes down' })
    const [scheme, token = ''] = (context.req.header('authorization') ?? '').split(' ')
    const agent = scheme === 'Bearer' ? await agentOf(token, settings.secret) : undefined
    if (!agent) throw new HTTPException(401, { message: 'who are you?' })
    const waitSeconds = limit.take(agent.id)
    if (waitSeconds > 0) {
      context.header('retry-after', String(waitSeconds))
      return context.json({ error: 'too many requests' }, 429)
    }
    context.set('agent', agent)
    return next()
  }
}

async function mintToken(context: Context<Carried>, { settings, fetch }: Gateway): Promise<Response> {
  const vendor = context.req.param('vendor') ?? ''
  const mint = Object.hasOwn(vendors, vendor) ? vendors[vendor] : undefined
  const key = settings.keys[vendor]
  if (!mint || !key) throw new HTTPException(404, { message: 'there is no such vendor here' })
  const request = tokenRequestOf(await jsonOf(context))
  try {
    const credential = await mint(key, request, fetch)
    counted.token(vendor, true)
    return context.json(credential, 200, { 'cache-control': 'no-store' })
  } catch {
    // The vendor's own words may name the account.
    counted.token(vendor, false)
    throw new HTTPException(502, { message: 'the vendor gave no token' })
  }
}

async function putRecord(context: Context<Carried>, gateway: Gateway): Promise<Response> {
  const lines = await context.req.text()
  const callId = context.req.param('callId') ?? ''
  const before = await gateway.store.record(callId)
  const kept = await keepRecord(gateway, context.get('agent'), { callId, lines, before })
  return kept.events === undefined ? context.json({ error: kept.error }, kept.status) : context.json(kept)
}

async function postEvents(context: Context<Carried>, gateway: Gateway): Promise<Response> {
  const refused = await takeEvents(gateway, context.get('agent'), await jsonOf(context))
  return refused.length === 0 ? context.body(null, 204) : context.json({ refused }, 422)
}

async function getRecord(context: Context<Carried>, { store }: Gateway): Promise<Response> {
  const agent = context.get('agent')
  const record = await store.record(context.req.param('callId') ?? '')
  // Of another agent's call not even its being there is told.
  if (!record || (record.agentId !== agent.id && !agent.isSupervisor)) throw new HTTPException(404, { message: 'there is no such record' })
  return context.text(record.lines, 200, { 'content-type': 'application/x-ndjson', 'cache-control': 'no-store' })
}
