import { createSession } from '@cuecard/core'
import { callFileSource, readCallFile } from '@cuecard/core/adapters'
import { moments } from '@cuecard/core/moments'
import '@cuecard/core/panel'
import { general } from '@cuecard/core/playbooks/general'
import { createPrivacyGate } from '@cuecard/core/privacy'

const session = createSession({ playbook: general, moments, privacy: createPrivacyGate() })
const panel = document.querySelector('cuecard-panel')
if (panel) panel.session = session

// A call file stands in for your transcript; live: socket.onmessage = ({ data }) => session.receive(JSON.parse(data))
const file = await fetch('technical-support.jsonl')
const { events } = readCallFile(await file.text())
callFileSource(events).start((event) => session.receive(event))
