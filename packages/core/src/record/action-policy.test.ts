import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createActionPolicy } from './action-policy.ts'
import type { PolicyLevel } from './action-policy.ts'
import type { RecordEntry } from './event.ts'

const levels: Record<string, PolicyLevel> = { note: 'automatic', mail: 'ask-agent', refund: 'ask-supervisor', 'delete-all': 'never' }

function policy() {
  const told: Extract<RecordEntry, { readonly type: 'action-decided' }>[] = []
  const live = createActionPolicy({ levels, onDecision: (entry) => told.push(entry), redactText: (text) => text.replaceAll(/\d+/g, '#') })
  return { live, told, steps: () => told.map(({ decision, by }) => `${decision} by ${by}`) }
}

describe('the policy of actions', () => {
  it('does at once what is automatic, never what is never done, and asks for the rest', () => {
    const { live } = policy()
    const state = (action: string) => live.request({ actionId: action, action })
    expect([state('note'), state('mail'), state('refund'), state('delete-all'), state('unheard-of')]).toEqual([
      'approved',
      'pending',
      'pending',
      'refused',
      'pending',
    ])
    expect(live.pending.map(({ action }) => action)).toEqual(['mail', 'refund', 'unheard-of'])
  })

  it('records that an action waits, who approved it, and that it was undone', () => {
    const { live, told, steps } = policy()
    live.request({ actionId: 'a1', action: 'mail' })
    live.request({ actionId: 'a1', action: 'mail' })
    expect(live.approve('a1', 'agent')).toBe(true)
    expect(live.undo('a1', 'agent', 'wrong address, 12 High Street')).toBe(true)
    expect(live.undo('a1', 'agent')).toBe(false)
    expect(steps()).toEqual(['pending by policy', 'approved by agent', 'undone by agent'])
    expect(told.at(-1)).toMatchObject({ level: 'ask-agent', reason: 'wrong address, # High Street' })
  })

  it('lets only a supervisor approve what a supervisor is asked', () => {
    const { live } = policy()
    live.request({ actionId: 'r', action: 'refund' })
    expect(live.approve('r', 'agent')).toBe(false)
    expect(live.refuse('r', 'agent')).toBe(false)
    expect(live.approve('r', 'supervisor')).toBe(true)
  })

  it('lets a supervisor override a refusal with a reason, but not what is never done', () => {
    const { live, steps } = policy()
    live.request({ actionId: 'm', action: 'mail' })
    live.refuse('m', 'agent', 'not asked for')
    expect(live.override('m', ' ')).toBe(false)
    expect(live.override('m', 'the customer asked again')).toBe(true)
    live.request({ actionId: 'd', action: 'delete-all' })
    expect(live.override('d', 'please')).toBe(false)
    expect(steps()).toEqual(['pending by policy', 'refused by agent', 'overridden by supervisor', 'refused by policy'])
  })

  it('never lets through what nobody who may has approved, whatever is tried in whatever order', () => {
    const step = fc.record({
      what: fc.constantFrom('approve', 'refuse', 'undo', 'override', 'request'),
      action: fc.constantFrom(...Object.keys(levels)),
      by: fc.constantFrom('agent', 'supervisor'),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const { live, told } = policy()
        for (const { what, action, by } of steps) {
          if (what === 'request') live.request({ actionId: action, action })
          else if (what === 'override') live.override(action, 'because')
          else live[what as 'approve'](action, by as 'agent')
        }
        const passed = told.filter(({ decision }) => decision === 'approved' || decision === 'overridden')
        expect(passed.filter(({ action }) => action === 'delete-all')).toEqual([])
        expect(passed.filter(({ action, by }) => action === 'refund' && by !== 'supervisor')).toEqual([])
        for (const action of Object.keys(levels))
          expect(live.stateOf(action)).toBe(told.findLast((entry) => entry.actionId === action)?.decision)
      }),
    )
  })
})
