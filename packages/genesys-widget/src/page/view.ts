import type { Briefing } from '@cuecard/core/briefing-card'
import type { PanelSource } from '@cuecard/core/panel'
import type { AfterCall, LessonOffer } from '@cuecard/core/review'
import type { CopilotView } from '../interaction/copilot.ts'
import { emptyCopilot } from '../interaction/copilot.ts'
import type { RecordPlace } from '../record-keeper.ts'
import type { SignInView } from '../sign-in/sign-in.ts'

/** The note for the wrap-up, from its draft to its saving. */
export interface WrapUpView {
  readonly draft: string
  readonly status: 'draft' | 'saving' | 'saved' | 'failed' | 'forbidden'
}

/** Things that the agent should know, each shown while it holds. */
export type NoticeId = 'obstacle' | 'host' | 'coaching' | 'transcript' | 'missed' | 'language'

/** All that the page shows. */
export interface View {
  readonly signIn: SignInView
  readonly notices: Readonly<Partial<Record<NoticeId, string>>>
  /** The panel has no place where there is nothing to coach. */
  readonly hasPanel: boolean
  readonly session: PanelSource | undefined
  /** What is known before the call. */
  readonly briefing: Briefing | undefined
  readonly copilot: CopilotView
  /** Words of canned responses, by their id. */
  readonly responses: Readonly<Record<string, string>>
  readonly canInsert: boolean
  readonly wrapUp: WrapUpView | undefined
  readonly record: RecordPlace | undefined
  /** The call that is over, for its scorecard. */
  readonly after: AfterCall | undefined
  /** For idle time after it. */
  readonly lessons: LessonOffer | undefined
}

const initialView: View = {
  signIn: { status: 'looking' },
  notices: {},
  hasPanel: true,
  session: undefined,
  briefing: undefined,
  copilot: emptyCopilot,
  responses: {},
  canInsert: false,
  wrapUp: undefined,
  record: undefined,
  after: undefined,
  lessons: undefined,
}

/** Holds the view, and tells of each change. */
export class ViewStore {
  private view = initialView
  private readonly listeners = new Set<() => void>()

  get current(): View {
    return this.view
  }

  set(change: Partial<View>): void {
    this.view = { ...this.view, ...change }
    for (const listener of this.listeners) listener()
  }

  notice(id: NoticeId, text: string | undefined): void {
    const { [id]: _before, ...others } = this.view.notices
    this.set({ notices: text === undefined ? others : { ...others, [id]: text } })
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }
}
