/** An access token and when it ends. */
export interface AccessToken {
  readonly value: string
  /** Milliseconds since 1970, by the clock of this machine. */
  readonly endsAtMs: number
}

/** Whether `value` is a token that has not ended. */
export function isLiveToken(value: unknown, nowMs: number): value is AccessToken {
  if (typeof value !== 'object' || value === null) return false
  const { value: token, endsAtMs } = value as Partial<AccessToken>
  return typeof token === 'string' && token !== '' && typeof endsAtMs === 'number' && endsAtMs > nowMs
}

/** What `exchangeCode` needs. */
export interface CodeExchange {
  /** Without `/oauth/…`. */
  readonly loginUrl: string
  readonly clientId: string
  readonly redirectUri: string
  readonly code: string
  readonly verifier: string
}

/** Exchanges the code of a sign-in for a token (RFC 6749, 4.1.3). Rejects without a word of what was sent. */
export async function exchangeCode({ loginUrl, clientId, redirectUri, code, verifier }: CodeExchange): Promise<AccessToken> {
  const askedAtMs = Date.now()
  const response = await fetch(`${loginUrl}/oauth/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: clientId,
      redirect_uri: redirectUri,
      code,
      code_verifier: verifier,
    }),
    credentials: 'omit',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
  })
  if (!response.ok) throw new Error(`The sign-in was refused with status ${response.status}.`)
  const { access_token: value, expires_in: lifeS } = (await response.json()) as { access_token?: unknown; expires_in?: unknown }
  const token = { value, endsAtMs: askedAtMs + Number(lifeS) * 1000 }
  if (!isLiveToken(token, askedAtMs)) throw new Error('The sign-in gave no token.')
  return token
}
