import type { RefObject, TargetedKeyboardEvent, VNode } from 'preact'
import { useContext, useLayoutEffect, useRef } from 'preact/hooks'
import type { SessionSnapshot } from '../session/snapshot.ts'
import { PanelContext } from './panel-tools.ts'
import { PromptCard } from './prompt-card.tsx'
import { usePromptView } from './prompt-view.ts'

const mostPrompts = 2

/** The prompts there are, or a word of calm. */
export function PromptList({ prompts, status }: Pick<SessionSnapshot, 'prompts' | 'status'>): VNode {
  const { strings } = useContext(PanelContext)
  const view = usePromptView()
  const region = useRef<HTMLElement>(null)
  const shown = prompts.slice(0, mostPrompts)
  const { editing } = view
  const gone = editing && !shown.some(({ promptId }) => promptId === editing.promptId) ? [editing] : []
  const ids = shown.map(({ promptId }) => promptId).join(' ')
  useKeptFocus(region)
  useCalmHeight(region)
  return (
    <section class="prompts" ref={region} tabIndex={-1} aria-label={strings.prompts} onKeyDown={moveBetween}>
      <h2 class="unseen">{strings.prompts}</h2>
      {shown.length + gone.length === 0 && <p class="calm">{strings.noPrompts[calmOf(status)]}</p>}
      <ul data-turn={useTurn(ids)}>
        {[...shown, ...gone].map((prompt) => (
          <PromptCard key={prompt.promptId} prompt={prompt} view={view} gone={gone.includes(prompt)} />
        ))}
      </ul>
    </section>
  )
}

function calmOf(status: SessionSnapshot['status']): 'waiting' | 'listening' | 'deaf' | 'ended' {
  if (status === 'waiting' || status === 'ended') return status
  return status === 'cannot-hear' || status === 'paused' ? 'deaf' : 'listening'
}

/** The arrow keys go from prompt to prompt. */
function moveBetween(event: TargetedKeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0 || event.target instanceof HTMLTextAreaElement) return
  const toggles = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('.toggle')]
  const at = toggles.findIndex((toggle) => toggle.closest('li')?.contains(event.target as Node))
  const next = toggles[at < 0 ? 0 : at + step]
  if (!next) return
  next.focus()
  event.preventDefault()
}

/**
 * 0 and 1 by turns, changing with `ids`. The stylesheet answers each change by ignoring the pointer for a moment: a click
 * on its way to one prompt must not hit another that has just taken its place.
 */
function useTurn(ids: string): number {
  const last = useRef({ ids, turn: 0 })
  if (last.current.ids !== ids) last.current = { ids, turn: 1 - last.current.turn }
  return last.current.turn
}

/** Where a prompt goes that had the focus, the focus stays in the list; where its place changes, the focus goes with it. */
function useKeptFocus(region: RefObject<HTMLElement | null>): void {
  const focused = () => {
    const root = region.current?.getRootNode()
    return root instanceof ShadowRoot ? root.activeElement : null
  }
  const before = focused()
  useLayoutEffect(() => {
    if (!(before instanceof HTMLElement) || focused()) return
    const to = before.isConnected ? before : region.current
    to?.focus({ preventScroll: true })
  })
}

const calmTiming = { duration: 180, easing: 'ease-out' }

/** What stands below glides to its new place where a prompt comes, goes or opens. */
function useCalmHeight(region: RefObject<HTMLElement | null>): void {
  const last = useRef<number | undefined>(undefined)
  useLayoutEffect(() => {
    const element = region.current
    if (!element) return
    const height = element.offsetHeight
    const before = last.current
    last.current = height
    if (before === undefined || before === height || matchMedia('(prefers-reduced-motion: reduce)').matches) return
    element.animate(
      [
        { height: `${before}px`, overflow: 'clip' },
        { height: `${height}px`, overflow: 'clip' },
      ],
      calmTiming,
    )
  })
}
