import type { AgentActed, ItemTicked, SessionSnapshot } from '@cuecard/core'
import type { LessonOutcome, MicroLesson } from '@cuecard/core/review'

/** The name of the line between a page of the extension and the host of the calls. */
export const viewLine = 'cuecard-view'

/** What the agent or IT has to be told; `about` names a site, a field or a reason, never words of a call. */
export interface Notice {
  readonly code: NoticeCode
  readonly about?: string
}

export type NoticeCode =
  | 'page-unreadable'
  | 'speakers-unknown'
  | 'page-closed'
  | 'page-floods'
  | 'page-wrong'
  | 'playbook-kept'
  | 'playbook-refused'
  | 'playbook-missing'
  | 'settings-wrong'
  | 'microphone-refused'
  | 'tab-refused'
  | 'tab-ended'
  | 'no-speech-backend'
  | 'speech-fault'
  | 'slept'
  | 'record-not-kept'
  | 'not-sent'
  | 'file-wrong'

/** One of the calls that the host holds. */
export interface CallEntry {
  readonly id: string
  /** Where it comes from: a desktop, a site, the demo. */
  readonly from: string
  readonly isOn: boolean
}

/** Everything that a view of the host shows. */
export interface View {
  readonly snapshot: SessionSnapshot | undefined
  readonly callId: string | undefined
  /** Newest first. */
  readonly calls: readonly CallEntry[]
  readonly notices: readonly Notice[]
  /** A lesson for the time between two calls. */
  readonly lesson: MicroLesson | undefined
  /** What is being listened to, while it is. */
  readonly listening: { readonly microphone: boolean; readonly tab: boolean; readonly leaves: boolean } | undefined
  /** Whether speech can be listened to with these settings. */
  readonly canListen: boolean
  /** Sites that the settings name; the browser may still have to be asked for some. */
  readonly sites: readonly string[]
  /** BCP 47; empty for the browser's. */
  readonly language: string
}

/** What the agent does in a view. */
export type FromView =
  | { readonly type: 'act'; readonly action: Omit<AgentActed, 'atMs'> | Omit<ItemTicked, 'atMs'> }
  | { readonly type: 'show'; readonly callId: string }
  | { readonly type: 'play'; readonly lines: string; readonly from: string }
  /** `streamId` is missing where only the microphone can be had. */
  | { readonly type: 'listen'; readonly streamId?: string }
  | { readonly type: 'stop' }
  | { readonly type: 'lesson'; readonly outcome: LessonOutcome | 'later' }
  | { readonly type: 'diagnose' }

/** What a support desk may see: counts, versions and states, and nothing that anybody said. */
export interface Diagnosis {
  readonly playbook: string
  readonly model: string
  readonly calls: readonly { readonly status: string; readonly from: string; readonly events: number; readonly prompts: number }[]
  readonly faults: Readonly<Record<string, number>>
  readonly pages: readonly { readonly origin: string; readonly recipe: string; readonly state: string; readonly messages: number }[]
  readonly record: string
  readonly startedAt: string
}

export type ToView = { readonly type: 'view'; readonly view: View } | { readonly type: 'diagnosis'; readonly diagnosis: Diagnosis }
