import { createHash, randomUUID } from 'node:crypto'
import type { SimRequest, SimResponse } from './http.ts'
import { failure } from './http.ts'

interface Grant {
  readonly clientId: string
  readonly redirectUri: string
  readonly challenge: string
}

/** The OAuth client that the simulator knows. */
export interface OAuthClient {
  readonly clientId: string
  readonly redirectUris: readonly string[]
}

/** Sign-in with PKCE as Genesys Cloud does it for a user who is signed in to the desktop already: it asks nothing. */
export class OAuthServer {
  private readonly client: OAuthClient
  private readonly grants = new Map<string, Grant>()
  private readonly tokens = new Map<string, number>()
  /** Seconds that the next tokens live. */
  lifeS = 86_400
  /** While set, the sign-in page asks for a name first, and goes no further. */
  asksForName = false
  /** Sign-ins end with this error while it is set. */
  error: string | undefined

  constructor(client: OAuthClient) {
    this.client = client
  }

  /** Where the browser goes next; exact in everything that the client has registered. */
  authorize({ query }: SimRequest): SimResponse {
    const redirectUri = query.get('redirect_uri') ?? ''
    const isKnown = query.get('client_id') === this.client.clientId && this.client.redirectUris.includes(redirectUri)
    if (!isKnown || query.get('response_type') !== 'code') return { status: 400, body: '<p>invalid client or redirect address</p>' }
    if (this.asksForName) return { status: 200, body: '<label>Name <input></label>' }
    const back = new URL(redirectUri)
    back.searchParams.set('state', query.get('state') ?? '')
    const challenge = query.get('code_challenge')
    if (this.error || !challenge || query.get('code_challenge_method') !== 'S256') {
      back.searchParams.set('error', this.error ?? 'invalid_request')
    } else {
      const code = randomUUID()
      this.grants.set(code, { clientId: this.client.clientId, redirectUri, challenge })
      back.searchParams.set('code', code)
    }
    return { status: 302, headers: { location: back.href } }
  }

  /** A code serves once, for the same client and address, with the verifier of its challenge. */
  exchange({ body }: SimRequest): SimResponse {
    const form = new URLSearchParams(body)
    const code = form.get('code') ?? ''
    const grant = this.grants.get(code)
    this.grants.delete(code)
    const digest = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url')
    const isRight =
      grant?.challenge === digest && grant.clientId === form.get('client_id') && grant.redirectUri === form.get('redirect_uri')
    if (!isRight || form.get('grant_type') !== 'authorization_code') return failure(400, 'invalid_grant')
    const token = randomUUID()
    this.tokens.set(token, Date.now() + this.lifeS * 1000)
    return { status: 200, body: { access_token: token, token_type: 'bearer', expires_in: this.lifeS } }
  }

  /** Whether a request carries a token that lives. */
  allows({ headers }: SimRequest): boolean {
    const endsAtMs = this.tokens.get(headers.authorization?.replace(/^bearer /i, '') ?? '')
    return endsAtMs !== undefined && endsAtMs > Date.now()
  }

  revokeAll(): void {
    this.tokens.clear()
  }
}
