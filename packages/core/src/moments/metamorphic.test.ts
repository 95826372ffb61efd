/// <reference types="vite/client" />
import { describe, expect, it } from 'vitest'
import { general } from '../playbooks/general.ts'
import { moments } from './index.ts'
import { createPrivacyGate } from '../privacy/index.ts'
import { replayCall } from '../session/replay-call.ts'
import type { MomentName } from '../taxonomy.ts'
import type { MomentCall, MomentCalls } from '../testing/moment-calls.ts'
import { hesitant, punctuated, splitAfter } from '../testing/reshape-call.ts'
import { scriptedCall } from '../testing/scripted-call.ts'
import type { CallEvent } from '../transcript/call-event.ts'

const files = import.meta.glob<{ calls: MomentCalls }>('./detectors/*.calls.ts', { eager: true })

const all = Object.entries(files).flatMap(([file, { calls }]) => {
  const moment = (/([a-z-]+)\.calls\.ts$/u.exec(file)?.[1] ?? '') as MomentName
  return [...calls.fires, ...calls.nearMisses].map((call) => ({ moment, call, shows: call.shows }))
})

/** A pace is told by the words in a time, and fillers are what it counts; a cut changes neither. */
const withoutFillers = all.filter(({ moment }) => moment !== 'speaking-too-fast')

function recordOf(events: readonly CallEvent[], { playbook = general }: MomentCall) {
  return replayCall(events, { playbook, moments, privacy: createPrivacyGate() })
}

function count(events: readonly CallEvent[], call: MomentCall, moment: MomentName): number {
  return recordOf(events, call).filter((event) => event.type === 'moment-detected' && event.moment === moment).length
}

/** What the gate hides. Where a cut makes it hide something else, such as a number that is no longer whole, so may be what follows. */
function hidden(events: readonly CallEvent[], call: MomentCall): string {
  const found = recordOf(events, call).flatMap((event) => (event.type === 'segment-redacted' ? event.entities.map(({ type }) => type) : []))
  return [...new Set(found)].sort().join(' ')
}

const eventsOf = ({ script }: MomentCall) => scriptedCall(script, { partials: false })

describe('the same moment, whatever the form of the words', () => {
  it.each(all)('$moment with capitals and full stops: $shows', ({ moment, call }) => {
    expect(count(punctuated(eventsOf(call)), call, moment)).toBe(count(eventsOf(call), call, moment))
  })

  it.each(withoutFillers)('$moment with fillers: $shows', ({ moment, call }) => {
    expect(count(hesitant(eventsOf(call)), call, moment)).toBe(count(eventsOf(call), call, moment))
  })

  it.each(all)('$moment with each segment cut at any word: $shows', ({ moment, call }) => {
    const events = eventsOf(call)
    const longest = Math.max(...events.map((event) => (event.type === 'segment' ? event.text.split(' ').length : 0)))
    const asBefore = hidden(events, call)
    const cuts = Array.from({ length: Math.min(longest - 1, 24) }, (_, at) => at + 1).filter(
      (at) => hidden(splitAfter(events, at), call) === asBefore,
    )
    const counts = cuts.map((at) => [at, count(splitAfter(events, at), call, moment)])
    expect(counts).toEqual(cuts.map((at) => [at, count(events, call, moment)]))
  })
})
