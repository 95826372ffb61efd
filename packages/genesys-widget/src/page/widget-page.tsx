import { render } from 'preact'
import type { ComponentChildren, VNode } from 'preact'
import { useEffect, useReducer } from 'preact/hooks'
import type { CuecardBriefing } from '@cuecard/core/briefing-card'
import type { CuecardLesson } from '@cuecard/core/lesson-card'
import type { CuecardPanel } from '@cuecard/core/panel'
import type { CuecardScorecard } from '@cuecard/core/scorecard'
import { CopilotCard } from './copilot-card.tsx'
import { SignInCard } from './sign-in-card.tsx'
import type { WidgetStrings } from './strings.ts'
import type { View, ViewStore } from './view.ts'
import { WrapUpCard } from './wrap-up-card.tsx'

/** What the agent can do around the panel. */
export interface PageActions {
  readonly signIn: () => void
  readonly insert: (text: string) => void
  readonly saveWrapUp: (note: string) => void
  readonly saveRecord: () => void
}

interface PanelAttributes {
  readonly ref: (panel: CuecardPanel | null) => void
  readonly lang: string | undefined
  readonly children: ComponentChildren
}

interface BriefingAttributes {
  readonly ref: (card: CuecardBriefing | null) => void
  readonly slot: string
}

interface LessonAttributes {
  readonly ref: (card: CuecardLesson | null) => void
  readonly slot: string
}

interface ScorecardAttributes {
  readonly ref: (scorecard: CuecardScorecard | null) => void
  readonly slot: string
}

interface PageProps {
  readonly store: ViewStore
  readonly strings: WidgetStrings
  readonly language: string | undefined
  readonly actions: PageActions
}

/** Shows the widget in `place`, from now on. */
export function showPage(place: HTMLElement, props: PageProps): void {
  render(<Page {...props} />, place)
}

function Page({ store, strings, language, actions }: PageProps): VNode {
  const [, refresh] = useReducer<number, void>((count) => count + 1, 0)
  useEffect(() => store.subscribe(() => refresh()), [store])
  const view = store.current
  const { notices, session, wrapUp, hasPanel, record } = view
  return (
    <main>
      <h1 class="unseen">{strings.attention}</h1>
      <SignInCard view={view.signIn} strings={strings} onSignIn={actions.signIn} />
      <div role="status">
        {Object.entries(notices).map(([id, text]) => (
          <p key={id} class="notice" data-notice={id}>
            {text}
          </p>
        ))}
      </div>
      {wrapUp && <WrapUpCard view={wrapUp} strings={strings} onSave={actions.saveWrapUp} />}
      {hasPanel && <Panel view={view} lang={language} />}
      <CopilotCard view={view} strings={strings} onInsert={actions.insert} />
      {(record === 'sink' || record === 'memory') && session && (
        <footer>
          <p>{strings.recordIn[record]}</p>
          {record === 'memory' && (
            <button type="button" onClick={actions.saveRecord}>
              {strings.saveRecord}
            </button>
          )}
        </footer>
      )}
    </main>
  )
}

interface PanelProps {
  readonly view: View
  readonly lang: string | undefined
}

function Panel({ view: { session, briefing, after, lessons }, lang }: PanelProps): VNode {
  const take = (panel: CuecardPanel | null) => {
    if (panel && panel.session !== session) panel.session = session
  }
  const brief = (card: CuecardBriefing | null) => {
    if (card && card.briefing !== briefing) card.briefing = briefing
  }
  const teach = (card: CuecardLesson | null) => {
    if (card && card.offer !== lessons) card.offer = lessons
  }
  const show = (scorecard: CuecardScorecard | null) => {
    if (scorecard && scorecard.call !== after) scorecard.call = after
  }
  return (
    <cuecard-panel ref={take} lang={lang}>
      {briefing && <cuecard-briefing slot="before-call" ref={brief} />}
      {lessons && <cuecard-lesson slot="between-calls" ref={teach} />}
      {after && <cuecard-scorecard slot="after-call" ref={show} />}
    </cuecard-panel>
  )
}

declare module 'preact' {
  // Preact's types name elements in this namespace.
  // oxlint-disable-next-line typescript/no-namespace
  namespace JSX {
    interface IntrinsicElements {
      'cuecard-panel': PanelAttributes
      'cuecard-briefing': BriefingAttributes
      'cuecard-lesson': LessonAttributes
      'cuecard-scorecard': ScorecardAttributes
    }
  }
}
