import { askWorker } from './messages/ask-worker.ts'
import type { HostStart } from './messages/requests.ts'
import { startHost } from './offscreen/host.ts'

const waitMs = 500

/** Without its settings the host cannot know what it may do: it asks until it has them. */
async function hostStart(): Promise<HostStart> {
  for (;;) {
    try {
      return await askWorker<HostStart>('start-wanted')
    } catch {
      await new Promise((resolve) => setTimeout(resolve, waitMs))
    }
  }
}

void startHost(hostStart)
