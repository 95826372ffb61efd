import { ask, dispatch } from '../messages/dispatcher.ts'
import type { HostStart } from '../messages/requests.ts'
import { extension } from '../platform/extension-api.ts'
import { loadSettings, onSettingsChanged } from '../settings/load-settings.ts'
import { registerSites } from './content-scripts.ts'
import { ensureHost } from './offscreen-document.ts'

/** What the service worker does. It keeps nothing between two events: the browser may end it after each. */
export function startServiceWorker(): void {
  const { action, runtime, sidePanel, sidebarAction, storage, permissions } = extension

  // Opening must be the first thing in the click: after any wait the browser no longer takes it for the user's wish. The click is
  // also what lets the audio of that tab be captured, which is why the browser is not told to open the panel by itself.
  action.onClicked.addListener(({ windowId }) => {
    if (sidePanel) void sidePanel.open({ windowId })
    else void sidebarAction?.open()
  })

  dispatch({
    'host-wanted': {
      from: ['extension', 'page'],
      answer: async () => {
        await ensureHost()
        return { isThere: true }
      },
    },
    'start-wanted': { from: ['extension'], answer: hostStart },
    'listening-changed': {
      from: ['extension'],
      answer: async ({ isListening }) => {
        await action.setBadgeText({ text: isListening ? '●' : '' })
        await action.setTitle({ title: isListening ? 'Cuecard is listening to this call' : 'Open Cuecard' })
        return {}
      },
    },
    'tab-audio-wanted': { from: ['extension'], answer: ({ tabId }) => tabAudio(tabId) },
  })

  onSettingsChanged(() => void settingsChanged())
  permissions.onAdded.addListener(() => void settingsChanged())
  permissions.onRemoved.addListener(() => void settingsChanged())
  runtime.onInstalled?.addListener(({ reason }) => void installed(reason))
  runtime.onStartup?.addListener(() => void settingsChanged())
  runtime.onUpdateAvailable?.addListener(() => void updateBetweenCalls())
  // A content script's process may be taken over by its page: it gets nothing of what is stored.
  void storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' })
}

/** What the host begins with. */
export async function hostStart(): Promise<HostStart> {
  return { settings: await loadSettings(), version: extension.runtime.getManifest().version }
}

let telling: Promise<void> = Promise.resolve()
let registering: Promise<void> = Promise.resolve()

/** One after the other: what was read earlier must not reach the host later. */
function settingsChanged(): Promise<void> {
  telling = telling.then(tellSettings).catch(() => undefined)
  return telling.then(() => registering)
}

async function tellSettings(): Promise<void> {
  const settings = await loadSettings()
  // Where there is no host, it asks for itself when it comes. Its answer is not waited for: a page that is asked as it goes away
  // leaves the question open for long, and the next change would wait with it.
  void ask('settings-changed', { settings }).catch(() => undefined)
  // The browser may take its time over the sites; what changes meanwhile is told all the same.
  registering = registering.then(() => registerSites(settings.values)).catch(() => undefined)
}

async function installed(reason: string): Promise<void> {
  await settingsChanged()
  if (reason !== 'install') return
  // The values of a policy come some seconds after a forced installation; whoever has them needs no introduction.
  const isManaged = Object.keys(await extension.storage.managed.get(null).catch(() => ({}))).length > 0
  if (!isManaged && !(await isForced())) await extension.tabs.create({ url: extension.runtime.getURL('welcome.html') })
}

/** Whether a policy put the extension here. `management.getSelf` needs no permission. */
async function isForced(): Promise<boolean> {
  const self = await extension.management?.getSelf()
  return self?.installType === 'admin'
}

async function tabAudio(tabId: number): Promise<{ readonly streamId: string } | { readonly reason: string }> {
  const { tabCapture } = extension
  if (!tabCapture) return { reason: 'The permission for the audio of tabs was not given.' }
  try {
    return { streamId: await tabCapture.getMediaStreamId({ targetTabId: tabId }) }
  } catch (error) {
    return { reason: error instanceof Error ? error.message : 'The browser gives no reason.' }
  }
}

/** A new version is taken at once, unless a call is on: then the browser does it when it starts again, or after the next check. */
async function updateBetweenCalls(): Promise<void> {
  const { isOn } = await ask('call-on', {}).catch(() => ({ isOn: false }))
  if (!isOn) extension.runtime.reload()
}
