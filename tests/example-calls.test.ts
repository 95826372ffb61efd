import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createSession, recordLine, RecordVerifier, replayCall } from '@cuecard/core'
import type { RecordEvent } from '@cuecard/core'
import { callFileSource, readCallFile } from '@cuecard/core/adapters'
import { collections } from '@cuecard/core/playbooks/collections'
import { general } from '@cuecard/core/playbooks/general'
import { health } from '@cuecard/core/playbooks/health'
import { moments } from '@cuecard/core/moments'
import { createPrivacyGate } from '@cuecard/core/privacy'
import { restraintBreaches, restraintDefaults, scriptedCall, SimulatedClock } from '@cuecard/core/testing'

const folder = join(import.meta.dirname, '../examples/calls')
const read = (file: string) => readFileSync(join(folder, file), 'utf8')
const names = readdirSync(folder).flatMap((file) => (file.endsWith('.call') ? [file.slice(0, -'.call'.length)] : []))

/** What each call is there to show: the moments whose prompts appear, in order. */
const shows: Readonly<Record<string, readonly string[]>> = {
  'card-payment': ['sensitive-data-exposed'],
  collections: ['knowledge-found', 'disclosure-missing', 'prohibited-language'],
  health: ['empathy-gap', 'disclosure-missing', 'consent-missing', 'going-well'],
  retention: ['objection-unaddressed', 'monologue', 'empathy-gap'],
  'technical-support': ['knowledge-found', 'escalation-risk', 'empathy-gap'],
}

describe.each(names)('the call %s', (name) => {
  const { events, problems } = readCallFile(read(`${name}.jsonl`))
  const playbook = name === 'collections' ? collections : name === 'health' ? health : general
  const record = replayCall(events, { playbook, moments, privacy: createPrivacyGate() })

  /** The call files are written from the scripts by `npm run calls`; this holds them to each other. */
  it('is what its script says', () => {
    const lines = scriptedCall(read(`${name}.call`), { callId: name }).map((event) => `${JSON.stringify(event)}\n`)
    if (process.env['WRITE_CALLS']) writeFileSync(join(folder, `${name}.jsonl`), lines.join(''))
    expect(read(`${name}.jsonl`)).toBe(lines.join(''))
    expect(problems).toEqual([])
  })

  it('shows the prompts that it is there to show', () => {
    const shown = record.flatMap((event) => (event.type === 'prompt-shown' ? [event.moment] : []))
    expect([...new Set(shown)]).toEqual(shows[name])
  })

  it('is coached without a fault, within the rules of restraint, in a record whose chain holds', () => {
    expect(record.filter(({ type }) => type === 'fault-raised')).toEqual([])
    expect(restraintBreaches(record, restraintDefaults)).toEqual([])
    const verifier = new RecordVerifier()
    for (const event of record) verifier.read(recordLine(event))
    expect(verifier.result()).toMatchObject({ ok: true, ended: true })
  })

  it.each([40, 320, 10_000_000])('gives the same record byte for byte when it is played in steps of %d ms', (stepMs) => {
    const clock = new SimulatedClock()
    const played: RecordEvent[] = []
    const session = createSession({ playbook, moments, privacy: createPrivacyGate(), clock, onRecordEvent: (event) => played.push(event) })
    callFileSource(events, clock).start((event) => session.receive(event))
    while (session.getSnapshot().status !== 'ended') clock.advance(stepMs)
    expect(played.map(recordLine).join('\n')).toBe(record.map(recordLine).join('\n'))
  })
})
