/** What the page that a sign-in ends on tells the widget that opened it. */
export interface SignInAnswer {
  readonly type: 'cuecard-sign-in'
  readonly state: string
  readonly code?: string
  /** As RFC 6749 names them, such as `access_denied`. */
  readonly error?: string
}

/** How a sign-in can fail; `closed` is the agent's own doing. */
export type SignInFailure = 'blocked' | 'closed' | 'refused'

/** A sign-in that did not give a code. */
export class SignInError extends Error {
  override readonly name = 'SignInError'
  readonly failure: SignInFailure

  constructor(failure: SignInFailure) {
    super(`The sign-in was ${failure}.`)
    this.failure = failure
  }
}

const features = 'popup,width=480,height=640'
const lookMs = 500

/**
 * Opens `address` in a window and waits for the code that its last page sends back. Only a message of that very window, from
 * this very origin and with `state` counts. Must be called while the agent's click is being handled, or browsers block it.
 * @throws SignInError
 */
export function openSignInWindow(address: string, state: string): Promise<string> {
  const opened = window.open(address, '_blank', features)
  if (!opened) return Promise.reject(new SignInError('blocked'))
  return new Promise((resolve, reject) => {
    const finish = () => {
      window.removeEventListener('message', receive)
      clearInterval(looking)
    }
    const receive = ({ origin, source, data }: MessageEvent<unknown>) => {
      if (origin !== location.origin || source !== opened || !isAnswer(data) || data.state !== state) return
      finish()
      opened.close()
      if (data.code) resolve(data.code)
      else reject(new SignInError('refused'))
    }
    const looking = setInterval(() => {
      if (!opened.closed) return
      finish()
      reject(new SignInError('closed'))
    }, lookMs)
    window.addEventListener('message', receive)
  })
}

function isAnswer(data: unknown): data is SignInAnswer {
  if (typeof data !== 'object' || data === null) return false
  const { type, state, code } = data as Partial<SignInAnswer>
  return type === 'cuecard-sign-in' && typeof state === 'string' && (code === undefined || typeof code === 'string')
}
