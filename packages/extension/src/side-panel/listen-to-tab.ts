import { ask } from '../messages/dispatcher.ts'
import type { Notice } from '../messages/view.ts'
import { extension } from '../platform/extension-api.ts'
import type { HostLine } from './host-line.ts'

/**
 * Begins to listen to the microphone and to the tab in front, in the agent's click. A side panel cannot ask for the microphone: where
 * that was never allowed, a page opens that can. Gives what has to be said.
 */
export async function listenToTab(line: HostLine): Promise<Notice | undefined> {
  // First of all, while the browser still takes it for the click.
  const mayHearTabs = await extension.permissions.request({ permissions: ['tabCapture'] }).catch(() => false)
  const { state } = await navigator.permissions.query({ name: 'microphone' })
  if (state === 'prompt') {
    await extension.tabs.create({ url: extension.runtime.getURL('welcome.html#microphone') })
    return undefined
  }
  const [tab] = await extension.tabs.query({ active: true, currentWindow: true })
  const audio = mayHearTabs && tab?.id !== undefined ? await ask('tab-audio-wanted', { tabId: tab.id }) : { reason: '' }
  line.send({ type: 'listen', ...('streamId' in audio && { streamId: audio.streamId }) })
  return 'reason' in audio ? { code: 'tab-refused', about: audio.reason } : undefined
}
