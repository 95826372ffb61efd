import { extension } from '../platform/extension-api.ts'

/** A service worker that is ended in the middle of a request may never answer it. */
const patienceMs = 4000

/** Asks the service worker, which the browser wakes for it, to see to the host of the calls. Rejects where that takes too long. */
export async function wantHost(): Promise<void> {
  let cancel: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    cancel = setTimeout(() => reject(new Error('Nobody answers.')), patienceMs)
  })
  try {
    await Promise.race([extension.runtime.sendMessage({ type: 'host-wanted' }), late])
  } finally {
    clearTimeout(cancel)
  }
}
