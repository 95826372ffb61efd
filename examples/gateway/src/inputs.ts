import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { Carried } from './gateway.ts'
import type { TokenRequest } from './vendors.ts'

/** More dimensions than the common models of embeddings have, and than pgvector can index. */
const mostDimensions = 4096

function fieldsOf(body: unknown): Readonly<Record<string, unknown>> {
  return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {}
}

/** Ends a request that is none. */
export function refuse(message: string): never {
  throw new HTTPException(400, { message })
}

/** What a token is for; a voice call of two speakers at 16 kHz in English where nothing is said. */
export function tokenRequestOf(body: unknown): TokenRequest {
  const { sampleRate = 16_000, channels = 2, language = 'en-US' } = fieldsOf(body)
  if (!Number.isInteger(sampleRate) || (sampleRate as number) < 8000 || (sampleRate as number) > 48_000)
    refuse('"sampleRate" must be 8000 to 48000')
  if (channels !== 1 && channels !== 2) refuse('"channels" must be 1 or 2')
  if (typeof language !== 'string' || !/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/.test(language)) refuse('"language" must be a language tag')
  return { sampleRate: sampleRate as number, channels: channels as number, language: language as string }
}

export function embeddingOf(body: unknown): number[] {
  const { embedding } = fieldsOf(body)
  if (!Array.isArray(embedding) || embedding.length === 0 || embedding.length > mostDimensions || !embedding.every(Number.isFinite)) {
    return refuse(`"embedding" must be a list of 1 to ${mostDimensions} numbers`)
  }
  return embedding as number[]
}

export function articleOf(body: unknown): { readonly title: string; readonly summary: string; readonly embedding: number[] } {
  const { title, summary } = fieldsOf(body)
  if (typeof title !== 'string' || title === '' || typeof summary !== 'string') return refuse('an article needs "title" and "summary"')
  return { title, summary, embedding: embeddingOf(body) }
}

/** The body of a request, whatever it is. */
export async function jsonOf(context: Context<Carried>): Promise<unknown> {
  try {
    return await context.req.json()
  } catch {
    throw new HTTPException(400, { message: 'the body is no JSON' })
  }
}
