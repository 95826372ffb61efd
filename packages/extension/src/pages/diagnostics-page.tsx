import type { VNode } from 'preact'
import { useEffect, useReducer, useState } from 'preact/hooks'
import { extension } from '../platform/extension-api.ts'
import { loadSettings } from '../settings/load-settings.ts'
import type { HostLine } from '../side-panel/host-line.ts'
import { diagnosisText } from './diagnosis-text.ts'
import type { DiagnosisContext } from './diagnosis-text.ts'

/** A page for support: where an extension is installed by force, the browser shuts its developer tools. */
export function DiagnosticsPage({ line }: { readonly line: HostLine }): VNode {
  const [, refresh] = useReducer<number, void>((count) => count + 1, 0)
  const [context, setContext] = useState<DiagnosisContext | undefined>(undefined)
  useEffect(() => {
    let isAsked = false
    void readContext().then(setContext)
    return line.subscribe(() => {
      if (!isAsked) line.send({ type: 'diagnose' })
      isAsked = true
      refresh()
    })
  }, [line])
  const text = context ? diagnosisText(context, line.diagnosis) : ''
  return (
    <main>
      <h1>Cuecard: diagnostics</h1>
      <p>For your support. It holds versions, settings and counts, and nothing that was said in a call.</p>
      <p>
        <button type="button" onClick={() => void navigator.clipboard.writeText(text)}>
          Copy
        </button>{' '}
        <button type="button" onClick={() => line.send({ type: 'diagnose' })}>
          Again
        </button>
      </p>
      <pre>{text}</pre>
    </main>
  )
}

async function readContext(): Promise<DiagnosisContext> {
  const [permissions, settings, { state }] = await Promise.all([
    extension.permissions.getAll(),
    loadSettings(),
    navigator.permissions.query({ name: 'microphone' }),
  ])
  const { version } = extension.runtime.getManifest()
  return { version, id: extension.runtime.id, browser: navigator.userAgent, permissions, microphone: state, settings }
}
