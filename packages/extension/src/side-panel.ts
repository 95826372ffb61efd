import { createSession, formatProblem } from '@cuecard/core'
import type { Session } from '@cuecard/core'
import { callFileSource, readCallFile } from '@cuecard/core/adapters'
import '@cuecard/core/panel'
import { general } from '@cuecard/core/playbooks/general'
import { moments } from '@cuecard/core/moments'
import { createPrivacyGate } from '@cuecard/core/privacy'

// This build has one source, a call file from this machine. Nothing is requested from any network.
const panel = document.querySelector('cuecard-panel')
const input = document.querySelector('input')
const output = document.querySelector('output')
let end = () => {}

function start(): Session {
  const session = createSession({ playbook: general, moments, privacy: createPrivacyGate() })
  if (panel) panel.session = session
  return session
}

async function play(file: File): Promise<void> {
  end()
  const { events, problems } = readCallFile(await file.text())
  if (output) output.value = problems.map(formatProblem).join('\n')
  const session = start()
  const stop = callFileSource(events).start((event) => session.receive(event))
  end = () => {
    stop()
    session.dispose()
  }
}

input?.addEventListener('change', () => {
  const [file] = input.files ?? []
  if (file) void play(file)
})
start()
