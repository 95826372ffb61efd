import { execFileSync, spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { replayCall } from '@cuecard/core'
import { moments } from '@cuecard/core/moments'
import { general } from '@cuecard/core/playbooks/general'
import { createPrivacyGate } from '@cuecard/core/privacy'
import { scriptedCall } from '@cuecard/core/testing'
import { issueToken } from './agents.ts'
import { serveGateway } from './serve-gateway.ts'
import { readSettings } from './settings.ts'
import { Store } from './store.ts'

/** The programs of PostgreSQL are not on the path in Debian. */
function programs(): string | undefined {
  const installed = existsSync('/usr/lib/postgresql')
    ? readdirSync('/usr/lib/postgresql').map((version) => `/usr/lib/postgresql/${version}/bin`)
    : []
  return [process.env['POSTGRES_BIN'] ?? '', ...installed, ...(process.env['PATH'] ?? '').split(delimiter)].find((folder) =>
    existsSync(join(folder, 'initdb')),
  )
}

/** PostgreSQL does not run as root. */
function owner(): { readonly uid?: number; readonly gid?: number } | undefined {
  if (process.getuid?.() !== 0) return {}
  try {
    const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
    return { uid: id('-u'), gid: id('-g') }
  } catch {
    return undefined
  }
}

const bin = programs()
const user = owner()
const reason = bin && user ? '' : ', skipped: PostgreSQL is not installed (Debian: postgresql)'

let folder = ''
let port = 0
let server: ChildProcess | undefined
const databaseUrl = () => `postgres://postgres@127.0.0.1:${port}/postgres`

async function isUp(): Promise<boolean> {
  const client = new Client({ connectionString: databaseUrl() })
  try {
    await client.connect()
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

async function startServer(): Promise<void> {
  server = spawn(join(bin ?? '', 'postgres'), ['-D', join(folder, 'data'), '-p', String(port), '-h', '127.0.0.1', '-k', folder, '-F'], {
    stdio: 'ignore',
    ...user,
  })
  for (let looks = 0; looks < 300 && !(await isUp()); looks += 1) await new Promise((resolve) => setTimeout(resolve, 100))
}

async function stopServer(): Promise<void> {
  if (server?.exitCode !== null) return
  const gone = new Promise((resolve) => server?.on('exit', resolve))
  server.kill('SIGINT')
  await gone
}

beforeAll(async () => {
  if (reason) return
  folder = mkdtempSync(join(tmpdir(), 'cuecard-postgres-'))
  if (user?.uid !== undefined && user.gid !== undefined) chownSync(folder, user.uid, user.gid)
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  ;({ port } = probe.address() as AddressInfo)
  await new Promise((resolve) => probe.close(resolve))
  execFileSync(join(bin ?? '', 'initdb'), ['-D', join(folder, 'data'), '-U', 'postgres', '-A', 'trust', '-N', '-E', 'UTF8'], {
    stdio: 'ignore',
    cwd: folder,
    ...user,
  })
  await startServer()
}, 120_000)

afterAll(async () => {
  if (reason) return
  await stopServer()
  rmSync(folder, { recursive: true, force: true })
})

const secret = 'a secret that is long enough for a test'
const lines = replayCall(scriptedCall('call voice\n0:01 agent: hello this is dana\n0:20 end', { callId: 'c1' }), {
  playbook: general,
  moments,
  privacy: createPrivacyGate(),
})
  .map((event) => JSON.stringify(event))
  .join('\n')

describe.skipIf(reason)(`records in PostgreSQL${reason}`, () => {
  it('are there for every gateway on the same database, also for those that start at the same time', async () => {
    const settings = readSettings({ PORT: '0', CUECARD_SECRET: secret, DATABASE_URL: databaseUrl() })
    const gateways = await Promise.all([serveGateway(settings), serveGateway(settings), serveGateway(settings)])
    const [one, other] = gateways
    const headers = { authorization: `Bearer ${await issueToken({ id: 'dana', isSupervisor: false }, settings.secret, 60)}` }
    expect((await fetch(`${one.url}/records/c1`, { method: 'PUT', headers, body: lines })).status).toBe(200)
    expect(await (await fetch(`${other.url}/records/c1`, { headers })).text()).toBe(lines)
    for (const gateway of gateways) await gateway.close()
    const again = await serveGateway(settings)
    expect(await (await fetch(`${again.url}/records/c1`, { headers })).text()).toBe(lines)
    await again.close()
  })

  it('outlive a database that goes away and comes back: not ready meanwhile, and nothing breaks', async () => {
    const store = await Store.open({ databaseUrl: databaseUrl() })
    expect(await store.isReady()).toBe(true)
    await stopServer()
    expect(await store.isReady()).toBe(false)
    await startServer()
    expect(await store.isReady()).toBe(true)
    await store.close()
  })

  it('do not wait for pgvector; knowledge needs it, and says so', async () => {
    const store = await Store.open({ databaseUrl: databaseUrl() })
    const client = new Client({ connectionString: databaseUrl() })
    await client.connect()
    const { rowCount } = await client.query("select 1 from pg_available_extensions where name = 'vector'")
    await client.end()
    expect(store.hasKnowledge).toBe(rowCount === 1)
    await store.close()
    const settings = readSettings({ PORT: '0', CUECARD_SECRET: secret, DATABASE_URL: databaseUrl() })
    const gateway = await serveGateway(settings)
    const headers = { authorization: `Bearer ${await issueToken({ id: 'dana', isSupervisor: false }, settings.secret, 60)}` }
    const found = await fetch(`${gateway.url}/knowledge/search`, { method: 'POST', headers, body: '{"embedding":[1,0]}' })
    expect(found.status).toBe(rowCount === 1 ? 200 : 501)
    await gateway.close()
  })
})
