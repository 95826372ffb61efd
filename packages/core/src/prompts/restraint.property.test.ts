import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { taxonomy } from '../taxonomy.ts'
import type { MomentName } from '../taxonomy.ts'
import { prompt } from '../testing/builders.ts'
import { restraintBreaches } from '../testing/check-restraint.ts'
import { play } from '../testing/play-restraint.ts'
import type { PlayedEvent, Step } from '../testing/play-restraint.ts'
import { defaultRestraint } from './restraint-settings.ts'
import type { RestraintSettings } from './restraint-settings.ts'
import type { RestraintInput } from './restraint-state.ts'

const endMs = 400_000

const settings: fc.Arbitrary<RestraintSettings> = fc
  .record({
    maxVisible: fc.constantFrom(1 as const, 2 as const),
    budget: fc.constantFrom(2 as const, 3 as const, 4 as const),
    mode: fc.constantFrom('recommend' as const, 'recommend-and-alert' as const),
    usefulness: fc.dictionary(fc.constantFrom(...Object.keys(taxonomy)), fc.double({ min: 0, max: 1, noNaN: true })),
  })
  .map((chosen) => ({ ...defaultRestraint, ...chosen }))

const promptIds = Array.from({ length: 30 }, (_, i) => `p${i}`)

const input: fc.Arbitrary<(index: number, atMs: number) => RestraintInput> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .record({
        moment: fc.constantFrom(...(Object.keys(taxonomy) as MomentName[])),
        cause: fc.nat(12),
        confidence: fc.double({ min: 0, max: 1, noNaN: true }),
      })
      .map(({ moment, cause, confidence }) => (index: number): RestraintInput => ({
        type: 'prompt',
        prompt: prompt({ promptId: `p${index}`, moment, confidence, dedupeKey: `${moment}:${cause}` }),
      })),
  },
  {
    weight: 4,
    arbitrary: fc.integer({ min: -2000, max: 500 }).map((lag) => (_: number, atMs: number): RestraintInput => ({
      type: 'agent-spoke',
      untilMs: atMs + lag,
    })),
  },
  { weight: 1, arbitrary: fc.boolean().map((active) => (): RestraintInput => ({ type: 'agent-typing', active })) },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom(...promptIds)
      .map((id) => (): RestraintInput => ({ type: 'cause-gone', momentId: `m-${id}`, reason: 'gone' })),
  },
  {
    weight: 2,
    arbitrary: fc
      .record({
        type: fc.constantFrom(
          'prompt-expanded' as const,
          'prompt-accepted' as const,
          'prompt-dismissed' as const,
          'prompt-snoozed' as const,
          'prompt-edited' as const,
          'prompt-rated' as const,
        ),
        promptId: fc.constantFrom(...promptIds),
      })
      .map((action) => (): RestraintInput => ({ type: 'action', action })),
  },
)

/** Bursts and long waits alike, so that queues fill and also run dry. */
const gap = fc.oneof(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max: 70_000 }))

const schedule: fc.Arbitrary<Step[]> = fc.array(fc.tuple(gap, input), { minLength: 1, maxLength: 30 }).map((steps) => {
  let atMs = 0
  return steps.map(([waitMs, make], index): Step => {
    atMs += waitMs
    return [atMs, make(index, atMs)]
  })
})

/** Prompts below high that came up while the agent was known to be speaking or typing. */
function interruptions(steps: readonly Step[], events: readonly PlayedEvent[]): PlayedEvent[] {
  return events.filter(({ atMs, type, severity, moment }) => {
    if (type !== 'prompt-shown' || severity === 'critical' || severity === 'high' || moment === 'monologue') return false
    // At one and the same millisecond an input may come before or after the decision.
    return (
      isBusy(
        steps.filter(([stepMs]) => stepMs < atMs),
        atMs,
      ) &&
      isBusy(
        steps.filter(([stepMs]) => stepMs <= atMs),
        atMs,
      )
    )
  })
}

function isBusy(steps: readonly Step[], atMs: number): boolean {
  const inputs = steps.map(([, input]) => input)
  const speechEndMs = Math.max(...inputs.map((input) => (input.type === 'agent-spoke' ? input.untilMs : Number.NEGATIVE_INFINITY)))
  const typing = inputs.findLast((input) => input.type === 'agent-typing')
  return atMs < speechEndMs + 600 || (typing?.type === 'agent-typing' && typing.active)
}

describe('restraint, whatever happens in a call', () => {
  it('keeps every rule: limit, budget, no starvation, no overtaking, expiry, cooldown, dedupe', () => {
    fc.assert(
      fc.property(schedule, settings, (steps, chosen) => {
        expect(restraintBreaches(play(steps, endMs, chosen), chosen)).toEqual([])
      }),
      { numRuns: 10_000 },
    )
  }, 120_000)

  it('shows nothing below high while the agent speaks or types', () => {
    fc.assert(
      fc.property(schedule, settings, (steps, chosen) => {
        expect(interruptions(steps, play(steps, endMs, chosen))).toEqual([])
      }),
      { numRuns: 2000 },
    )
  }, 60_000)

  it('never keeps a prompt whose cause is gone', () => {
    fc.assert(
      fc.property(schedule, settings, (steps, chosen) => {
        const gone = new Map<string, number>()
        const arrived = new Map<string, number>()
        for (const [atMs, input] of steps) {
          if (input.type === 'prompt') arrived.set(input.prompt.promptId, atMs)
          if (input.type === 'cause-gone') {
            const promptId = input.momentId.slice(2)
            if (arrived.has(promptId)) gone.set(promptId, atMs)
          }
        }
        const late = play(steps, endMs, chosen).filter(
          ({ type, promptId, atMs }) => type === 'prompt-shown' && atMs > (gone.get(promptId) ?? endMs),
        )
        expect(late).toEqual([])
      }),
      { numRuns: 2000 },
    )
  }, 60_000)
})

describe('the judge of these rules', () => {
  const at = (atMs: number, type: string, promptId: string, moment: MomentName, more = {}): PlayedEvent => ({
    atMs,
    type,
    promptId,
    moment,
    severity: taxonomy[moment],
    dedupeKey: promptId,
    eligibleAtMs: atMs,
    expiresAtMs: atMs + 60_000,
    ...more,
  })
  const breaches = (...events: PlayedEvent[]) => restraintBreaches(events, defaultRestraint).join('\n')

  it('sees a third visible prompt', () => {
    const events = ['a', 'b', 'c'].flatMap((id) => [
      at(0, 'prompt-queued', id, 'consent-missing'),
      at(0, 'prompt-shown', id, 'consent-missing'),
    ])
    expect(breaches(...events)).toContain('3 prompts are visible')
  })
  it('sees a critical prompt that waits', () => {
    expect(breaches(at(0, 'prompt-queued', 'a', 'consent-missing'), at(251, 'call-ended', 'x', 'monologue'))).toContain(
      'a (critical) starves',
    )
  })
  it('sees a high prompt that waits', () => {
    expect(breaches(at(0, 'prompt-queued', 'a', 'empathy-gap'), at(4001, 'call-ended', 'x', 'monologue'))).toContain('a (high) starves')
  })
  it('sees overtaking', () => {
    const events = [
      at(0, 'prompt-queued', 'a', 'empathy-gap'),
      at(0, 'prompt-queued', 'b', 'monologue'),
      at(0, 'prompt-shown', 'b', 'monologue'),
    ]
    expect(breaches(...events)).toContain('b overtakes a')
  })
  it('sees a second prompt for a cause, one in the cooldown and one over the budget', () => {
    const events = [0, 1, 2, 3].flatMap((i) => [
      at(i * 1000, 'prompt-queued', `p${i}`, 'monologue', { dedupeKey: 'k' }),
      at(i * 1000, 'prompt-shown', `p${i}`, 'monologue', { dedupeKey: 'k' }),
      at(i * 1000, 'prompt-accepted', `p${i}`, 'monologue'),
    ])
    expect(breaches(...events)).toMatch(/repeats the cause[^]*within the cooldown[^]*over the budget/)
  })
  it('sees a prompt that outlives its expiry in the queue', () => {
    expect(breaches(at(0, 'prompt-queued', 'a', 'monologue'), at(60_001, 'call-ended', 'x', 'monologue'))).toContain(
      'still queued after it expired',
    )
  })
})
