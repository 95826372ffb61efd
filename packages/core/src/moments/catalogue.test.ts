/// <reference types="vite/client" />
import { describe, expect, it } from 'vitest'
import { englishTexts } from '../playbook/english-texts.ts'
import { general } from '../playbooks/general.ts'
import { moments } from './index.ts'
import { createPrivacyGate } from '../privacy/index.ts'
import { replayCall } from '../session/replay-call.ts'
import { taxonomy } from '../taxonomy.ts'
import type { MomentCall, MomentCalls } from '../testing/moment-calls.ts'
import { scriptedCall } from '../testing/scripted-call.ts'
import { catalogue } from './catalogue.ts'

const files = import.meta.glob<{ calls: MomentCalls }>('./detectors/*.calls.ts', { eager: true })

function detected({ script, playbook = general }: MomentCall, partials: boolean) {
  const record = replayCall(scriptedCall(script, { partials }), { playbook, moments, privacy: createPrivacyGate() })
  return record.flatMap((event) => (event.type === 'moment-detected' ? [event] : []))
}

describe('the catalogue', () => {
  it('has each moment once, and only moments of the taxonomy', () => {
    const names = catalogue.map(({ moment }) => moment)
    expect(new Set(names).size).toBe(names.length)
    expect(Object.keys(taxonomy)).toEqual(expect.arrayContaining(names))
  })
})

describe.each(catalogue.map(({ moment, watches }) => ({ moment, watches })))('$moment', ({ moment, watches }) => {
  const calls = files[`./detectors/${moment}.calls.ts`]?.calls

  it('says what it watches, and has texts of its own', () => {
    expect(watches).toMatch(/\w+ \w+/)
    expect(englishTexts[moment].headline).toBeTruthy()
    expect(calls, `write ${moment}.calls.ts beside it`).toBeDefined()
    expect(calls?.fires.length).toBeGreaterThanOrEqual(3)
    expect(calls?.nearMisses.length).toBeGreaterThanOrEqual(3)
  })

  describe.each([{ partials: true }, { partials: false }])('with partials: $partials', ({ partials }) => {
    it.each(calls?.fires ?? [])('fires on $shows', (call) => {
      const found = detected(call, partials).filter((event) => event.moment === moment)
      expect(found).toHaveLength(1)
      if (call.cites) expect(found[0]?.evidence.map(({ segmentId }) => segmentId)).toEqual(call.cites)
    })

    it.each(calls?.nearMisses ?? [])('does not fire on $shows', (call) => {
      expect(detected(call, partials).filter((event) => event.moment === moment)).toEqual([])
    })
  })
})
