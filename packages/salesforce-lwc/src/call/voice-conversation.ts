import type { Speaker } from '@cuecard/core'
import type { CoachedCall } from './coached-call.ts'
import { fieldsOf, textOf } from './payload.ts'
import type { Fields } from './payload.ts'

/** The events of the voice toolkit that say something about the call. */
export const voiceEvents = ['callstarted', 'callconnected', 'callended', 'hold', 'resume', 'transcript'] as const

type VoiceEventName = (typeof voiceEvents)[number]

/** Roles that are somebody's for sure. A supervisor who joins, a bot and what is not said are nobody's. */
const speakers: Readonly<Record<string, Speaker>> = { agent: 'agent', enduser: 'customer' }

/** What comes before it is known which call this is; more would only be of other calls. */
const mostWaiting = 500

/**
 * One voice call: what the voice toolkit says of it. The toolkit tells every component of the console about every call, and names
 * calls by the telephony vendor's key, which the record holds in `VendorCallKey`.
 */
export class VoiceConversation {
  private readonly recordId: string
  private readonly call: CoachedCall
  private vendorCallKey: string | undefined
  private waiting: { readonly name: VoiceEventName; readonly detail: Fields }[] | undefined = []
  private readonly heard = new Set<string>()

  constructor(recordId: string, call: CoachedCall) {
    this.recordId = recordId
    this.call = call
  }

  /** Says which call this is; what has come meanwhile is taken if it is of this call. */
  identify(vendorCallKey: unknown): void {
    const key = textOf(vendorCallKey)
    if (key === undefined || this.vendorCallKey !== undefined) return
    this.vendorCallKey = key
    const waiting = this.waiting ?? []
    this.waiting = undefined
    for (const { name, detail } of waiting) this.take(name, detail)
  }

  /** It cannot be known which call this is, or the toolkit is not there: the agent is told that nothing can be heard. */
  lose(): void {
    this.waiting = undefined
    if (!this.call.isOn) this.call.lose({ callId: this.recordId, channel: 'voice' })
  }

  /** Takes the `detail` of a toolkit event. */
  hear(name: VoiceEventName, detail: unknown): void {
    const fields = fieldsOf(detail)
    if (this.vendorCallKey !== undefined) this.take(name, fields)
    else if (this.waiting && this.waiting.length < mostWaiting) this.waiting.push({ name, detail: fields })
  }

  private take(name: VoiceEventName, detail: Fields): void {
    if (textOf(detail['callId']) !== this.vendorCallKey) return
    switch (name) {
      case 'callstarted':
      case 'callconnected':
        return this.start(detail['callType'])
      case 'hold':
        return this.call.receive({ type: 'source-reported', status: 'paused' })
      case 'resume':
        return this.call.receive({ type: 'source-reported', status: 'connected' })
      case 'transcript':
        return this.hearWords(detail)
      case 'callended':
        return this.call.end()
    }
  }

  private start(callType: unknown): void {
    const said = textOf(callType)?.toLowerCase()
    const direction = said === 'inbound' || said === 'outbound' ? said : undefined
    this.call.start({ callId: this.recordId, channel: 'voice', ...(direction && { direction }) })
  }

  private hearWords(detail: Fields): void {
    const text = textOf(fieldsOf(detail['content'])['text'])
    if (text === undefined) return
    const id = textOf(detail['id']) ?? `t${this.heard.size + 1}`
    // The toolkit may tell the same words more than once.
    if (this.heard.has(id)) return
    this.heard.add(id)
    // A tab that is opened in the middle of a call has missed its start.
    this.start(undefined)
    this.call.receive({ type: 'segment', id, speaker: speakerOf(fieldsOf(detail['sender'])), text, final: true })
  }
}

function speakerOf({ role, actorType }: Fields): Speaker {
  const said = (textOf(role) ?? textOf(actorType) ?? '').toLowerCase().replaceAll(/[\s_-]/g, '')
  return speakers[said] ?? 'unknown'
}
