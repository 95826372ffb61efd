import type { AgentActed, ItemTicked } from '@cuecard/core'
import type { SiteRecipe } from '../sites/site-recipe.ts'

/** The name of the line between a content script and the host of the calls. */
export const pageLine = 'cuecard-page'

/** An utterance as it stands on a page. */
export interface PageUtterance {
  readonly id: string
  readonly speaker: 'agent' | 'customer' | 'unknown'
  readonly text: string
  readonly final: boolean
}

/** Why a page cannot be read: its transcript is not where it should be, or nothing in it looks as it should. */
export type Unreadable = 'no-transcript' | 'no-utterances'

/** What a content script may say. It submits what is on its page, and asks for nothing. */
export type FromPage =
  | { readonly type: 'utterances'; readonly conversation: string; readonly utterances: readonly PageUtterance[] }
  | { readonly type: 'conversation-over'; readonly conversation: string }
  | { readonly type: 'readable' }
  | { readonly type: 'unreadable'; readonly because: Unreadable }
  /** A page with a session of its own: its snapshot as JSON, or that there is none any more. */
  | { readonly type: 'handed-over'; readonly snapshot: string }
  | { readonly type: 'taken-back' }

/** What the host says to a content script: what to read, and what the agent did with a prompt of the page's own session. */
export type ToPage =
  | { readonly type: 'read'; readonly recipe: SiteRecipe | undefined }
  | { readonly type: 'act'; readonly action: Omit<AgentActed, 'atMs'> | Omit<ItemTicked, 'atMs'> }

/** At most this many utterances in one message, and characters in one of them. */
export const mostUtterances = 200
export const longestText = 4000
