import type { VNode } from 'preact'
import { useEffect, useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks'
import type { Notice, View } from '../messages/view.ts'
import { extension } from '../platform/extension-api.ts'
import type { HostLine } from './host-line.ts'
import { listenToTab } from './listen-to-tab.ts'
import { sitesToAskFor } from './sites-to-ask-for.ts'
import { stringsFor } from './strings.ts'
import type { Strings } from './strings.ts'

interface Props {
  readonly line: HostLine
  readonly playDemo: (name: string) => Promise<void>
}

/** The side panel: the panel of the call, what has to be said, and the little that can be done around a call. */
export function PanelPage({ line, playDemo }: Props): VNode {
  const [, refresh] = useReducer<number, void>((count) => count + 1, 0)
  useEffect(() => line.subscribe(() => refresh()), [line])
  const [own, tell] = useState<Notice | undefined>(undefined)
  const { view } = line
  const language = view?.language || navigator.language
  const strings = stringsFor(language)
  return (
    <>
      {view?.listening && <Listening view={view} line={line} strings={strings} />}
      <Notices notices={[...(own ? [own] : []), ...(view?.notices ?? [])]} strings={strings} />
      <Sites sites={view?.sites ?? []} strings={strings} />
      <Panel line={line} language={language} />
      <section class="tools" aria-label={strings.more}>
        {view && view.calls.length > 1 && <Calls view={view} line={line} strings={strings} />}
        {view?.canListen && !view.listening && (
          <button type="button" class="main" onClick={() => void listenToTab(line).then(tell)}>
            {strings.listen}
          </button>
        )}
        <button type="button" onClick={() => void playDemo(strings.demoName)}>
          {strings.demo}
        </button>
        <label>
          {strings.file}{' '}
          <input type="file" accept=".jsonl,.ndjson,application/jsonl" onChange={(event) => void playFile(event.currentTarget, line)} />
        </label>
        <nav>
          <a href="options.html" target="_blank">
            {strings.settings}
          </a>
          <a href="diagnostics.html" target="_blank">
            {strings.support}
          </a>
        </nav>
      </section>
    </>
  )
}

/** The custom element takes its session as a property. */
function Panel({ line, language }: { readonly line: HostLine; readonly language: string }): VNode {
  const place = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const panel = document.createElement('cuecard-panel')
    panel.session = line
    const lesson = document.createElement('cuecard-lesson')
    lesson.slot = 'between-calls'
    lesson.offer = line.lessons
    panel.append(lesson)
    place.current?.replaceChildren(panel)
  }, [line])
  useLayoutEffect(() => place.current?.firstElementChild?.setAttribute('lang', language), [language])
  return <div ref={place} />
}

function Listening({ view, line, strings }: { readonly view: View; readonly line: HostLine; readonly strings: Strings }): VNode {
  const { microphone = false, tab = false, leaves = true } = view.listening ?? {}
  return (
    <p class="listening" role="status">
      <span class="dot" aria-hidden="true" />
      <span>
        {strings.listening(microphone, tab)} <small>{strings.leaves(leaves)}</small>
      </span>
      <button type="button" onClick={() => line.send({ type: 'stop' })}>
        {strings.stop}
      </button>
    </p>
  )
}

function Notices({ notices, strings }: { readonly notices: readonly Notice[]; readonly strings: Strings }): VNode {
  return (
    <ul class="notices" role="status">
      {notices.map(({ code, about = '' }) => (
        <li key={`${code} ${about}`} data-code={code}>
          {strings.notices[code](about)}
        </li>
      ))}
    </ul>
  )
}

/** Sites that IT or the agent has named and the browser has not been asked for. */
function Sites({ sites, strings }: { readonly sites: readonly string[]; readonly strings: Strings }): VNode {
  const [open, setOpen] = useState<readonly string[]>([])
  const look = () => void sitesToAskFor(sites).then(setOpen)
  useEffect(look, [sites.join()])
  return (
    <>
      {open.map((site) => (
        <p key={site} class="ask">
          <button type="button" onClick={() => void allow(site).then(look)}>
            {strings.allow(site)}
          </button>
        </p>
      ))}
    </>
  )
}

function Calls({ view, line, strings }: { readonly view: View; readonly line: HostLine; readonly strings: Strings }): VNode {
  return (
    <label>
      {strings.calls}{' '}
      <select value={view.callId ?? ''} onChange={(event) => line.send({ type: 'show', callId: event.currentTarget.value })}>
        {view.calls.map(({ id, from, isOn }, index) => (
          <option key={id} value={id}>
            {`${view.calls.length - index}: ${from}${isOn ? '' : ` (${strings.isOver})`}`}
          </option>
        ))}
      </select>
    </label>
  )
}

function allow(site: string): Promise<boolean> {
  return extension.permissions.request({ permissions: ['scripting'], origins: [`${site.replace(/:\d+$/, '')}/*`] }).catch(() => false)
}

async function playFile(input: HTMLInputElement, line: HostLine): Promise<void> {
  const [file] = input.files ?? []
  if (!file) return
  line.send({ type: 'play', lines: await file.text(), from: file.name.slice(0, 100) })
  input.value = ''
}
