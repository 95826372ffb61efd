import { createSession } from '@cuecard/core'
import type { RecordEvent } from '@cuecard/core'
import { general } from '@cuecard/core/playbooks/general'
import { moments } from '@cuecard/core/moments'
import { createPrivacyGate } from '@cuecard/core/privacy'
import { scriptedCall, SimulatedClock } from '@cuecard/core/testing'
import { describe, expect, it } from 'vitest'
import { stringsFor } from './page/strings.ts'
import { draftNote, joinedNote, longestNote } from './wrap-up.ts'

function noteOf(script: string, language = 'en') {
  const events: RecordEvent[] = []
  const session = createSession({
    playbook: general,
    moments,
    privacy: createPrivacyGate(),
    clock: new SimulatedClock(),
    onRecordEvent: (event) => events.push(event),
  })
  for (const event of scriptedCall(script)) session.receive(event)
  return draftNote(session.getSnapshot(), events, stringsFor(language))
}

describe('the note for the wrap-up', () => {
  const script = `
    call voice
    0:01 agent: hello my name is dana how can i help you
    0:05 customer: my card number is 4111 1111 1111 1111 and i want to speak to your manager
    0:30 agent: is there anything else i can help you with today
  `

  it('names what was done, what was not, and what matters, and quotes nobody', () => {
    const note = noteOf(script)
    expect(note).toMatch(/^Length: 0:\d\d$/m)
    expect(note).toMatch(/^Done: .*Greet with your name/m)
    expect(note).toMatch(/^Not done: .*Sum up/m)
    expect(note).toMatch(/^Noted: customer dissatisfied \(0:10\)$/m)
    expect(note).not.toMatch(/4111|CARD|dana/)
  })

  it('speaks the agent’s language', () => {
    expect(noteOf(script, 'es-MX')).toMatch(/^Duración: /)
  })

  it('keeps what the agent had written, and never more than Genesys Cloud takes', () => {
    expect(joinedNote('Before', 'After')).toBe('Before\n\nAfter')
    expect(joinedNote('Same', 'Same')).toBe('Same')
    expect(joinedNote(undefined, 'After')).toBe('After')
    const joined = joinedNote('x'.repeat(9000), 'After')
    expect(joined).toHaveLength(longestNote)
    expect(joined).toMatch(/xx\n\nAfter$/)
  })
})
