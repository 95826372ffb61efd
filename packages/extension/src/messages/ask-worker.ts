import { extension } from '../platform/extension-api.ts'

/** A service worker that is ended in the middle of a request may never answer it. */
const patienceMs = 4000

/**
 * Asks the service worker, which the browser wakes for it.
 * @throws Error Where it does not answer in time, or has no answer to this.
 */
export async function askWorker<Answer>(type: 'host-wanted' | 'start-wanted'): Promise<Answer> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('Nobody answers.')), patienceMs)
  })
  try {
    const answer = await Promise.race([extension.runtime.sendMessage({ type }), late])
    if (answer === undefined || answer === null) throw new Error('Nobody can answer this.')
    return answer as Answer
  } finally {
    clearTimeout(timer)
  }
}
