import type { RecordEvent } from '@cuecard/core'
import type { Settings } from '../settings/settings.ts'
import { CallTally } from './call-tally.ts'

/** Sends a body as JSON. Rejects where it is not taken. */
export type Post = (address: string, body: object) => Promise<void>

/** Sends by POST, with the agent's sign-in at that server and without saying where from. */
export async function postJson(address: string, body: object): Promise<void> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    credentials: 'include',
    referrerPolicy: 'no-referrer',
    keepalive: true,
  })
  if (!response.ok) throw new Error(`The server answered ${response.status}.`)
}

/** What goes out besides records, and only where the settings name an address: counts after each call, and alerts. */
export class Outlets {
  private readonly tallies = new Map<string, CallTally>()
  private readonly version: string
  private readonly post: Post
  private readonly onFault: () => void

  constructor(version: string, post: Post, onFault: () => void) {
    this.version = version
    this.post = post
    this.onFault = onFault
  }

  take(callId: string, event: RecordEvent, { telemetryAddress, alertAddresses }: Settings): void {
    if (event.type === 'alert-raised') {
      const { moment, severity, headline, atMs } = event
      for (const address of alertAddresses) this.send(address, { schema: 'cuecard-alert/1', callId, moment, severity, headline, atMs })
    }
    if (telemetryAddress === '') return
    const tally = this.tallies.get(callId) ?? new CallTally()
    this.tallies.set(callId, tally)
    tally.take(event)
    if (event.type !== 'call-ended') return
    this.tallies.delete(callId)
    this.send(telemetryAddress, tally.total(this.version, event.atMs))
  }

  private send(address: string, body: object): void {
    this.post(address, body).catch(this.onFault)
  }
}
