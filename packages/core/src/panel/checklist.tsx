import type { VNode } from 'preact'
import { useContext } from 'preact/hooks'
import type { ChecklistItem } from '../session/snapshot.ts'
import { callTime } from './format.ts'
import { Icon } from './icons.tsx'
import type { Language } from './language.ts'
import { PanelContext } from './panel-tools.ts'

/** How long before its deadline an item says when it is due, in milliseconds. */
const nearMs = 20_000

export interface ChecklistProps {
  readonly items: readonly ChecklistItem[]
  readonly atMs: number
  readonly ended: boolean
}

/** What has to be said in this call; it ticks itself. */
export function Checklist({ items, ...rest }: ChecklistProps): VNode | null {
  const { strings } = useContext(PanelContext)
  if (items.length === 0) return null
  const done = items.filter(({ state }) => state === 'done').length
  return (
    <section class="checklist">
      <div class="section-head">
        <h2 class="label">{strings.checklist}</h2>
        <p class="muted">{strings.doneOf(done, items.length)}</p>
      </div>
      <Group kind="disclosure" items={items} {...rest} />
      <Group kind="step" items={items} {...rest} />
    </section>
  )
}

function Group({ kind, items, ...rest }: ChecklistProps & { readonly kind: ChecklistItem['kind'] }): VNode | null {
  const { strings } = useContext(PanelContext)
  const ours = items.filter((item) => item.kind === kind)
  if (ours.length === 0) return null
  return (
    <>
      <h3 class="group-name">{strings.group[kind]}</h3>
      <ul>
        {ours.map((item) => (
          <Row key={item.id} item={item} {...rest} />
        ))}
      </ul>
    </>
  )
}

function Row({ item, atMs, ended }: { readonly item: ChecklistItem; readonly atMs: number; readonly ended: boolean }): VNode {
  const tools = useContext(PanelContext)
  const { state, title, quote, deadlineMs } = item
  const isOpen = state === 'open' || state === 'begun'
  const near = isOpen && !ended && deadlineMs !== undefined && deadlineMs - atMs <= nearMs
  return (
    <li class="item" data-state={state} data-near={near}>
      <Tick item={item} ended={ended} />
      <div>
        <p class="item-title" dir="auto">
          {title}
        </p>
        <p class={quote ? 'unseen' : 'item-state'}>{stateWords(item, near, ended, tools)}</p>
        {quote && <Quote words={quote} />}
      </div>
    </li>
  )
}

/** The agent's own hand: what was said to the customer in words that nobody could recognise still counts. */
function Tick({ item: { id, state, title }, ended }: { readonly item: ChecklistItem; readonly ended: boolean }): VNode {
  const { strings, act } = useContext(PanelContext)
  if (ended) return <Icon name={state} />
  const done = state === 'done'
  return (
    <button
      type="button"
      class="tick"
      aria-pressed={done}
      aria-label={strings.tick(title)}
      onClick={() => act({ type: 'item-ticked', itemId: id, done: !done })}
    >
      <Icon name={state} />
    </button>
  )
}

function stateWords({ state, deadlineMs }: ChecklistItem, near: boolean, ended: boolean, { strings, locale }: Language): string {
  const words = ended && state === 'open' ? strings.notDone : strings.item[state]
  if (deadlineMs === undefined || !(near || state === 'missing')) return words
  const time = callTime(deadlineMs, locale)
  return `${words} · ${near ? strings.dueBy(time) : strings.wasDueBy(time)}`
}

/** The words that ticked an item: one line, the rest on demand. */
function Quote({ words }: { readonly words: string }): VNode {
  return (
    <details class="item-quote">
      <summary dir="auto">“{words}”</summary>
    </details>
  )
}
