import type { TargetedKeyboardEvent, VNode } from 'preact'
import { useContext, useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { Icon } from './icons.tsx'
import { PanelContext } from './panel-tools.ts'

export interface EditorProps {
  readonly words: string
  /** The prompt has left the screen: the words can be copied, but there is nothing to save them to. */
  readonly gone: boolean
  readonly onSave: (text: string) => void
  readonly onClose: () => void
}

/** The agent's own wording of what a prompt suggests to say. */
export function PromptEditor({ words, gone, onSave, onClose }: EditorProps): VNode {
  const { strings, copy } = useContext(PanelContext)
  const [text, setText] = useState(words)
  const field = useRef<HTMLTextAreaElement>(null)
  const id = useId()
  useLayoutEffect(() => field.current?.focus({ preventScroll: true }), [])
  const isBlank = text.trim() === ''
  const save = () => {
    if (!isBlank && !gone) onSave(text.trim())
  }
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save()
    // What is typed here is nobody else's: neither a shortcut of the prompt nor of the page around it.
    if (event.key !== 'Escape') event.stopPropagation()
  }
  return (
    <div class="editor">
      <label class="label" for={id}>
        {strings.ownWords}
      </label>
      {gone && <p class="muted">{strings.gone}</p>}
      <textarea
        id={id}
        ref={field}
        rows={3}
        dir="auto"
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onKeyPress={stop}
        onKeyUp={stop}
      />
      <div class="row">
        {gone ? (
          <button type="button" class="primary" disabled={isBlank} onClick={() => copy(text)}>
            <Icon name="copy" />
            {strings.copy}
          </button>
        ) : (
          <button type="button" class="primary" disabled={isBlank} onClick={save}>
            <Icon name="accept" />
            {strings.save}
          </button>
        )}
        <button type="button" class="plain" onClick={onClose}>
          {gone ? strings.close : strings.cancel}
        </button>
      </div>
    </div>
  )
}

function stop(event: Event): void {
  event.stopPropagation()
}
