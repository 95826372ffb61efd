import type { SessionSnapshot } from '../session/snapshot.ts'

/** What the agent did with a prompt. */
export interface PromptAction {
  readonly type: 'prompt-expanded' | 'prompt-accepted' | 'prompt-edited' | 'prompt-dismissed' | 'prompt-snoozed' | 'prompt-rated'
  readonly promptId: string
  /** The agent's own wording, with `prompt-edited`. */
  readonly text?: string
  /** With `prompt-rated`. */
  readonly rating?: 'helpful' | 'unhelpful'
}

/** The agent ticked or unticked an item of the checklist. */
export interface TickAction {
  readonly type: 'item-ticked'
  readonly itemId: string
  readonly done: boolean
}

/** What the agent did. */
export type PanelAction = PromptAction | TickAction

/** What a panel shows and tells. A `Session` is one; so is anything that carries snapshots and actions to and from a session elsewhere. */
export interface PanelSource {
  /** Calls `listener` after each change of the snapshot; returns what ends that. */
  subscribe(listener: () => void): () => void
  /** The call as it stands: the same object until something changes; `undefined` before anything is known. */
  getSnapshot(): SessionSnapshot | undefined
  /** Takes what the agent did. */
  act(action: PanelAction): void
  /** Puts back what the privacy gate may put back, for the agent's eyes; where it is missing, placeholders are shown as they are. */
  restore?(text: string): string
  /** Puts words where the agent writes to the customer; without it they go to the clipboard. Called on the agent's click. */
  insert?(text: string): void
}
