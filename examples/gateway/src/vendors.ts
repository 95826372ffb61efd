import { presignTranscribe } from './presign-transcribe.ts'

/** What the agent's browser gets in the place of a key. */
export interface Credential {
  readonly token?: string
  readonly url?: string
}

/** What a token is asked for. */
export interface TokenRequest {
  readonly sampleRate: number
  readonly channels: number
  readonly language: string
}

/** Makes a credential with a vendor's key. */
export type Mint = (key: string, request: TokenRequest, fetch: typeof globalThis.fetch) => Promise<Credential>

/** How long a token may be redeemed, in seconds: long enough for one attempt to connect. */
const seconds = 60

/**
 * Vendors whose tokens are short-lived and open to a browser. The keys never leave this process.
 * Sources: each vendor's documentation of temporary tokens.
 */
export const vendors: Readonly<Record<string, Mint>> = {
  deepgram: (key, _, fetch) =>
    asked(fetch, 'https://api.deepgram.com/v1/auth/grant', { authorization: `Token ${key}` }, { ttl_seconds: seconds }, 'access_token'),
  assemblyai: (key, _, fetch) =>
    asked(fetch, `https://streaming.assemblyai.com/v3/token?expires_in_seconds=${seconds}`, { authorization: key }, undefined, 'token'),
  soniox: (key, _, fetch) =>
    asked(
      fetch,
      'https://api.soniox.com/v1/auth/temporary-api-key',
      { authorization: `Bearer ${key}` },
      { usage_type: 'transcribe_websocket', expires_in_seconds: seconds },
      'api_key',
    ),
  speechmatics: (key, _, fetch) =>
    asked(fetch, 'https://mp.speechmatics.com/v1/api_keys?type=rt', { authorization: `Bearer ${key}` }, { ttl: seconds }, 'key_value'),
  async gladia(key, { sampleRate, channels, language }, fetch) {
    const body = {
      model: 'solaria-1',
      encoding: 'wav/pcm',
      sample_rate: sampleRate,
      bit_depth: 16,
      channels,
      language_config: { languages: [language.split('-')[0]] },
      messages_config: { receive_partial_transcripts: true, receive_acknowledgments: true },
    }
    const { token } = await asked(fetch, 'https://api.gladia.io/v2/live', { 'x-gladia-key': key }, body, 'url')
    return token === undefined ? {} : { url: token }
  },
  async 'openai-realtime'(key, _, fetch) {
    const body = { expires_after: { anchor: 'created_at', seconds: 600 }, session: { type: 'transcription' } }
    return asked(fetch, 'https://api.openai.com/v1/realtime/client_secrets', { authorization: `Bearer ${key}` }, body, 'value')
  },
  /** The key is `ACCESS_KEY_ID:SECRET_ACCESS_KEY:REGION`, and a session token after that where there is one. */
  'amazon-transcribe': async (key, request) => ({ url: presignTranscribe(key, request, new Date()) }),
}

async function asked(
  fetch: typeof globalThis.fetch,
  url: string,
  headers: Record<string, string>,
  body: object | undefined,
  field: string,
): Promise<Credential> {
  const init = body
    ? { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(body) }
    : { headers }
  const response = await fetch(url, { ...init, signal: AbortSignal.timeout(5000) })
  if (!response.ok) throw new Error(`the vendor answered ${response.status}`)
  const answer = (await response.json()) as Record<string, unknown>
  const token = answer[field]
  if (typeof token !== 'string') throw new Error('the vendor answered without a token')
  return { token }
}
