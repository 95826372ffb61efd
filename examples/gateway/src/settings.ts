/** What the gateway is told by its environment. */
export interface Settings {
  readonly port: number
  /** Signs the tokens by which agents are known (HS256). */
  readonly secret: Uint8Array
  /** Of the pages that may call. */
  readonly origins: readonly string[]
  /** Of PostgreSQL; where it is missing, PGlite keeps the data in `dataDir`. */
  readonly databaseUrl: string | undefined
  readonly dataDir: string | undefined
  readonly natsUrl: string | undefined
  /** Keys of vendors, by vendor; those of others are not offered. */
  readonly keys: Readonly<Record<string, string>>
  /** Where relayed speech engines are, by name. */
  readonly engines: Readonly<Record<string, string>>
  /** What they are shown in the header `authorization`, by name; those that ask for nothing are missing. */
  readonly engineKeys: Readonly<Record<string, string>>
  /** A language model's server, up to and with the version, and its key. */
  readonly model: { readonly url: string; readonly key: string | undefined; readonly keyHeader: 'authorization' | 'x-api-key' } | undefined
  readonly requestsPerMinute: number
}

const shortestSecret = 32

/** @throws Error that names the variable which is missing or wrong, without its value. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const secret = new TextEncoder().encode(env['CUECARD_SECRET'] ?? '')
  if (secret.length < shortestSecret) throw new Error(`CUECARD_SECRET must have ${shortestSecret} bytes or more`)
  const modelUrl = env['CUECARD_MODEL_URL']
  return {
    port: whole(env, 'PORT', 8787),
    secret,
    origins: (env['CUECARD_ORIGINS'] ?? '').split(',').flatMap((origin) => origin.trim() || []),
    databaseUrl: env['DATABASE_URL'],
    dataDir: env['CUECARD_DATA'],
    natsUrl: env['NATS_URL'],
    keys: suffixed(env, 'CUECARD_KEY_'),
    engines: suffixed(env, 'CUECARD_ENGINE_'),
    engineKeys: suffixed(env, 'CUECARD_AUTHORIZATION_'),
    model: modelUrl
      ? {
          url: modelUrl,
          key: env['CUECARD_MODEL_KEY'],
          keyHeader: env['CUECARD_MODEL_KEY_HEADER'] === 'x-api-key' ? 'x-api-key' : 'authorization',
        }
      : undefined,
    requestsPerMinute: whole(env, 'CUECARD_REQUESTS_PER_MINUTE', 300),
  }
}

function whole(env: Readonly<Record<string, string | undefined>>, name: string, otherwise: number): number {
  const given = env[name]
  if (given === undefined) return otherwise
  const value = Number(given)
  if (!Number.isInteger(value) || value < 0) throw new Error(`${name} must be a whole number`)
  return value
}

/** `CUECARD_KEY_DEEPGRAM` is the key of `deepgram`. */
function suffixed(env: Readonly<Record<string, string | undefined>>, prefix: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) =>
      name.startsWith(prefix) && value ? [[name.slice(prefix.length).toLowerCase().replaceAll('_', '-'), value]] : [],
    ),
  )
}
