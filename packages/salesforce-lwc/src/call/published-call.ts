import type { CallEvent, CallStarted } from '@cuecard/core'
import type { TranscriptSource } from '@cuecard/core/adapters'
import type { CoachedCall } from './coached-call.ts'
import { fieldsOf, textOf } from './payload.ts'
import { sameRecord } from './same-record.ts'

/**
 * The call of a record that has no toolkit of its own, such as a case: events of a call (as in a call file) from whoever hears it.
 * That is a component that publishes them on the message channel of Cuecard, or a source of the core's adapters.
 */
export class PublishedCall {
  private readonly recordId: string
  private readonly renew: () => CoachedCall
  private call: CoachedCall
  private callId: string | undefined
  private stop: (() => void) | undefined

  /** @param renew - makes the place for the next call of the record; the one before is not used any more. */
  constructor(recordId: string, renew: () => CoachedCall) {
    this.recordId = recordId
    this.renew = renew
    this.call = renew()
  }

  /** Takes a message of the channel: `recordId`, and `event`, which is an event of a call or its JSON. */
  hear(payload: unknown): void {
    const { recordId, event } = fieldsOf(payload)
    if (sameRecord(recordId, this.recordId)) this.take(readEvent(event))
  }

  /** Takes the events of `source` until `close`. */
  follow(source: TranscriptSource): void {
    this.stop?.()
    this.stop = source.start((event) => this.take(event))
  }

  /** What was followed could not be reached. */
  lose(): void {
    this.callId = this.recordId
    this.call.lose({ callId: this.recordId, channel: 'voice' })
  }

  close(): void {
    this.stop?.()
    this.stop = undefined
  }

  private take(event: unknown): void {
    const { type, callId, status } = fieldsOf(event)
    if (type === undefined) return
    // A source that cannot be reached is no call, and all the same the agent has to know.
    const isAbsent = type === 'source-reported' && (status === 'lost' || status === 'reconnecting')
    if (isAbsent && this.callId === undefined) return this.lose()
    if (type === 'call-started') return this.start(event as CallStarted, textOf(callId) ?? this.recordId)
    // Words that come late do not begin another call. A source that only reports on itself is none yet; with words it is one.
    if (this.call.hasEnded || (!this.call.isOn && type !== 'segment')) return
    if (!this.call.isOn) this.start({ type: 'call-started', callId: this.recordId, channel: 'voice' }, this.recordId)
    this.call.receive(event as CallEvent)
  }

  private start(event: CallStarted, callId: string): void {
    const { type: _type, ...start } = event
    if (this.callId === callId && !this.call.hasEnded) return
    if (this.callId !== undefined) this.call = this.renew()
    this.callId = callId
    this.call.start({ ...start, callId, channel: start.channel === 'chat' ? 'chat' : 'voice' })
  }
}

function readEvent(event: unknown): unknown {
  if (typeof event !== 'string') return event
  try {
    return JSON.parse(event) as unknown
  } catch {
    return undefined
  }
}
