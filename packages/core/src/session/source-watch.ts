import type { SourceReported } from '../transcript/call-event.ts'

/** Where the call and its source stand. */
export type CallStatus = 'waiting' | 'hearing' | 'cannot-hear' | 'reconnecting' | 'paused' | 'ended'

/** Whether the call can be heard: by what comes, by what the source says of itself, and by how long nothing has come. */
export class SourceWatch {
  status: CallStatus = 'waiting'
  private readonly watchdogMs: number | undefined
  private heardAtMs = 0

  /** @param watchdogMs - how long the source may be silent; missing where its silence means nothing. */
  constructor(watchdogMs: number | undefined) {
    this.watchdogMs = watchdogMs
  }

  /** When its silence will have lasted too long, in milliseconds from the start of the call. */
  get silentAtMs(): number | undefined {
    const listens = this.status === 'hearing' || this.status === 'reconnecting'
    return this.watchdogMs !== undefined && listens ? this.heardAtMs + this.watchdogMs : undefined
  }

  heard(atMs: number): void {
    this.heardAtMs = atMs
    this.status = 'hearing'
  }

  /** Whether it is news that the call cannot be heard. */
  lose(): boolean {
    const isNews = this.status !== 'cannot-hear'
    this.status = 'cannot-hear'
    return isNews
  }

  /** Takes what the source says of itself. Whether it is news that the call cannot be heard. */
  report({ status }: SourceReported, atMs: number): boolean {
    if (status === 'lost') return this.lose()
    if (status === 'connected') this.heard(atMs)
    else this.status = status
    return false
  }
}
