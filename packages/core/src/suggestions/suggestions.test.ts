import { describe, expect, it } from 'vitest'
import { llmRequestOf, llmSuggestions } from '../adapters/llm/llm-suggestions.ts'
import type { LlmAdapter, LlmPart, LlmRequest } from '../adapters/llm/llm-adapter.ts'
import { definePlaybook } from '../playbook/define-playbook.ts'
import { moments } from '../moments/index.ts'
import { createPrivacyGate } from '../privacy/index.ts'
import type { RecordEvent } from '../record/event.ts'
import { recordLine } from '../record/hash-chain.ts'
import { createSession } from '../session/create-session.ts'
import { replayCall } from '../session/replay-call.ts'
import { SimulatedClock } from '../testing/simulated-clock.ts'
import type { CallEvent } from '../transcript/call-event.ts'
import { hostile } from './hostile.test.support.ts'
import type { Suggester, Suggestion, SuggestionRequest } from './suggestion.ts'
import { suggestionsBy } from './suggestions-by.ts'

const playbook = definePlaybook({
  format: 1,
  name: 'suggesting',
  version: '1',
  moments: { 'escalation-risk': { suggest: true, say: 'I am sorry. Let me see what I can do.' } },
  suggestions: { template: 'plain@3', guidance: 'Short and warm.', forbidden: ['not my department'] },
  prohibitions: [{ id: 'arrest', title: 'a threat of arrest', phrases: ['have you arrested'] }],
  articles: [
    {
      id: 'fee',
      title: 'Late fee',
      summary: 'The late fee is 15 dollars and is waived once a year.',
      phrases: ['late fee'],
      url: 'https://example.com/fee',
    },
  ],
})

const good = 'I am sorry that this took so long. Let me look at it with you now.'

/** A call whose customer says `said` and then asks for a manager, and a model in the hand of the test. */
function calling(options: { readonly said?: string; readonly playbook?: typeof playbook } = {}) {
  const clock = new SimulatedClock()
  const record: RecordEvent[] = []
  const asked: { request: SuggestionRequest; signal: AbortSignal; answer: (suggestion: Partial<Suggestion>) => void; fail: () => void }[] =
    []
  const suggest: Suggester = (request, signal) =>
    new Promise((resolve, reject) => {
      const answer = (suggestion: Partial<Suggestion>) => resolve({ say: good, sources: ['playbook'], model: 'model-1', ...suggestion })
      asked.push({ request, signal, answer, fail: () => reject(new Error('no')) })
    })
  const session = createSession({
    playbook: options.playbook ?? playbook,
    moments,
    privacy: createPrivacyGate({ reversible: ['PERSON'] }),
    clock,
    watchdogMs: 0,
    suggestions: suggestionsBy(suggest),
    onRecordEvent: (event) => record.push(event),
  })
  let spoken = 0
  const say = (text: string, speaker: 'agent' | 'customer' = 'customer') => {
    clock.advance(2000)
    const nowMs = clock.now()
    session.receive({ type: 'segment', id: `s${(spoken += 1)}`, speaker, text, startMs: nowMs - 1500, endMs: nowMs - 200, final: true })
    clock.advance(100)
  }
  session.receive({ type: 'call-started', callId: 'c1', channel: 'voice' })
  say('my name is maria lopez and i have a question')
  if (options.said) say(options.said)
  say('let me speak to your manager')
  clock.advance(700)
  const settled = () => new Promise((resolve) => setImmediate(resolve))
  // What is said may bring up something else as well, which no model is asked about.
  const shown = () => session.getSnapshot().prompts.find(({ moment }) => moment === 'escalation-risk')
  const rejection = () => record.find((event) => event.type === 'suggestion-rejected')
  return { clock, session, record, asked, say, settled, shown, rejection }
}

const template = 'I am sorry. Let me see what I can do.'

describe('words of a language model', () => {
  it('take the place of the playbook’s, which show at once, and the record says where they come from', async () => {
    const { asked, shown, settled, record } = calling()
    expect(shown()?.say).toBe(template)
    asked[0]?.answer({})
    await settled()
    expect(shown()).toMatchObject({ say: good, moment: 'escalation-risk' })
    expect(record.find(({ type }) => type === 'prompt-rewritten')).toMatchObject({
      promptId: 'p1',
      say: good,
      model: 'model-1',
      template: 'plain@3',
      sources: ['playbook'],
    })
  })

  it('are asked for with redacted words, and the knowledge that matches', () => {
    const { asked } = calling({ said: 'why is there a late fee on my card 4111 1111 1111 1111' })
    const request = asked[0]?.request
    expect(request).toMatchObject({
      moment: 'escalation-risk',
      template: 'plain@3',
      guidance: 'Short and warm.',
      language: 'en',
      sources: [{ id: 'playbook' }, { id: 'fee', text: expect.stringContaining('waived once a year') as string }],
    })
    expect(request?.window.map(({ text }) => text).join(' ')).toMatch(/\[PERSON_1\].*\[CARD_NUMBER_1\]/)
    expect(JSON.stringify(request)).not.toMatch(/maria|4111/i)
  })

  it('are not asked for where the playbook does not ask', () => {
    const { suggestions: _, ...without } = playbook
    expect(calling({ playbook: without }).asked).toEqual([])
    const silent = { ...playbook, moments: { ...playbook.moments, 'escalation-risk': { say: 'hello' } } }
    expect(calling({ playbook: silent }).asked).toEqual([])
  })

  it('come too late after a second and a half, and the model is told to stop', async () => {
    const { asked, clock, shown, settled, record } = calling()
    clock.advance(600)
    expect(asked[0]?.signal.aborted).toBe(false)
    clock.advance(200)
    expect(asked[0]?.signal.aborted).toBe(true)
    asked[0]?.answer({})
    await settled()
    expect(shown()?.say).toBe(template)
    expect(record).toContainEqual(expect.objectContaining({ type: 'fault-raised', fault: 'suggestion-failed' }))
  })

  it('do not change under the eyes of an agent who has opened the prompt', async () => {
    const { asked, session, shown, settled, rejection } = calling()
    session.act({ type: 'prompt-expanded', promptId: 'p1' })
    asked[0]?.answer({})
    await settled()
    expect(shown()?.say).toBe(template)
    expect(rejection()).toMatchObject({ reason: 'opened', template: 'plain@3' })
  })

  it('are not waited for once the prompt is gone', async () => {
    const { asked, session, settled, record } = calling()
    session.act({ type: 'prompt-dismissed', promptId: 'p1' })
    expect(asked[0]?.signal.aborted).toBe(true)
    asked[0]?.answer({})
    await settled()
    expect(record.filter(({ type }) => type === 'prompt-rewritten' || type === 'fault-raised')).toEqual([])
  })

  it('may use a number, a promise or a placeholder that the knowledge or the window has', async () => {
    const { asked, shown, settled } = calling({ said: 'i want the late fee gone' })
    asked[0]?.answer({ say: 'I see the fee of 15 dollars, [PERSON_1]. It can be waived once a year.', sources: ['fee'] })
    await settled()
    expect(shown()?.say).toContain('15 dollars')
  })

  it('show names only to the agent, only where that was asked for', async () => {
    const { asked, shown, settled, session, record } = calling()
    asked[0]?.answer({ say: 'I am sorry about that, [PERSON_1]. Let me look.' })
    await settled()
    expect(shown()?.say).toContain('[PERSON_1]')
    expect(session.restore(shown()?.say ?? '')).toMatch(/maria lopez/i)
    expect(JSON.stringify(record)).not.toMatch(/lopez/i)
  })

  it('replay to the same record, with no model in sight', async () => {
    const { asked, settled, record, session } = calling()
    const answer: CallEvent = {
      type: 'suggestion-received',
      atMs: 4900,
      promptId: 'p1',
      say: good,
      sources: ['playbook'],
      model: 'model-1',
    }
    session.receive(answer)
    asked[0]?.answer({ say: 'another' })
    await settled()
    session.receive({ type: 'call-ended', atMs: 20_000 })
    const events: CallEvent[] = [
      { type: 'call-started', callId: 'c1', channel: 'voice' },
      {
        type: 'segment',
        id: 's1',
        speaker: 'customer',
        text: 'my name is maria lopez and i have a question',
        startMs: 500,
        endMs: 1800,
        receivedMs: 2000,
        final: true,
      },
      {
        type: 'segment',
        id: 's2',
        speaker: 'customer',
        text: 'let me speak to your manager',
        startMs: 2600,
        endMs: 3900,
        receivedMs: 4100,
        final: true,
      },
      answer,
      { type: 'call-ended', atMs: 20_000 },
    ]
    const again = replayCall(events, {
      playbook,
      moments,
      privacy: createPrivacyGate(),
      suggestions: suggestionsBy(() => Promise.reject(new Error('asked'))),
    })
    const without = (lines: readonly RecordEvent[]) =>
      lines.filter(({ type }) => type !== 'fault-raised').map(({ type, atMs }) => `${atMs} ${type}`)
    expect(without(again)).toEqual(without(record))
    expect(again.map(recordLine).join()).toContain('prompt-rewritten')
  })

  it('are never waited for: with a model that is down every prompt shows when it would without one', () => {
    const times = (suggest: Suggester | undefined) => {
      const clock = new SimulatedClock()
      const record: RecordEvent[] = []
      const suggestions = suggest && { suggestions: suggestionsBy(suggest) }
      const session = createSession({
        playbook,
        moments,
        privacy: createPrivacyGate(),
        clock,
        watchdogMs: 0,
        onRecordEvent: (event) => record.push(event),
        ...suggestions,
      })
      session.receive({ type: 'call-started', callId: 'c1', channel: 'voice' })
      for (const [index, text] of ['let me speak to your manager', 'i will have you in court', 'this is the worst company'].entries()) {
        clock.advance(20_000)
        session.receive({ type: 'segment', id: `s${index}`, speaker: 'customer', text, final: true })
      }
      clock.advance(60_000)
      return record.filter(({ type }) => type.startsWith('prompt-')).map(({ type, atMs }) => `${atMs} ${type}`)
    }
    const alone = times(undefined)
    expect(alone.length).toBeGreaterThan(2)
    expect(times(() => Promise.reject(new Error('down')))).toEqual(alone)
    expect(times(() => new Promise(() => {}))).toEqual(alone)
    expect(
      times(() => {
        throw new Error('broken')
      }),
    ).toEqual(alone)
  })
})

describe('a model that keeps failing', () => {
  it('is left alone after three failures for half a minute, then tried with one request', async () => {
    const clock = new SimulatedClock()
    const asked: { fail: () => void; answer: () => void }[] = []
    const told: string[] = []
    const asker = suggestionsBy(
      () =>
        new Promise((resolve, reject) => {
          asked.push({ fail: () => reject(new Error('no')), answer: () => resolve({ say: good, sources: ['playbook'], model: 'm' }) })
        }),
    ).asker(clock, 1500, { received: ({ say }) => told.push(say), failed: (message) => told.push(message) })
    let prompts = 0
    const ask = async (outcome: 'fail' | 'answer' | 'late') => {
      const before = asked.length
      asker.ask({ promptId: `p${(prompts += 1)}` } as SuggestionRequest)
      await new Promise((resolve) => setImmediate(resolve))
      if (asked.length === before) return 'not asked'
      if (outcome === 'late') clock.advance(1500)
      else asked.at(-1)?.[outcome]()
      await new Promise((resolve) => setImmediate(resolve))
      return 'asked'
    }
    expect([await ask('fail'), await ask('late'), await ask('fail'), await ask('fail')]).toEqual(['asked', 'asked', 'asked', 'not asked'])
    clock.advance(29_000)
    expect(await ask('fail')).toBe('not asked')
    clock.advance(2000)
    expect([await ask('fail'), await ask('fail')]).toEqual(['asked', 'not asked'])
    clock.advance(31_000)
    expect([await ask('answer'), await ask('answer')]).toEqual(['asked', 'asked'])
    expect(told.filter((message) => message === good)).toHaveLength(2)
    expect(told.filter((message) => message.includes('words stand'))).toHaveLength(3)
  })
})

describe('what a customer says to turn the machine', () => {
  it.each(hostile)('“$said” shows the agent nothing of it, even where the model obeys', async ({ said, obeyed }) => {
    const { asked, shown, settled, rejection, record } = calling({ said })
    const fabricated = said.includes('cite the article')
    asked.at(-1)?.answer({ say: obeyed, ...(fabricated && { sources: ['made-up'] }) })
    await settled()
    expect(shown()?.say).toBe(template)
    expect(rejection()).toBeDefined()
    // What was refused is not kept either.
    expect(record.map(recordLine).join('\n')).not.toContain(JSON.stringify(obeyed).slice(1, -1))
  })

  it.each(hostile)('“$said” reaches the model only as data', async ({ said }) => {
    const { asked } = calling({ said })
    const request = asked[0]?.request
    if (!request) throw new Error('nothing was asked')
    const { instructions, messages, ...rest } = llmRequestOf(request)
    const harmless = llmRequestOf({ ...request, window: [] })
    expect(instructions).toBe(harmless.instructions)
    expect(rest).toEqual((({ instructions: _i, messages: _m, ...others }) => others)(harmless))
    expect(messages).toHaveLength(1)
    expect(JSON.parse(messages[0]?.content ?? '')).toMatchObject({ call: request.window, sources: request.sources })
    expect(rest).not.toHaveProperty('tools')
  })

  it('has more than fifty ways to try', () => {
    expect(hostile.length).toBeGreaterThanOrEqual(50)
  })
})

describe('asking a language model', () => {
  const request: SuggestionRequest = {
    promptId: 'p1',
    moment: 'escalation-risk',
    prompt: { headline: 'Offer help', detail: '' },
    window: [{ speaker: 'customer', text: 'hello' }],
    sources: [],
    language: 'en',
    guidance: '',
    template: 't',
  }
  const answering = (...parts: readonly LlmPart[]): { adapter: LlmAdapter; requests: LlmRequest[] } => {
    const requests: LlmRequest[] = []
    async function* stream(given: LlmRequest) {
      requests.push(given)
      yield* parts
    }
    return { adapter: { specVersion: 'v1', id: 'scripted', capabilities: { schema: true, wordsLeaveMachine: false }, stream }, requests }
  }
  const stop = { type: 'finish', reason: 'stop' } as const
  const text = (delta: string) => ({ type: 'text-delta', delta }) as const

  async function ask(...parts: readonly LlmPart[]): Promise<unknown> {
    const { adapter } = answering(...parts)
    const clock = new SimulatedClock()
    return new Promise((resolve) => {
      llmSuggestions(adapter).asker(clock, 1500, { received: resolve, failed: resolve }).ask(request)
    })
  }

  it('reads an answer in pieces, with words or a fence around it, and names the model', async () => {
    const parts = [
      { type: 'response-metadata', model: 'small' } as const,
      text('Sure:\n```json\n{"say": "Hel'),
      text('lo.", "sources": ["playbook"]}\n```'),
      stop,
    ]
    expect(await ask(...parts)).toEqual({
      type: 'suggestion-received',
      promptId: 'p1',
      say: 'Hello.',
      sources: ['playbook'],
      model: 'scripted:small',
    })
  })

  it.each([
    ['an error', [text('{"say":"x","sources":["playbook"]}'), { type: 'error', error: { kind: 'rate', retryable: true } }]],
    ['half an answer', [text('{"say":"x","sources":["playbook"]}')]],
    ['an answer that was cut', [text('{"say":"x","sources":["playbook"]}'), { type: 'finish', reason: 'length' }]],
    ['no JSON', [text('hello'), stop]],
    ['another form', [text('{"say":7}'), stop]],
    ['no end', [...Array.from({ length: 50 }, () => text('x'.repeat(100))), stop]],
  ] as [string, LlmPart[]][])('takes %s for a failure', async (_what, parts) => {
    expect(await ask(...parts)).toContain('could not be had')
  })
})
