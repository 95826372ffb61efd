import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { MockInstance } from 'vitest'
import { callFileSource, readCallFile } from '../adapters/call-file-source.ts'
import { formatProblem } from '../errors.ts'
import type { InstantSentimentModel } from '../models/sentiment-model.ts'
import { general } from '../playbooks/general.ts'
import { moments } from '../moments/index.ts'
import { createPrivacyGate } from '../privacy/index.ts'
import type { PrivacyGate } from '../privacy/privacy-gate.ts'
import type { RecordEvent } from '../record/event.ts'
import { recordLine } from '../record/hash-chain.ts'
import { openRecordStore } from '../record/record-store.ts'
import { SimulatedClock } from '../testing/simulated-clock.ts'
import { agentsText, canariesIn, events, file, script, wellFormed } from './egress-call.test.support.ts'
import { createSession } from './create-session.ts'
import type { SessionOptions } from './create-session.ts'

const methods = ['log', 'info', 'warn', 'error', 'debug', 'trace', 'table', 'dir'] as const
let consoles: readonly MockInstance[]

beforeEach(() => {
  consoles = methods.map((method) => vi.spyOn(console, method).mockImplementation(() => {}))
})
afterEach(() => {
  const written = consoles.flatMap(({ mock }) => mock.calls as unknown[][])
  if (written.length > 0) throw new Error(`${written.length} lines were written to the console`)
})

/** Everything that left a call: what each listener, sink and reader was given. */
interface Left {
  readonly record: readonly RecordEvent[]
  readonly snapshots: readonly string[]
  readonly models: readonly string[]
}

/** The call as most tests need it, played once. */
let ordinary: Promise<Left> | undefined
const playOnce = (): Promise<Left> => (ordinary ??= play())

const settled = () => new Promise((resolve) => setTimeout(resolve))

/** Plays the call through a session, with an agent who edits the first prompts, and keeps all that comes out. */
async function play(overrides: Partial<SessionOptions> = {}, given = events): Promise<Left> {
  const clock = new SimulatedClock()
  const record: RecordEvent[] = []
  const snapshots: string[] = []
  const models: string[] = []
  const session = createSession({
    playbook: general,
    moments,
    privacy: createPrivacyGate({ reversible: ['PERSON', 'PHONE', 'EMAIL'] }),
    clock,
    watchdogMs: 5000,
    onRecordEvent: (event) => record.push(event),
    loadSentiment: () =>
      Promise.resolve({
        version: 'watched',
        classify(text, context) {
          models.push(JSON.stringify([text, context]))
          return Promise.reject(new Error(text))
        },
      }),
    ...overrides,
  })
  const edited = new Set<string>()
  session.subscribe(() => {
    snapshots.push(JSON.stringify(session.getSnapshot()))
    for (const { promptId } of session.getSnapshot().prompts) {
      if (edited.has(promptId)) continue
      edited.add(promptId)
      session.act({ type: 'prompt-edited', promptId, text: agentsText })
    }
  })
  await settled()
  callFileSource(given, clock).start((event) => session.receive(event))
  while (session.getSnapshot().status !== 'ended' && clock.now() < 200_000) {
    clock.advance(1000)
    // Lets the model's promises settle.
    await Promise.resolve()
  }
  session.dispose()
  await settled()
  return { record, snapshots, models }
}

describe('the canaries', () => {
  it('are found where they are: in the raw call, in each way it comes', () => {
    for (const raw of [script, file, JSON.stringify(events), agentsText]) expect(canariesIn(raw).length).toBeGreaterThan(4)
    expect(new Set(canariesIn(script).map((found) => found.split(':')[0]))).toEqual(
      new Set(['card', 'cvv', 'pin', 'one-time code', 'social security number', 'phone', 'name', 'e-mail', 'password', 'a number']),
    )
  })
})

describe('nothing of what was said leaves a session', () => {
  it('through the record, its lines, the snapshots, or what a model is asked', async () => {
    const { record, snapshots, models } = await playOnce()
    expect(new Set(record.map(({ type }) => type))).toEqual(
      expect.objectContaining(new Set(['segment-redacted', 'fault-raised', 'prompt-shown', 'prompt-edited', 'call-ended'])) as unknown,
    )
    expect(canariesIn(record.map(recordLine).join('\n'))).toEqual([])
    expect(canariesIn(snapshots.join('\n'))).toEqual([])
    expect(models.length).toBeGreaterThan(5)
    expect(canariesIn(models.join('\n'))).toEqual([])
  })

  it('through the quotes of the checklist and of what a prompt rests on', async () => {
    const { snapshots } = await playOnce()
    const quotes = snapshots.flatMap((line) => Array.from(line.matchAll(/"quote":"((?:[^"\\]|\\.)*)"/gu), ([, quote]) => quote ?? ''))
    expect(quotes.some((quote) => quote.includes('speak to your manager'))).toBe(true)
    expect(quotes.some((quote) => quote.includes('anything else'))).toBe(true)
    expect(canariesIn(quotes.join('\n'))).toEqual([])
  })

  it('through the store of records', async () => {
    const { record } = await playOnce()
    const store = await openRecordStore('egress')
    for (const event of record) await store.append('c1', event)
    const kept = await store.read('c1')
    store.close()
    expect(kept).toHaveLength(record.length)
    expect(canariesIn(JSON.stringify(kept))).toEqual([])
  })

  it('through faults, of which there are many', async () => {
    const { record } = await playOnce()
    const faults = record.flatMap((event) => (event.type === 'fault-raised' ? [event.message] : []))
    expect(faults.length).toBeGreaterThan(8)
    expect(canariesIn(faults.join('\n'))).toEqual([])
  })

  it('through the problems of a call file', () => {
    const { events: read, problems } = readCallFile(file)
    expect(read.length).toBeGreaterThan(30)
    expect(problems.length).toBeGreaterThan(8)
    expect(canariesIn(problems.map((problem) => formatProblem(problem)).join('\n'))).toEqual([])
    expect(canariesIn(JSON.stringify(problems))).toEqual([])
  })
})

describe('nothing of what was said leaves by a stage that fails', () => {
  it('the gate', async () => {
    const gate = createPrivacyGate()
    const privacy: PrivacyGate = {
      get dueMs() {
        return gate.dueMs
      },
      advance: (atMs) => gate.advance(atMs),
      redactText(text) {
        throw new Error(text)
      },
      restore: (text) => gate.restore(text),
      redact(segment) {
        if (segment.text.includes('card') || segment.text.includes('pin'))
          throw new TypeError(`cannot read ${segment.text}`, { cause: segment })
        return gate.redact(segment)
      },
    }
    const { record, snapshots } = await play({ privacy }, wellFormed)
    expect(record.some((event) => event.type === 'fault-raised' && event.fault === 'stage-failed')).toBe(true)
    expect(canariesIn(record.map(recordLine).join('\n') + snapshots.join('\n'))).toEqual([])
  })

  it('the sentiment model that answers at once', async () => {
    const sentiment: InstantSentimentModel = {
      version: 'failing',
      classify(text) {
        throw new Error(`cannot classify ${text}`)
      },
    }
    const { record, snapshots } = await play({ sentiment }, wellFormed)
    expect(record.some((event) => event.type === 'fault-raised' && event.fault === 'stage-failed')).toBe(true)
    expect(record.map(recordLine).join('\n')).not.toContain('cannot classify')
    expect(canariesIn(record.map(recordLine).join('\n') + snapshots.join('\n'))).toEqual([])
  })

  it('the loading of a better model', async () => {
    const { record } = await play({ loadSentiment: () => Promise.reject(new Error(script)) }, wellFormed)
    expect(record.some((event) => event.type === 'fault-raised' && event.fault === 'model-failed')).toBe(true)
    expect(canariesIn(record.map(recordLine).join('\n'))).toEqual([])
  })

  it('a playbook that throws', async () => {
    const texts = Object.defineProperty({ ...general.moments['escalation-risk'] }, 'headline', {
      enumerable: true,
      get() {
        throw new Error(script)
      },
    })
    const playbook = { ...general, moments: { ...general.moments, 'escalation-risk': texts } }
    const { record, snapshots } = await play({ playbook }, wellFormed)
    expect(record.some((event) => event.type === 'fault-raised' && event.fault === 'stage-failed')).toBe(true)
    expect(canariesIn(record.map(recordLine).join('\n') + snapshots.join('\n'))).toEqual([])
  })

  it('a sink that throws does not hand the words to anyone else', async () => {
    const reported: unknown[] = []
    vi.stubGlobal('reportError', (error: unknown) => reported.push(error))
    const { snapshots } = await play({
      onRecordEvent(event) {
        throw new Error(recordLine(event))
      },
    })
    vi.unstubAllGlobals()
    expect(reported.length).toBeGreaterThan(10)
    expect(canariesIn(reported.map(String).join('\n') + snapshots.join('\n'))).toEqual([])
  })
})
