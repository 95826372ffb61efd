import type { Playbook } from '../playbook/playbook.ts'
import { general } from '../playbooks/general.ts'
import { moments } from '../moments/index.ts'
import { createPrivacyGate } from '../privacy/gate.ts'
import type { RecordEntry, RecordEvent } from '../record/event.ts'
import { createHashChain, recordLine } from '../record/hash-chain.ts'
import { replayCall } from '../session/replay-call.ts'
import { scriptedCall } from '../testing/scripted-call.ts'

/** The record of a call written as a script. */
export function recordOf(script: string, playbook: Playbook = general): RecordEvent[] {
  return replayCall(scriptedCall(script, { partials: false }), { playbook, moments, privacy: createPrivacyGate() })
}

/** The same as lines. */
export function linesOf(script: string, playbook?: Playbook): string[] {
  return recordOf(script, playbook).map(recordLine)
}

/** The same of a call that began otherwise, with what was kept after its end. */
export function recordWith(
  script: string,
  start: Partial<Extract<RecordEvent, { readonly type: 'call-started' }>>,
  after: readonly RecordEntry[] = [],
): RecordEvent[] {
  const seal = createHashChain()
  const events = recordOf(script).map(({ seq: _seq, hash: _hash, prevHash: _prev, atMs, ...entry }) =>
    seal(entry.type === 'call-started' ? { ...entry, ...start } : entry, atMs),
  )
  const endMs = events.at(-1)?.atMs ?? 0
  return [...events, ...after.map((entry) => seal(entry, endMs))]
}

/** A call in which the agent does well. */
export const goodCall = `
  call chat
  0:01 agent: hello and welcome my name is dana how can i help you today
  0:08 customer: my kettle arrived with a crack and i am really upset
  0:15 agent: i am so sorry that sounds frustrating which order is it from
  0:22 customer: the one from monday
  0:30 agent: is the box still there?
  0:36 customer: yes it is
  0:45 agent: shall i send a new kettle to the same place
  0:52 customer: yes please
  1:00 agent: your new kettle is ordered and you will receive a mail within the hour
  1:10 customer: perfect thank you
  1:20 agent: is there anything else i can do for you
  1:30 customer: no that is all
  1:35 agent: thank you for contacting us have a great day
  1:40 end
`

/** A call in which the agent does badly. */
export const badCall = `
  call chat
  0:05 customer: this is ridiculous i am so angry my parcel is lost for the third time
  0:20 agent: you have to fill in the form on the site and then wait until somebody looks at it again
  0:30 customer: i did that already i want to speak to a manager
  0:40 agent: i do not know what you want from me
  0:50 customer: this is unacceptable
  1:00 agent: well that is all there is to say about it
  1:05 end
`
