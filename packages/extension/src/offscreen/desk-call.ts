import type { SessionSnapshot } from '@cuecard/core'
import type { PanelAction } from '@cuecard/core/panel'

/** A call that the host holds, whether it is coached here or on the page that it comes from. */
export interface DeskCall {
  readonly id: string
  /** Where it comes from, for people. */
  readonly from: string
  readonly snapshot: SessionSnapshot
  readonly isOn: boolean
  /** What has come of it so far. */
  readonly events: number
  act(action: PanelAction): void
  end(): void
}
