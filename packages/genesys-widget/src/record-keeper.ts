import { recordLine } from '@cuecard/core'
import type { Clock, RecordEvent } from '@cuecard/core'
import type { RecordStore } from '@cuecard/core/record'
import type { KeptCalls } from '@cuecard/core/review'

/** Where the record of a call is: in the browser, at the tenant's sink, or only here, until the widget is closed. */
export type RecordPlace = 'browser' | 'sink' | 'memory'

/** What a keeper is made of. */
export interface RecordKeeperOptions {
  /** Rejects where the browser keeps nothing, as in most cross-site frames. */
  readonly openStore: () => Promise<RecordStore>
  /** Sends lines to the tenant's sink; missing where there is none. `isLast`: the page is going away. */
  readonly send?: (lines: string, isLast: boolean) => Promise<void>
  readonly clock: Clock
  readonly onPlace: (place: RecordPlace) => void
}

const sendEveryMs = 5000

/** Keeps the records of the calls of this widget; they hold redacted words only. Without browser storage nothing is lost before the end. */
export class RecordKeeper {
  private readonly options: RecordKeeperOptions
  private readonly events = new Map<string, RecordEvent[]>()
  private unsent: string[] = []
  private store: RecordStore | undefined
  private place: RecordPlace | undefined
  private cancelSend = () => {}
  private isSending = false

  constructor(options: RecordKeeperOptions) {
    this.options = options
    void this.open()
  }

  keep(callId: string, event: RecordEvent): void {
    const events = this.events.get(callId)
    if (events) events.push(event)
    else this.events.set(callId, [event])
    if (this.place === 'browser') void this.store?.append(callId, event).catch(() => this.loseStore())
    else this.unsent.push(lineOf(callId, event))
  }

  eventsOf(callId: string): readonly RecordEvent[] {
    return this.events.get(callId) ?? []
  }

  /** The calls that can be read from here: all that the browser keeps, or those of this widget. */
  calls(): KeptCalls {
    if (this.store) return this.store
    return {
      list: async () => [...this.events].map(([callId, events]) => ({ callId, ended: events.some(({ type }) => type === 'call-ended') })),
      read: async (callId) => this.eventsOf(callId),
    }
  }

  /** All that is kept here, as lines of JSON. */
  lines(): string {
    return [...this.events.values()].flatMap((events) => events.map(recordLine)).join('\n')
  }

  /** Hands over what is left; the page is going away. */
  stop(): void {
    this.cancelSend()
    if (this.place === 'sink') void this.flush(true)
    this.store?.close()
  }

  private async open(): Promise<void> {
    try {
      this.store = await this.options.openStore()
      this.place = 'browser'
      for (const [callId, events] of this.events) {
        for (const event of events) void this.store.append(callId, event).catch(() => this.loseStore())
      }
      this.options.onPlace('browser')
    } catch {
      this.loseStore()
    }
  }

  private loseStore(): void {
    if (this.place === 'sink' || this.place === 'memory') return
    this.store = undefined
    this.place = this.options.send ? 'sink' : 'memory'
    this.unsent = [...this.events].flatMap(([callId, events]) => events.map((event) => lineOf(callId, event)))
    this.options.onPlace(this.place)
    if (this.place === 'sink') this.plan()
  }

  private plan(): void {
    this.cancelSend = this.options.clock.schedule(sendEveryMs, () => void this.flush(false).then(() => this.plan()))
  }

  private async flush(isLast: boolean): Promise<void> {
    const { send, onPlace } = this.options
    if (!send || this.unsent.length === 0 || (this.isSending && !isLast)) return
    const lines = this.unsent
    this.isSending = true
    try {
      await send(lines.join('\n'), isLast)
      this.unsent = this.unsent.slice(lines.length)
      onPlace('sink')
    } catch {
      // Kept for the next time; meanwhile the agent is told that it is only here.
      onPlace('memory')
    } finally {
      this.isSending = false
    }
  }
}

/** A sink serves many calls: each line says which one it is of. The event stands in it byte for byte. */
function lineOf(callId: string, event: RecordEvent): string {
  return `{"callId":${JSON.stringify(callId)},"event":${recordLine(event)}}`
}
