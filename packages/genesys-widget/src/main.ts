import { createSession } from '@cuecard/core'
import '@cuecard/core/panel'
import { general } from '@cuecard/core/playbooks/general'
import { createPrivacyGate } from '@cuecard/core/privacy'
import { readLaunch } from './launch.ts'

// This build shows the panel in its interaction; it has no source of words yet, and the panel says that it waits for one.
const opened = readLaunch(location.search)
const panel = document.querySelector('cuecard-panel')
const status = document.querySelector('p')

if ('notice' in opened) {
  panel?.remove()
  if (status) Object.assign(status, { textContent: opened.notice, hidden: false })
} else if (panel) {
  if (opened.launch.language) panel.lang = opened.launch.language
  panel.session = createSession({ playbook: general, privacy: createPrivacyGate() })
}
