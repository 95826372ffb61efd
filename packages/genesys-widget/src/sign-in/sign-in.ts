import type { Clock } from '@cuecard/core'
import type { Access } from '../platform/access.ts'
import type { AccessToken, CodeExchange } from './access-token.ts'
import type { Pkce } from './pkce.ts'
import type { SharedToken, SharedTokenListener } from './shared-token.ts'
import type { SignInFailure } from './sign-in-window.ts'

/**
 * Where the sign-in stands: `looking` for another widget's token, `needed`, `open` in a window, `done`, or done and `ending`:
 * the token ends soon and the agent can renew it without any interruption.
 */
export type SignInStatus = 'looking' | 'needed' | 'open' | 'done' | 'ending'

/** What the agent is to be told of the sign-in. */
export interface SignInView {
  readonly status: SignInStatus
  /** How the last try failed. */
  readonly failure?: SignInFailure
}

/** What a sign-in is made of. The functions that reach the browser are handed in. */
export interface SignInOptions {
  /** Without `/oauth/…`. */
  readonly loginUrl: string
  readonly clientId: string
  /** Exactly as registered with the OAuth client. */
  readonly redirectUri: string
  readonly clock: Clock
  readonly createPkce: () => Promise<Pkce>
  readonly randomText: () => string
  readonly openWindow: (address: string, state: string) => Promise<string>
  readonly exchangeCode: (exchange: CodeExchange) => Promise<AccessToken>
  readonly share: (listener: SharedTokenListener) => SharedToken
  readonly wallClockMs: () => number
  readonly onChange: (view: SignInView) => void
}

/** How long other widgets have to answer. */
const answerMs = 250

/** A token counts as ending so long before its end, or a tenth of its life if that is less. */
const leadMs = 10 * 60_000

/**
 * The agent's sign-in: PKCE in a window of its own, the token in memory only and shared with the agent's other widgets.
 * Requests that find no token wait for one.
 */
export class SignIn implements Access {
  private readonly options: SignInOptions
  private readonly shared: SharedToken
  private readonly waiting = new Set<(token: string) => void>()
  private readonly refused = new Set<string>()
  private held: AccessToken | undefined
  private pkce: Pkce | undefined
  private cancelTimer = () => {}
  private current: SignInView = { status: 'looking' }

  constructor(options: SignInOptions) {
    this.options = options
    this.shared = options.share({
      held: () => this.liveToken(),
      given: (token) => this.take(token),
      refused: (value) => this.drop(value),
    })
  }

  get view(): SignInView {
    return this.current
  }

  /** Asks the other widgets first; where none answers, the agent has to sign in. */
  start(): void {
    this.prepare()
    this.shared.ask()
    this.cancelTimer = this.options.clock.schedule(answerMs, () => {
      if (!this.held) this.show({ status: 'needed' })
    })
  }

  /** Opens the sign-in. Must be called while the agent's click is being handled. */
  open(): void {
    const { pkce } = this
    if (!pkce || this.current.status === 'open') return
    const { loginUrl, clientId, redirectUri, openWindow, randomText } = this.options
    const state = randomText()
    const parameters = new URLSearchParams({
      response_type: 'code',
      client_id: clientId,
      redirect_uri: redirectUri,
      code_challenge: pkce.challenge,
      code_challenge_method: 'S256',
      state,
    })
    const wanted = openWindow(`${loginUrl}/oauth/authorize?${parameters}`, state)
    this.show({ status: 'open' })
    void this.finish(wanted, pkce)
  }

  token(signal: AbortSignal): Promise<string> {
    const live = this.liveToken()
    if (live) return Promise.resolve(live.value)
    return new Promise((resolve, reject) => {
      const give = (token: string) => {
        signal.removeEventListener('abort', abandon)
        resolve(token)
      }
      const abandon = () => {
        this.waiting.delete(give)
        reject(new DOMException('The widget was stopped.', 'AbortError'))
      }
      if (signal.aborted) return abandon()
      signal.addEventListener('abort', abandon, { once: true })
      this.waiting.add(give)
    })
  }

  refuse(value: string): void {
    if (this.held?.value === value) this.shared.refuse(this.held)
    this.drop(value)
  }

  close(): void {
    this.cancelTimer()
    this.shared.close()
  }

  /** A verifier serves once; the next is made ready, because a click leaves no time to make one. */
  private prepare(): void {
    this.pkce = undefined
    void this.options.createPkce().then((pkce) => {
      this.pkce = pkce
    })
  }

  private async finish(wanted: Promise<string>, pkce: Pkce): Promise<void> {
    const { loginUrl, clientId, redirectUri, exchangeCode } = this.options
    try {
      const code = await wanted
      const token = await exchangeCode({ loginUrl, clientId, redirectUri, code, verifier: pkce.verifier })
      this.take(token)
      this.shared.give(token)
    } catch (error) {
      const failure = (error as { failure?: SignInFailure }).failure ?? 'refused'
      // Another widget may have signed in meanwhile.
      if (this.current.status === 'open') this.show({ status: this.liveToken() ? 'ending' : 'needed', failure })
    } finally {
      this.prepare()
    }
  }

  private take(token: AccessToken): void {
    const live = this.liveToken()
    if (this.refused.has(token.value) || (live && live.endsAtMs >= token.endsAtMs)) return
    this.held = token
    this.show({ status: 'done' })
    this.watchEnd(token)
    for (const give of this.waiting) give(token.value)
    this.waiting.clear()
  }

  private watchEnd(token: AccessToken): void {
    const { clock, wallClockMs } = this.options
    const lifeMs = token.endsAtMs - wallClockMs()
    const lead = Math.min(leadMs, lifeMs / 10)
    this.cancelTimer()
    this.cancelTimer = clock.schedule(lifeMs - lead, () => {
      if (this.current.status === 'done') this.show({ status: 'ending' })
      this.cancelTimer = clock.schedule(token.endsAtMs - wallClockMs(), () => this.drop(token.value))
    })
  }

  private drop(value: string): void {
    this.refused.add(value)
    if (this.held?.value !== value) return
    this.held = undefined
    this.cancelTimer()
    if (this.current.status !== 'open') this.show({ status: 'needed' })
  }

  private liveToken(): AccessToken | undefined {
    return this.held && this.held.endsAtMs > this.options.wallClockMs() ? this.held : undefined
  }

  private show(view: SignInView): void {
    this.current = view
    this.options.onChange(view)
  }
}
