import type { VNode } from 'preact'
import { useContext, useEffect, useErrorBoundary, useLayoutEffect, useMemo, useReducer } from 'preact/hooks'
import type { SessionSnapshot } from '../session/snapshot.ts'
import { Announcements } from './announcements.tsx'
import type { Message } from './announcements.tsx'
import { Checklist } from './checklist.tsx'
import { languageOf } from './language.ts'
import type { Language } from './language.ts'
import { MoodLine } from './mood-line.tsx'
import type { PanelAction, PanelSource } from './panel-source.ts'
import { PanelContext } from './panel-tools.ts'
import type { PanelTools } from './panel-tools.ts'
import { PromptList } from './prompt-list.tsx'
import { StatusLine } from './status-line.tsx'
import { Transparency } from './transparency.tsx'

export interface PanelProps {
  readonly source: PanelSource | undefined
  /** BCP 47. */
  readonly lang: string | undefined
  readonly theme: string | undefined
}

/** The whole panel. Whatever goes wrong in it stays in it. */
export function Panel({ source, lang, theme }: PanelProps): VNode {
  const language = useMemo(() => languageOf(lang), [lang])
  const [error, retry] = useErrorBoundary((thrown) => reportError(thrown))
  const { tools, note } = useTools(source, language)
  return (
    <section class="panel" aria-label={language.strings.panel} lang={language.locale} data-theme={theme} onMouseDown={keepFocus}>
      <PanelContext.Provider value={tools}>
        {error ? <Fault source={source} retry={retry} /> : <Call source={source} note={note} />}
      </PanelContext.Provider>
    </section>
  )
}

function Fault({ source, retry }: { readonly source: PanelSource | undefined; readonly retry: () => void }): VNode {
  const { strings } = useContext(PanelContext)
  useEffect(() => {
    try {
      return source?.subscribe(retry)
    } catch {
      return undefined
    }
  }, [source])
  return (
    <div class="status" data-status="fault">
      <p class="status-name">{strings.fault}</p>
      <p class="status-hint">{strings.faultHint}</p>
    </div>
  )
}

interface CallProps {
  readonly source: PanelSource | undefined
  readonly note: Message | undefined
}

function Call({ source, note }: CallProps): VNode {
  const snapshot = useSnapshot(source)
  const { status = 'waiting', callId, channel, prompts = [], stopped = [] } = snapshot ?? {}
  return (
    <>
      <div class="top">
        {status === 'waiting' && <slot name="before-call" />}
        <StatusLine status={status} channel={channel} />
        {stopped.length > 0 && <Stopped kinds={stopped} />}
        <PromptList key={callId} status={status} prompts={prompts} />
        {note && (
          <p key={note.id} class="note" aria-hidden="true">
            {note.text}
          </p>
        )}
      </div>
      {(status === 'waiting' || status === 'ended') && <slot name="between-calls" />}
      {status === 'ended' && <slot name="after-call" />}
      {source && snapshot && <Announcements source={source} snapshot={snapshot} note={note} />}
      {snapshot && <Rest {...snapshot} />}
    </>
  )
}

/** A kill switch that nobody sees would pass for a quiet call. */
function Stopped({ kinds }: { readonly kinds: SessionSnapshot['stopped'] }): VNode {
  const { strings } = useContext(PanelContext)
  const names: Readonly<Record<string, string>> = { ...strings.moment, ...strings.severity, all: strings.all }
  return (
    <p class="stopped" role="status">
      {strings.stopped} {kinds.map((kind) => names[kind] ?? kind).join(', ')}
    </p>
  )
}

function Rest({ status, mood, checklist, atMs, watching, decisions, playbook, model }: SessionSnapshot): VNode {
  const { strings } = useContext(PanelContext)
  return (
    <>
      {status !== 'waiting' && <MoodLine mood={mood} />}
      <Checklist items={checklist} atMs={atMs} ended={status === 'ended'} />
      <Transparency watching={watching} decisions={decisions} />
      <footer>
        <p>
          {strings.playbook} <bdi>{playbook.title}</bdi> · <bdi>{playbook.versionId}</bdi>
        </p>
        <p>
          {strings.model} <bdi>{model}</bdi>
        </p>
      </footer>
    </>
  )
}

/** The source's snapshot, rendered anew after each change. */
function useSnapshot(source: PanelSource | undefined): SessionSnapshot | undefined {
  const [, refresh] = useReducer<number, void>((count) => count + 1, 0)
  const snapshot = source?.getSnapshot()
  useLayoutEffect(() => {
    const unsubscribe = source?.subscribe(() => refresh())
    if (source?.getSnapshot() !== snapshot) refresh()
    return unsubscribe
  }, [source])
  return snapshot
}

function useTools(source: PanelSource | undefined, language: Language): { readonly tools: PanelTools; readonly note: Message | undefined } {
  const [{ text, count }, tell] = useReducer((before, text: string) => ({ text, count: before.count + 1 }), { text: '', count: 0 })
  const tools = useMemo(() => {
    const { copied, inserted, notCopied, notSent } = language.strings
    const act = (action: PanelAction) => {
      try {
        source?.act(action)
      } catch (error) {
        reportError(error)
        tell(notSent)
      }
    }
    const copy = (words: string) => {
      if (source?.insert) {
        try {
          source.insert(words)
          return tell(inserted)
        } catch (error) {
          reportError(error)
        }
      }
      // Missing on a page without HTTPS, refused in a frame without permission.
      const writing = navigator.clipboard?.writeText(words) ?? Promise.reject(new Error('There is no clipboard.'))
      writing.then(
        () => tell(copied),
        () => tell(notCopied),
      )
    }
    const restore = (text: string) => source?.restore?.(text) ?? text
    return { ...language, act, copy, restore }
  }, [source, language])
  return { tools, note: count > 0 ? { id: `note ${count}`, text } : undefined }
}

/** Whoever clicks a button with the mouse while writing elsewhere goes on writing there. */
function keepFocus(event: MouseEvent): void {
  if (event.target instanceof Element && event.target.closest('button, summary, a')) event.preventDefault()
}
