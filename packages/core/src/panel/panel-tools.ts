import { createContext } from 'preact'
import type { Context } from 'preact'
import type { Language } from './language.ts'
import { languageOf } from './language.ts'
import type { PanelAction } from './panel-source.ts'

/** What every part of a panel can reach. */
export interface PanelTools extends Language {
  /** Tells the source what the agent did, and the agent if that failed. */
  readonly act: (action: PanelAction) => void
  /** Puts the words where the source wants them or on the clipboard, and tells the agent whether that worked. */
  readonly copy: (text: string) => void
  /** Puts back what the privacy gate may put back. */
  readonly restore: (text: string) => string
}

export const PanelContext: Context<PanelTools> = createContext<PanelTools>({
  ...languageOf(undefined),
  act() {},
  copy() {},
  restore: (text) => text,
})
