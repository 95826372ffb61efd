import { describe, expect, it } from 'vitest'
import type { MomentName } from '../taxonomy.ts'
import { prompt } from '../testing/builders.ts'
import { defaultRestraint } from './restraint-settings.ts'
import type { RestraintSettings } from './restraint-settings.ts'
import { play } from '../testing/play-restraint.ts'
import type { Step } from '../testing/play-restraint.ts'

const arrives = (atMs: number, promptId: string, moment: MomentName, overrides = {}): Step => [
  atMs,
  { type: 'prompt', prompt: prompt({ promptId, moment, ...overrides }) },
]
const spoke = (atMs: number): Step => [atMs, { type: 'agent-spoke', untilMs: atMs }]
const acts = (atMs: number, type: 'prompt-accepted' | 'prompt-dismissed' | 'prompt-snoozed', promptId: string): Step => [
  atMs,
  { type: 'action', action: { type, promptId } },
]
/** Partials every 300 ms: speech without a pause. */
const speech = (fromMs: number, toMs: number): Step[] =>
  Array.from({ length: (toMs - fromMs) / 300 + 1 }, (_, i) => spoke(fromMs + i * 300))
const gone = (atMs: number, momentId: string): Step => [atMs, { type: 'cause-gone', momentId, reason: 'said' }]

/** What happened, as `time type prompt`, up to `untilMs`. */
function timeline(steps: readonly Step[], untilMs: number, settings: Partial<RestraintSettings> = {}): string[] {
  return play(steps, untilMs, { ...defaultRestraint, ...settings }).map(
    ({ atMs, type, promptId, reason }) => `${atMs} ${type.slice('prompt-'.length)} ${promptId}${reason ? ` (${reason})` : ''}`,
  )
}

const shown = (lines: readonly string[]) => lines.filter((line) => line.includes(' shown '))

describe('a prompt that is not critical', () => {
  it('waits for a pause of 600 ms in what the agent says', () => {
    expect(timeline([spoke(1000), arrives(1100, 'p1', 'intent-changed')], 5000)).toEqual(['1100 queued p1', '1600 shown p1'])
  })

  it('waits while the agent types', () => {
    const steps: Step[] = [
      [0, { type: 'agent-typing', active: true }],
      arrives(100, 'p1', 'intent-changed'),
      [9000, { type: 'agent-typing', active: false }],
    ]
    expect(timeline(steps, 10_000)).toEqual(['100 queued p1', '9000 shown p1'])
  })

  it('appears after 4 s at the latest when it is high', () => {
    expect(timeline([...speech(0, 9000), arrives(1000, 'p1', 'escalation-risk')], 9000)).toEqual(['1000 queued p1', '5000 shown p1'])
  })

  it('expires in the queue when the agent never pauses, without any new input', () => {
    const steps: Step[] = [[0, { type: 'agent-typing', active: true }], arrives(0, 'p1', 'intent-changed')]
    expect(timeline(steps, 60_000)).toEqual(['0 queued p1', '45000 expired p1'])
  })

  it('leaves the screen by itself', () => {
    expect(timeline([arrives(0, 'p1', 'escalation-risk')], 40_000)).toEqual(['0 queued p1', '0 shown p1', '30000 expired p1'])
  })

  it('is not shown past the budget of the call', () => {
    const moments = ['escalation-risk', 'empathy-gap', 'objection-unaddressed', 'intent-changed'] as const
    const steps = moments.flatMap((moment, i) => [
      arrives(i * 10_000, `p${i}`, moment),
      acts(i * 10_000 + 5000, 'prompt-accepted', `p${i}`),
    ])
    expect(timeline(steps, 60_000)).toContain('30000 suppressed p3 (budget)')
    expect(shown(timeline(steps, 60_000, { budget: 4 }))).toHaveLength(4)
  })

  it('is suppressed at once when the one before it takes the last of the budget', () => {
    const steps = [
      ...speech(0, 3000),
      arrives(100, 'p1', 'intent-changed'),
      arrives(200, 'p2', 'dead-air'),
      arrives(300, 'p3', 'script-step-missed'),
    ]
    expect(timeline(steps, 10_000, { budget: 2, maxVisible: 1 }).slice(3)).toEqual(['3600 shown p1', '23600 expired p1'].slice(0, 1))
    expect(timeline(steps, 30_000, { budget: 2, maxVisible: 1 }).slice(3)).toEqual([
      '3600 shown p1',
      '23600 expired p1',
      '23600 shown p2',
      '23600 suppressed p3 (budget)',
    ])
  })

  it('is not offered a second time in a call after the agent dismissed its moment twice', () => {
    const steps = [0, 70_000, 140_000].flatMap((atMs, i) => [
      arrives(atMs, `p${i}`, 'monologue'),
      acts(atMs + 1000, 'prompt-dismissed', `p${i}`),
    ])
    expect(timeline(steps, 200_000).at(-1)).toBe('140000 suppressed p2 (dismissed)')
  })
})

describe('one moment', () => {
  it('has no second prompt within its cooldown', () => {
    const steps = [arrives(0, 'p1', 'monologue'), arrives(10_000, 'p2', 'monologue')]
    expect(timeline(steps, 30_000)).toContain('10000 suppressed p2 (cooldown)')
  })

  it('has one prompt for one cause, however often it is found', () => {
    const steps = [arrives(0, 'p1', 'escalation-risk', { dedupeKey: 'k' }), arrives(90_000, 'p2', 'escalation-risk', { dedupeKey: 'k' })]
    expect(timeline(steps, 200_000).at(-1)).toBe('90000 suppressed p2 (duplicate)')
  })

  it('has one place in the queue', () => {
    const steps = [...speech(0, 3000), arrives(100, 'p1', 'intent-changed'), arrives(200, 'p2', 'intent-changed')]
    expect(timeline(steps, 3000)).toEqual(['100 queued p1', '200 suppressed p2 (waiting)'])
  })
})

describe('a critical prompt', () => {
  it('appears at once, in speech without a pause', () => {
    expect(timeline([...speech(0, 3000), arrives(1000, 'p1', 'prohibited-language')], 3000)).toEqual(['1000 queued p1', '1000 shown p1'])
  })

  it('is outside budget, cooldown and dismissals', () => {
    const steps = [0, 5000, 10_000, 15_000].flatMap((atMs, i) => [
      arrives(atMs, `p${i}`, 'prohibited-language'),
      acts(atMs + 1000, 'prompt-dismissed', `p${i}`),
    ])
    expect(shown(timeline(steps, 20_000))).toHaveLength(4)
  })

  it('takes the place of the lowest visible prompt, which comes back when there is room', () => {
    const steps = [
      arrives(0, 'p1', 'escalation-risk'),
      arrives(0, 'p2', 'intent-changed'),
      arrives(1000, 'p3', 'prohibited-language'),
      acts(2000, 'prompt-accepted', 'p3'),
    ]
    expect(timeline(steps, 3000).slice(4)).toEqual([
      '1000 queued p3',
      '1000 displaced p2', // not p1, which is high
      '1000 queued p2',
      '1000 shown p3',
      '2000 accepted p3',
      '2000 shown p2',
    ])
  })

  it('waits for a place held by another critical one until that has been visible for 8 s', () => {
    const steps = [
      arrives(0, 'p1', 'prohibited-language'),
      arrives(3000, 'p2', 'consent-missing'),
      arrives(4000, 'p3', 'disclosure-missing'),
    ]
    expect(timeline(steps, 10_000).slice(4)).toEqual(['4000 queued p3', '8000 displaced p1', '8000 queued p1', '8000 shown p3'])
  })

  it('appears before 8 s when one of them is done', () => {
    const steps = [
      arrives(0, 'p1', 'prohibited-language'),
      arrives(0, 'p2', 'consent-missing'),
      arrives(1000, 'p3', 'disclosure-missing'),
      acts(2000, 'prompt-accepted', 'p2'),
    ]
    expect(timeline(steps, 3000).at(-1)).toBe('2000 shown p3')
  })

  it('joins the prompt of the same moment that is already there, and takes over when only its cause is left', () => {
    const steps = [
      arrives(0, 'p1', 'disclosure-missing'),
      arrives(1000, 'p2', 'disclosure-missing'),
      gone(2000, 'm-p1'),
      gone(3000, 'm-p2'),
    ]
    expect(timeline(steps, 4000)).toEqual([
      '0 queued p1',
      '0 shown p1',
      '1000 suppressed p2 (merged)',
      '2000 withdrawn p1 (said)',
      '2000 queued p2',
      '2000 shown p2',
      '3000 withdrawn p2 (said)',
    ])
  })

  it('raises an alert when it stays unaddressed, in the mode that alerts', () => {
    const steps = [arrives(0, 'p1', 'prohibited-language')]
    const alerts = (mode: RestraintSettings['mode']) =>
      play(steps, 60_000, { ...defaultRestraint, mode }).filter(({ type }) => type === 'alert-raised')
    expect(alerts('recommend-and-alert')).toMatchObject([{ atMs: 30_000, promptId: 'p1' }])
    expect(alerts('recommend')).toEqual([])
  })
})

describe('a prompt whose cause is gone', () => {
  it('is withdrawn from the screen and from the queue', () => {
    const steps = [
      arrives(0, 'p1', 'escalation-risk'),
      spoke(500),
      arrives(600, 'p2', 'intent-changed'),
      gone(700, 'm-p1'),
      gone(800, 'm-p2'),
    ]
    expect(timeline(steps, 5000)).toEqual([
      '0 queued p1',
      '0 shown p1',
      '600 queued p2',
      '700 withdrawn p1 (said)',
      '800 withdrawn p2 (said)',
    ])
  })
})

describe('an opened prompt', () => {
  it('stays while it is read', () => {
    const opened: Step = [14_000, { type: 'action', action: { type: 'prompt-expanded', promptId: 'p1' } }]
    expect(timeline([arrives(0, 'p1', 'knowledge-found'), opened], 60_000)).toEqual([
      '0 queued p1',
      '0 shown p1',
      '14000 expanded p1',
      '44000 expired p1',
    ])
  })
})

describe('a snoozed prompt', () => {
  it('comes back after 30 s, once, and costs no more of the budget', () => {
    const steps = [arrives(0, 'p1', 'escalation-risk'), acts(1000, 'prompt-snoozed', 'p1')]
    expect(timeline(steps, 90_000, { budget: 2 })).toEqual([
      '0 queued p1',
      '0 shown p1',
      '1000 snoozed p1',
      '31000 queued p1',
      '31000 shown p1',
      '61000 expired p1',
    ])
  })
})

describe('what the best public coach gets wrong', () => {
  it('shows a prompt that was queued in a cooldown when the cooldown ends, without new input', () => {
    const steps = [arrives(0, 'p1', 'escalation-risk'), acts(1000, 'prompt-accepted', 'p1'), arrives(5000, 'p2', 'escalation-risk')]
    expect(timeline(steps, 70_000)).toContain('60000 shown p2')
  })

  it('lets no later prompt of lower severity overtake one that waits in its cooldown', () => {
    const steps = [
      arrives(0, 'p1', 'escalation-risk'),
      acts(1000, 'prompt-accepted', 'p1'),
      arrives(5000, 'p2', 'escalation-risk'),
      arrives(40_000, 'p3', 'knowledge-found'),
    ]
    expect(shown(timeline(steps, 80_000))).toEqual(['0 shown p1', '60000 shown p2', '60000 shown p3'])
  })

  it('shows prompts in ten minutes of speech without a pause', () => {
    const steps = [
      ...speech(0, 600_000),
      arrives(60_000, 'p1', 'monologue'), // asks for the pause that the others wait for
      arrives(120_000, 'p2', 'escalation-risk'),
      arrives(180_000, 'p3', 'prohibited-language'),
    ]
    expect(shown(timeline(steps, 600_000))).toEqual(['64000 shown p1', '124000 shown p2', '180000 shown p3'])
  })
})
