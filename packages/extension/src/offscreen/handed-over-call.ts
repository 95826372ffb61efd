import type { SessionSnapshot } from '@cuecard/core'
import type { PanelAction } from '@cuecard/core/panel'
import type { DeskCall } from './desk-call.ts'

/** A call that is coached on its own page, which hands over what to show and takes what the agent did. */
export class HandedOverCall implements DeskCall {
  readonly id: string
  readonly from: string
  snapshot: SessionSnapshot
  events = 0
  private isHere = true
  private readonly send: (action: PanelAction) => void

  constructor(id: string, from: string, snapshot: SessionSnapshot, send: (action: PanelAction) => void) {
    this.id = id
    this.from = from
    this.snapshot = snapshot
    this.send = send
  }

  get isOn(): boolean {
    return this.isHere && this.snapshot.status !== 'ended'
  }

  update(snapshot: SessionSnapshot): void {
    this.events += 1
    this.snapshot = snapshot
  }

  act(action: PanelAction): void {
    if (this.isOn) this.send(action)
  }

  /** The page took it back or is gone; what was last on it stays to be read, without prompts that nobody could answer. */
  end(): void {
    this.isHere = false
    this.snapshot = { ...this.snapshot, status: 'ended', prompts: [] }
  }
}
