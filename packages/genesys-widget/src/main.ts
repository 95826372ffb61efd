import { Widget } from './widget.ts'
import { readLanguage, readLaunch } from './launch.ts'
import { loadSettings } from './settings.ts'
import type { Settings } from './settings.ts'

/** Starts the widget, or says in words for an admin why it cannot start. */
async function start(): Promise<void> {
  const { search } = location
  const language = readLanguage(search)
  if (language) document.documentElement.lang = language
  const read = await loadSettings()
  // A page opened by itself should say so first, whatever else is missing.
  const opened = 'settings' in read || !search.includes('gcConversationId') ? readLaunch(search, settingsOf(read)) : read
  if ('launch' in opened && 'settings' in read) new Widget(document.body, opened.launch, read.settings).start()
  else if ('notice' in opened) say(opened.notice)
}

function settingsOf(read: Awaited<ReturnType<typeof loadSettings>>): Settings {
  return 'settings' in read ? read.settings : { clientId: '', playbook: '', scorecard: 'off' }
}

function say(notice: string): void {
  const paragraph = document.createElement('p')
  paragraph.setAttribute('role', 'status')
  paragraph.className = 'notice'
  paragraph.textContent = notice
  document.body.append(paragraph)
}

void start()
