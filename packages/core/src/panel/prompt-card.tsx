import type { TargetedKeyboardEvent, VNode } from 'preact'
import { useContext, useId, useRef } from 'preact/hooks'
import type { PanelPrompt } from '../session/snapshot.ts'
import { CallTime } from './call-time.tsx'
import { Icon } from './icons.tsx'
import type { IconName } from './icons.tsx'
import { otherCauses } from './other-causes.ts'
import { PanelContext } from './panel-tools.ts'
import { Rating, Sources, Why } from './prompt-details.tsx'
import { PromptEditor } from './prompt-editor.tsx'
import type { PromptView } from './prompt-view.ts'

export interface CardProps {
  readonly prompt: PanelPrompt
  readonly view: PromptView
  /** No longer in the snapshot; kept only because the agent is writing in it. */
  readonly gone: boolean
}

/** Of the causes that joined a prompt, so many are named before it is opened; how many there are is always said. */
const mostOthers = 2

type Command = 'accept' | 'use' | 'edit' | 'snooze' | 'dismiss' | 'helpful' | 'unhelpful'

/** One prompt: its headline, and everything behind it once it is opened. */
export function PromptCard({ prompt, view, gone }: CardProps): VNode {
  const { strings, act, copy, restore } = useContext(PanelContext)
  const { promptId, severity, headline, detail, sources, causes, shownAtMs } = prompt
  const toggle = useRef<HTMLButtonElement>(null)
  const cameFrom = useRef<HTMLElement | undefined>(undefined)
  const id = useId()
  const open = view.openId === promptId
  const editing = view.editing?.promptId === promptId
  const paragraphs = sayOf(prompt).map(restore)
  const words = paragraphs.length > 0 ? paragraphs.join('\n\n') : undefined
  const others = otherCauses(prompt)

  const edit = () => {
    cameFrom.current = focusOutside(toggle.current)
    if (!open) act({ type: 'prompt-expanded', promptId })
    view.edit(prompt)
  }
  const closeEditor = () => {
    const isWriting = focusIn(toggle.current) instanceof HTMLTextAreaElement
    if (isWriting) (cameFrom.current ?? toggle.current)?.focus({ preventScroll: true })
    view.closeEditor()
  }
  const rate = (rating: 'helpful' | 'unhelpful') => {
    view.rate(promptId, rating)
    act({ type: 'prompt-rated', promptId, rating })
  }
  const commands: Readonly<Record<Command, () => void>> = {
    accept: () => act({ type: 'prompt-accepted', promptId }),
    use() {
      if (words) copy(words)
      act({ type: 'prompt-accepted', promptId })
    },
    edit,
    snooze: () => act({ type: 'prompt-snoozed', promptId }),
    dismiss: () => act({ type: 'prompt-dismissed', promptId }),
    helpful: () => rate('helpful'),
    unhelpful: () => rate('unhelpful'),
  }
  const toggleOpen = () => {
    if (!open) act({ type: 'prompt-expanded', promptId })
    view.toggle(promptId)
  }
  const save = (text: string) => {
    copy(text)
    closeEditor()
    act({ type: 'prompt-edited', promptId, text })
  }
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLLIElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const letter = event.key.toUpperCase()
    const command = (Object.keys(commands) as Command[]).find((name) => strings.key[name] === letter)
    if (event.key === 'Escape' && (editing || open)) (editing ? closeEditor : toggleOpen)()
    else if (command && !gone) {
      // A key held down must not go on to the next prompt.
      if (!event.repeat) commands[command]()
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  const button = (name: Command & IconName) => ({
    type: 'button' as const,
    'aria-keyshortcuts': strings.key[name],
    title: `${strings.action[name]} (${strings.key[name]})`,
    onClick: commands[name],
  })

  return (
    <li class="card" data-severity={severity} data-gone={gone} onKeyDown={onKeyDown}>
      <article aria-labelledby={id}>
        <p class="tag">
          <Icon name={severity} />
          <span class="severity">{strings.severity[severity]}</span>
          {causes.length > 1 && <span class="muted">{strings.causes(causes.length)}</span>}
          <CallTime ms={shownAtMs} />
        </p>
        <h3 class="headline">
          <button ref={toggle} type="button" class="toggle" id={id} aria-expanded={open} onClick={toggleOpen}>
            <span dir="auto">{headline}</span>
            <Icon name="chevron" />
          </button>
        </h3>
        {others.length > 0 && (
          <ul class="also">
            {others.slice(0, mostOthers).map((cause) => (
              <li key={cause.promptId}>
                <span dir="auto">{cause.headline}</span>
              </li>
            ))}
          </ul>
        )}
        {!gone && (
          <div class="actions" role="group" aria-label={strings.actions}>
            <button class="soft" {...button('accept')}>
              <Icon name="accept" />
              {strings.action.accept}
            </button>
            {(['snooze', 'dismiss'] as const).map((name) => (
              <button key={name} class="quiet" aria-label={strings.action[name]} {...button(name)}>
                <Icon name={name} />
                <span class="roomy">{strings.action[name]}</span>
              </button>
            ))}
          </div>
        )}
        {open && (
          <div class="body">
            {detail && <p dir="auto">{detail}</p>}
            {editing ? (
              <PromptEditor words={words ?? ''} gone={gone} onSave={save} onClose={closeEditor} />
            ) : (
              <Say paragraphs={paragraphs} onUse={commands.use} onEdit={edit} />
            )}
            {!gone && <Sources sources={sources} />}
            {!gone && <Why {...prompt} />}
            {!gone && <Rating rated={view.ratings[promptId]} onRate={rate} />}
          </div>
        )}
      </article>
    </li>
  )
}

interface SayProps {
  readonly paragraphs: readonly string[]
  readonly onUse: () => void
  readonly onEdit: () => void
}

function Say({ paragraphs, onUse, onEdit }: SayProps): VNode {
  const { strings } = useContext(PanelContext)
  return (
    <section class="say">
      {paragraphs.length > 0 && <h4 class="label">{strings.say}</h4>}
      {paragraphs.map((words) => (
        <blockquote key={words} dir="auto">
          {words}
        </blockquote>
      ))}
      <div class="row">
        {paragraphs.length > 0 && (
          <button type="button" class="primary" aria-keyshortcuts={strings.key.use} onClick={onUse}>
            <Icon name="copy" />
            {strings.action.use}
          </button>
        )}
        <button type="button" class="plain" aria-keyshortcuts={strings.key.edit} onClick={onEdit}>
          <Icon name="edit" />
          {paragraphs.length > 0 ? strings.action.edit : strings.ownWords}
        </button>
      </div>
    </section>
  )
}

/** The words to say for each cause, each once. */
function sayOf({ say, causes }: PanelPrompt): readonly string[] {
  const all = [say, ...causes.map((cause) => cause.say)].filter((words) => words !== undefined && words !== '')
  return [...new Set(all)] as string[]
}

function focusIn(near: Element | null): Element | null {
  const root = near?.getRootNode()
  return root instanceof ShadowRoot ? root.activeElement : null
}

/** What has the focus, where that is outside the panel: it gets it back. */
function focusOutside(near: Element | null): HTMLElement | undefined {
  const active = near?.ownerDocument.activeElement
  return focusIn(near) || !(active instanceof HTMLElement) || active === near?.ownerDocument.body ? undefined : active
}
