import { systemClock } from '@cuecard/core'
import type { RecordEvent } from '@cuecard/core'
import { createHttpSink, createRecordWriter, openRecordStore } from '@cuecard/core/record'
import type { RecordSink, RecordStore, RecordWriter } from '@cuecard/core/record'
import type { KeptCalls } from '@cuecard/core/review'
import type { NoticeCode } from '../messages/view.ts'
import type { Settings } from '../settings/settings.ts'

type RecordSettings = Pick<Settings, 'retentionDays' | 'recordAddress'>
type Tell = (code: NoticeCode, about?: string) => void

/** Keeps and sends the records of calls, as far as the settings ask for it; by themselves nothing is kept and nothing sent. */
export class RecordKeeper {
  private readonly tell: Tell
  private store: RecordStore | undefined
  private writer: RecordWriter | undefined
  private sink: RecordSink | undefined
  private settings: RecordSettings = { retentionDays: 0, recordAddress: '' }

  constructor(tell: Tell) {
    this.tell = tell
  }

  /** What support is told. */
  get state(): string {
    const kept = this.writer ? `kept for ${this.settings.retentionDays} days` : 'not kept'
    return this.sink ? `${kept}, sent (${this.sink.state.status}, ${this.sink.state.waiting} waiting)` : kept
  }

  /** The calls that are kept; `undefined` where none are to be. */
  get calls(): KeptCalls | undefined {
    return this.writer && this.store
  }

  /** Takes the settings as they are now, and deletes what they no longer let be kept. */
  async apply(settings: RecordSettings): Promise<void> {
    const isElsewhere = settings.recordAddress !== this.settings.recordAddress
    this.settings = settings
    // Where nothing is to be kept, nothing is missing.
    await this.openStore().catch(() => settings.retentionDays > 0 && this.tell('record-not-kept'))
    if (isElsewhere) this.openSink(settings.recordAddress)
  }

  take(callId: string, event: RecordEvent): void {
    this.writer?.write(callId, event)
    if (this.sink?.take(callId, event) === 'full') this.tell('not-sent')
  }

  private async openStore(): Promise<void> {
    const { retentionDays } = this.settings
    // What an earlier setting let be kept has to go as well.
    this.store ??= await openRecordStore('cuecard')
    this.writer =
      retentionDays === 0
        ? undefined
        : (this.writer ?? createRecordWriter({ store: this.store, clock: systemClock, onFault: () => this.tell('record-not-kept') }))
    if (retentionDays === 0) for (const callId of await this.store.calls()) await this.store.delete(callId, 'retention')
    else await this.store.retain({ maxAgeDays: retentionDays }, new Date().toISOString())
  }

  private openSink(url: string): void {
    this.sink?.close()
    this.sink =
      url === ''
        ? undefined
        : createHttpSink({
            url,
            clock: systemClock,
            send: (address, request) => fetch(address, { ...request, credentials: 'include', referrerPolicy: 'no-referrer' }),
            onFault: () => this.tell('not-sent'),
          })
  }
}
