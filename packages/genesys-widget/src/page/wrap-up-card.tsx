import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import type { WidgetStrings } from './strings.ts'
import type { WrapUpView } from './view.ts'
import { longestNote } from '../wrap-up.ts'

interface WrapUpCardProps {
  readonly view: WrapUpView
  readonly strings: WidgetStrings
  readonly onSave: (note: string) => void
}

/** The drafted note, for the agent to change and, if they wish, to save. */
export function WrapUpCard({ view: { draft, status }, strings, onSave }: WrapUpCardProps): VNode {
  const [written, write] = useState<string>()
  const note = written ?? draft
  const isBusy = status === 'saving' || status === 'saved'
  return (
    <section class="card" aria-labelledby="wrap-up">
      <h2 id="wrap-up">{strings.wrapUp}</h2>
      <p class="quiet">{strings.wrapUpHint}</p>
      <textarea
        aria-labelledby="wrap-up"
        rows={6}
        maxLength={longestNote}
        value={note}
        readOnly={isBusy}
        onInput={(event) => write(event.currentTarget.value)}
      />
      <p role="status">{status !== 'draft' && strings.wrapUpStatus[status]}</p>
      <button type="button" class="primary" disabled={isBusy || note.trim() === ''} onClick={() => onSave(note)}>
        {strings.saveWrapUp}
      </button>
    </section>
  )
}
