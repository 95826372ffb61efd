import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { collections } from '../playbooks/collections.ts'
import { general } from '../playbooks/general.ts'
import { SimulatedClock } from '../testing/simulated-clock.ts'
import type { BriefingRequest, CallerContext, ContextSource, PastContact } from './caller-context.ts'
import { createBriefing } from './create-briefing.ts'
import type { BriefingOptions } from './create-briefing.ts'
import { trainIntentModel } from './intent-model.ts'

const inbound: BriefingRequest = { direction: 'inbound', channel: 'voice' }

/** A source that answers after `afterMs` of the clock. */
function source(clock: SimulatedClock, name: string, afterMs: number, context: CallerContext | Error): ContextSource {
  return {
    name,
    read: () =>
      new Promise((resolve, reject) => {
        clock.schedule(afterMs, () => (context instanceof Error ? reject(context) : resolve(context)))
      }),
  }
}

function briefing(clock: SimulatedClock, options: Partial<BriefingOptions> = {}) {
  return createBriefing({ request: inbound, sources: [], playbook: general, clock, ...options })
}

const billing = (at: string, more: Partial<PastContact> = {}): PastContact => ({ at, intent: 'billing', ...more })

/** Lets promises that have been settled run their course. */
const settle = async () => {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve()
}

describe('a briefing', () => {
  it('shows what it has at once, and more as sources answer', async () => {
    const clock = new SimulatedClock()
    const live = briefing(clock, {
      request: { ...inbound, context: { tier: 'gold' } },
      sources: [source(clock, 'CRM', 300, { history: [billing('2026-11-01T10:00:00Z')] })],
    })
    expect(live.getSnapshot()).toMatchObject({
      stage: 'gathering',
      card: { tier: 'gold', history: [], missing: [{ source: 'CRM', why: 'waiting' }] },
    })
    clock.advance(300)
    await settle()
    expect(live.getSnapshot()).toMatchObject({ stage: 'ready', card: { history: [{ intent: 'billing' }], missing: [] } })
  })

  it('is ready within a second whatever its sources do, and names those that are missing', async () => {
    const clock = new SimulatedClock()
    const aborted: boolean[] = []
    const silent: ContextSource = {
      name: 'web',
      read: (_, { signal }) => new Promise(() => signal.addEventListener('abort', () => aborted.push(true))),
    }
    const throwing: ContextSource = {
      name: 'old',
      read: () => {
        throw new Error('broken')
      },
    }
    const live = briefing(clock, {
      sources: [silent, source(clock, 'CRM', 100, new Error('no')), source(clock, 'menu', 400, { ivr: ['2'] }), throwing],
    })
    clock.advance(999)
    await settle()
    expect(live.getSnapshot().stage).toBe('gathering')
    clock.advance(1)
    const { stage, card } = await live.ready
    expect(stage).toBe('ready')
    expect(card.missing).toEqual([
      { source: 'web', why: 'late' },
      { source: 'CRM', why: 'error' },
      { source: 'old', why: 'error' },
    ])
    expect(aborted).toEqual([true])
  })

  it('never changes once its time is up', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.nat(3000), { maxLength: 5 }), async (delays) => {
        const clock = new SimulatedClock()
        const live = briefing(clock, { sources: delays.map((delay, index) => source(clock, `s${index}`, delay, { cues: [`c${index}`] })) })
        clock.advance(1000)
        const ready = await live.ready
        clock.advance(5000)
        await settle()
        expect(live.getSnapshot()).toBe(ready)
        expect(ready.card.cues.length + ready.card.missing.length).toBe(delays.length)
      }),
      { numRuns: 50 },
    ))

  it('survives a source that answers with something else than a context', async () => {
    const clock = new SimulatedClock()
    const odd = (value: unknown): ContextSource => ({ name: 'odd', read: () => Promise.resolve(value as CallerContext) })
    const live = briefing(clock, { sources: [odd(null), odd('text'), odd({ history: 'no list', ivr: [3, '2'], tier: 5 })] })
    const { card } = await live.ready
    expect(card).toMatchObject({ history: [], missing: [{ why: 'error' }, { why: 'error' }] })
    expect(card).not.toHaveProperty('tier')
  })
})

describe('the card', () => {
  const cardFor = async (context: CallerContext, options: Partial<BriefingOptions> = {}) => {
    const sources = [{ name: 'CRM', read: () => Promise.resolve(context) }]
    return (await briefing(new SimulatedClock(), { sources, ...options }).ready).card
  }

  it('has the last three contacts, and all that is unresolved', async () => {
    const days = ['2026-11-01', '2026-11-05', '2026-11-03', '2026-11-02']
    const card = await cardFor({ history: days.map((day) => billing(`${day}T10:00:00Z`, { resolved: day !== '2026-11-01' })) })
    expect(card.history.map(({ at }) => at.slice(0, 10))).toEqual(['2026-11-05', '2026-11-03', '2026-11-02'])
    expect(card.unresolved.map(({ at }) => at.slice(0, 10))).toEqual(['2026-11-01'])
  })

  it('says of a third contact about the same that it should be acknowledged first, and why', async () => {
    const card = await cardFor({ history: [billing('2026-11-05T10:00:00Z', { resolved: false }), billing('2026-11-01T10:00:00Z')] })
    expect(card.approach).toEqual([
      {
        text: 'Acknowledge first that they have been here about this before; do not ask them to tell it all again.',
        because: 'This would be contact 3 about billing, and 1 of the earlier ones is unresolved.',
      },
    ])
  })

  it('says to begin calmly where the last contact ended unhappily', async () => {
    const card = await cardFor({ history: [billing('2026-11-05T10:00:00Z', { resolved: true, mood: -0.8 })] })
    expect(card.approach.map(({ because }) => because)).toEqual(['The last contact, of 2026-11-05, ended unhappily.'])
    expect((await cardFor({ history: [billing('2026-11-05T10:00:00Z', { resolved: true, mood: 0 })] })).approach).toEqual([])
  })

  it('reminds of what the account and the state require, by the conditions of the playbook', async () => {
    const inCalifornia = await cardFor({ state: 'CA' })
    expect(inCalifornia.reminders).toMatchObject([
      { text: expect.stringMatching(/^Recording notice: “/) as string, because: 'Required within 30 seconds (state CA, channel voice).' },
    ])
    expect((await cardFor({ state: 'NY' })).reminders).toEqual([])
    expect((await cardFor({}, { playbook: collections })).reminders.length).toBeGreaterThan(0)
  })

  it('names the likely matter with its reasons, and none that is hardly more than a guess', async () => {
    const examples = ['billing', 'delivery'].flatMap((intent) =>
      Array.from({ length: 10 }, () => ({ intent, context: { ivr: [intent === 'billing' ? '1' : '2'] } })),
    )
    const model = trainIntentModel(examples)
    const { intent } = await cardFor({ ivr: ['1'] }, { model })
    expect(intent).toMatchObject({
      intent: 'billing',
      reasons: [{ words: 'chose “1” in the phone menu' }, { words: 'ended in the phone menu at “1”' }],
    })
    expect(intent?.probability).toBeGreaterThan(0.9)
    const three = trainIntentModel(['a', 'b', 'c'].map((name) => ({ intent: name, context: {} })))
    expect(await cardFor({}, { model: three })).not.toHaveProperty('intent')
  })
})
