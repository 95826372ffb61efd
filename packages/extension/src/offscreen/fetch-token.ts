/** How long a server may take to answer, in milliseconds. */
const patienceMs = 10_000

/**
 * Asks a server of the tenant's for a short-lived credential. It is never stored. The agent's sign-in at that server (a cookie) is
 * what shows who asks. Rejects without the address, which may hold a secret.
 */
export async function fetchToken(address: string, purpose: string): Promise<{ readonly token?: string; readonly url?: string }> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ purpose }),
    credentials: 'include',
    signal: AbortSignal.timeout(patienceMs),
  })
  if (!response.ok) throw new Error(`The token server answered ${response.status}.`)
  const { token, url } = (await response.json()) as Readonly<Record<string, unknown>>
  return { ...(typeof token === 'string' && { token }), ...(typeof url === 'string' && { url }) }
}
