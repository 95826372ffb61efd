import type { SessionSnapshot } from '@cuecard/core'
import { taxonomy } from '@cuecard/core'
import * as v from 'valibot'
import { longestText, mostUtterances } from './page-messages.ts'
import type { FromPage } from './page-messages.ts'

const id = v.pipe(v.string(), v.nonEmpty(), v.maxLength(200))
const text = v.pipe(v.string(), v.maxLength(longestText))

const fromPage: v.GenericSchema<FromPage> = v.variant('type', [
  v.object({
    type: v.literal('utterances'),
    conversation: id,
    utterances: v.pipe(
      v.array(v.object({ id, speaker: v.picklist(['agent', 'customer', 'unknown']), text, final: v.boolean() })),
      v.maxLength(mostUtterances),
    ),
  }),
  v.object({ type: v.literal('conversation-over'), conversation: id }),
  v.object({ type: v.literal('readable') }),
  v.object({ type: v.literal('unreadable'), because: v.picklist(['no-transcript', 'no-utterances']) }),
  v.object({ type: v.literal('handed-over'), snapshot: v.pipe(v.string(), v.maxLength(500_000)) }),
  v.object({ type: v.literal('taken-back') }),
])

/** A content script's message, rebuilt from its known fields; `undefined` where it is none. */
export function checkPageMessage(message: unknown): FromPage | undefined {
  const read = v.safeParse(fromPage, message)
  return read.success ? read.output : undefined
}

const time = v.pipe(v.number(), v.finite())
const moment = v.picklist(Object.keys(taxonomy) as (keyof typeof taxonomy)[])
const severity = v.picklist(['critical', 'high', 'normal', 'low'])
const many = <Item extends v.GenericSchema>(item: Item, most: number) => v.pipe(v.array(item), v.maxLength(most))
const evidence = v.object({
  segmentId: id,
  speaker: v.picklist(['agent', 'customer', 'unknown']),
  startMs: time,
  endMs: time,
  quote: text,
})
const cause = v.object({ promptId: id, headline: text, because: text, evidence: many(evidence, 20), say: v.exactOptional(text) })
const source = v.object({ id, title: text, summary: text, url: v.exactOptional(text) })

const snapshot: v.GenericSchema<unknown, SessionSnapshot> = v.object({
  status: v.picklist(['waiting', 'hearing', 'cannot-hear', 'reconnecting', 'paused', 'ended']),
  callId: v.optional(id),
  channel: v.optional(v.picklist(['voice', 'chat'])),
  atMs: time,
  prompts: many(
    v.object({
      promptId: id,
      moment,
      severity,
      headline: text,
      detail: text,
      say: v.exactOptional(text),
      sources: many(source, 10),
      causes: many(cause, 20),
      confidence: time,
      shownAtMs: time,
    }),
    2,
  ),
  checklist: many(
    v.object({
      id,
      kind: v.picklist(['step', 'disclosure']),
      title: text,
      state: v.picklist(['open', 'begun', 'done', 'missing']),
      quote: v.exactOptional(text),
      deadlineMs: v.exactOptional(time),
    }),
    100,
  ),
  mood: v.object({ level: time, points: many(v.object({ atMs: time, level: time }), 5000) }),
  watching: many(v.object({ moment, severity, watches: text }), 50),
  stopped: many(v.picklist(['all', 'critical', 'high', 'normal', 'low', ...(Object.keys(taxonomy) as (keyof typeof taxonomy)[])]), 30),
  decisions: many(v.object({ atMs: time, type: text, promptId: id, moment, headline: text, reason: v.exactOptional(text) }), 100),
  playbook: v.object({ title: text, versionId: text }),
  model: text,
}) as v.GenericSchema<unknown, SessionSnapshot>

/** A snapshot that a page handed over, rebuilt from its known fields; `undefined` where it is none. */
export function checkSnapshot(json: string): SessionSnapshot | undefined {
  try {
    const read = v.safeParse(snapshot, JSON.parse(json))
    // Optional in the check, present in the type.
    return read.success ? { ...read.output, callId: read.output.callId, channel: read.output.channel } : undefined
  } catch {
    return undefined
  }
}
