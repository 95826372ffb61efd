import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { replayCall } from '@cuecard/core'
import type { CallEvent } from '@cuecard/core'
import { moments } from '@cuecard/core/moments'
import { collections } from '@cuecard/core/playbooks/collections'
import { general } from '@cuecard/core/playbooks/general'
import { health } from '@cuecard/core/playbooks/health'
import { lending } from '@cuecard/core/playbooks/lending'
import { retail } from '@cuecard/core/playbooks/retail'
import { createPrivacyGate } from '@cuecard/core/privacy'
import { scriptedCall } from '@cuecard/core/testing'

const playbooks = { collections, general, health, lending, retail }
const folder = join(import.meta.dirname, '../calls/labelled/tuning')

/** A fourth of them tell what all would, in a fourth of the time. */
const calls = Object.entries(playbooks).flatMap(([name, playbook]) =>
  readdirSync(join(folder, name))
    .filter((file) => file.endsWith('.call'))
    .filter((_file, at) => at % 4 === 0)
    .map((file) => ({ name: `${name}/${file}`, playbook, script: readFileSync(join(folder, name, file), 'utf8') })),
)

/** As a recogniser with capitals and full stops would give it. */
function punctuated(events: readonly CallEvent[]): readonly CallEvent[] {
  return events.map((event) =>
    event.type === 'segment'
      ? { ...event, text: `${event.text.slice(0, 1).toUpperCase()}${event.text.slice(1).replace(/[.!]+$/u, '')}.` }
      : event,
  )
}

/** As people who hesitate say it. */
function hesitant(events: readonly CallEvent[]): readonly CallEvent[] {
  return events.map((event) => (event.type === 'segment' ? { ...event, text: `um ${event.text}` } : event))
}

/** What a transcript says whatever its form: no capitals, marks or fillers. */
function plainWords(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}_'’]+/u)
    .filter((word) => word !== '' && word !== 'um')
}

function heardIn(events: readonly CallEvent[], playbook: (typeof calls)[number]['playbook']) {
  const record = replayCall(events, { playbook, moments, privacy: createPrivacyGate() })
  return {
    moments: record.flatMap((event) => (event.type === 'moment-detected' ? [event.moment] : [])).sort(),
    words: record.flatMap((event) => (event.type === 'segment-redacted' ? plainWords(event.text) : [])).join(' '),
  }
}

describe('a labelled call', () => {
  it.each(calls)('has the same moments with capitals, full stops and fillers: $name', ({ script, playbook }) => {
    const events = scriptedCall(script, { partials: false })
    const before = heardIn(events, playbook)
    const [written, halting] = [heardIn(punctuated(events), playbook), heardIn(hesitant(events), playbook)]
    // Where a capital or a filler makes the gate hide another word, the moments cannot be the same.
    if (written.words === before.words) expect(written.moments).toEqual(before.moments)
    if (halting.words !== before.words) return
    expect(halting.moments.filter((moment) => moment !== 'speaking-too-fast')).toEqual(
      before.moments.filter((moment) => moment !== 'speaking-too-fast'),
    )
  })
})
