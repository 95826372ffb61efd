import { describe, expect, it } from 'vitest'
import { general } from '../playbooks/general.ts'
import { moments } from '../moments/index.ts'
import { createPrivacyGate } from '../privacy/gate.ts'
import { replayCall } from '../session/replay-call.ts'
import { scriptedCall } from '../testing/scripted-call.ts'
import { viewCall } from './call-view.ts'
import { assignGroup, hashAgent } from './control-group.ts'
import { compareTexts, learnUsefulness, measureEffects, momentCases } from './effectiveness.ts'
import type { MomentCase } from './effectiveness.ts'
import { badCall } from './records.test.support.ts'

const cases = (count: number, more: Partial<MomentCase> & { readonly right?: number; readonly accepted?: number }): MomentCase[] => {
  const { right = 0, accepted = 0, ...rest } = more
  return Array.from({ length: count }, (_, index) => ({
    callId: `c${index}`,
    moment: 'empathy-gap',
    group: 'coached',
    playbookVersion: 'house@1',
    shown: true,
    response: index < accepted ? 'accepted' : 'ignored',
    wasPutRight: index < right,
    ...rest,
  }))
}

describe('what prompts do', () => {
  it('is told against the control group, where the interval bears it', () => {
    const control = (right: number) => cases(60, { group: 'control', shown: false, right })
    expect(measureEffects([...cases(60, { right: 45, accepted: 30 }), ...control(20)])).toMatchObject([
      { moment: 'empathy-gap', detected: 120, shown: 60, acceptance: { value: 0.5 }, putRight: { value: 0.75 }, verdict: 'helps' },
    ])
    expect(measureEffects([...cases(60, { right: 10 }), ...control(40)])[0]?.verdict).toBe('harms')
    expect(measureEffects([...cases(60, { right: 30 }), ...control(28)])[0]?.verdict).toBe('cannot-tell')
    expect(measureEffects(cases(60, { right: 60 }))[0]?.verdict).toBe('cannot-tell')
  })

  it('compares the texts of two playbook versions', () => {
    const [comparison] = compareTexts([...cases(50, { accepted: 40 }), ...cases(50, { accepted: 10, playbookVersion: 'house@2' })])
    expect(comparison).toMatchObject({ versions: ['house@1', 'house@2'], difference: { value: expect.closeTo(0.6) as number } })
    expect(comparison?.difference.low).toBeGreaterThan(0.4)
  })
})

describe('usefulness', () => {
  it('follows an agent slowly, and all agents where the agent has said little', () => {
    const all = cases(200, { accepted: 100, agentHash: 'others' })
    const few = cases(2, { agentHash: 'a1' })
    const many = cases(100, { agentHash: 'a1' })
    expect(learnUsefulness(all, 'a1')['empathy-gap']).toBeCloseTo(0.5, 2)
    expect(learnUsefulness([...all, ...few], 'a1')['empathy-gap']).toBeCloseTo(0.41, 1)
    expect(learnUsefulness([...all, ...many], 'a1')['empathy-gap']).toBeLessThan(0.06)
  })

  it('counts a helpful rating, and not what was taken up and then called unhelpful', () => {
    expect(learnUsefulness(cases(50, { rating: 'helpful' }))['empathy-gap']).toBeGreaterThan(0.9)
    expect(learnUsefulness(cases(50, { accepted: 50, rating: 'unhelpful' }))['empathy-gap']).toBeLessThan(0.1)
  })

  it('is never learned for critical moments', () => {
    expect(learnUsefulness(cases(50, { moment: 'prohibited-language', accepted: 50 }))).toEqual({})
  })
})

describe('the cases of a call', () => {
  const of = (group: 'coached' | 'control') => {
    const events = scriptedCall(badCall).map((event) => (event.type === 'call-started' ? { ...event, agentHash: 'a1', group } : event))
    return momentCases(viewCall({ events: replayCall(events, { playbook: general, moments, privacy: createPrivacyGate() }), notices: [] }))
  }

  it('say what was shown, to whom, and how it went on', () => {
    expect(of('coached')[0]).toMatchObject({
      callId: 'scripted',
      moment: 'escalation-risk',
      agentHash: 'a1',
      group: 'coached',
      shown: true,
      response: 'ignored',
    })
    expect(of('control').every(({ shown, group }) => !shown && group === 'control')).toBe(true)
    expect(of('control').length).toBeGreaterThan(0)
  })
})

describe('the control group', () => {
  it('has its share of agents, who stay in it', () => {
    const agents = Array.from({ length: 2000 }, (_, index) => hashAgent(`agent ${index}`, 'salt'))
    const inControl = (share: number) => agents.filter((hash) => assignGroup(hash, share, 'november') === 'control')
    expect(inControl(0.2).length / agents.length).toBeCloseTo(0.2, 1)
    expect(inControl(0.1).every((hash) => inControl(0.2).includes(hash))).toBe(true)
    expect(inControl(0)).toEqual([])
    expect(inControl(1)).toHaveLength(2000)
  })

  it('does not name an agent', () => {
    expect(hashAgent('dana', 'salt')).toMatch(/^[0-9a-f]{32}$/)
    expect(hashAgent('dana', 'salt')).not.toBe(hashAgent('dana', 'other'))
  })
})
