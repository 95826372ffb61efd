import { spawn } from 'node:child_process'
import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import type { AddressInfo, Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { vi } from 'vitest'

/** The path of a Firefox whose policies can be written: `FIREFOX`, or an ESR on the path. */
export function findFirefox(): string | undefined {
  const onPath = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, 'firefox-esr'))
  const found = [process.env['FIREFOX'] ?? '', ...onPath].find((path) => path !== '' && existsSync(path))
  if (found === undefined) return undefined
  try {
    const folder = dirname(realpathSync(found))
    accessSync(folder, constants.W_OK)
    return existsSync(policyFile(found)) ? undefined : found
  } catch {
    return undefined
  }
}

function policyFile(firefox: string): string {
  return join(dirname(realpathSync(firefox)), 'distribution/policies.json')
}

/** A Firefox that is driven by Marionette, the protocol that it brings along. */
export interface TestFirefox {
  goTo(url: string): Promise<void>
  /** Runs the body of an async function in the page. */
  run<Value>(body: string): Promise<Value>
  newTab(): Promise<string>
  turnTo(tab: string): Promise<void>
  close(): Promise<void>
}

/** Launches Firefox with policies and preferences. */
export async function launchFirefox(
  firefox: string,
  policies: object,
  preferences: Readonly<Record<string, unknown>>,
): Promise<TestFirefox> {
  const profile = mkdtempSync(join(tmpdir(), 'cuecard-firefox-'))
  const port = await freePort()
  const all = { 'marionette.port': port, ...preferences }
  const lines = Object.entries(all).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`)
  writeFileSync(join(profile, 'user.js'), lines.join('\n'))
  mkdirSync(dirname(policyFile(firefox)), { recursive: true })
  writeFileSync(policyFile(firefox), JSON.stringify(policies))
  const folder = dirname(realpathSync(firefox))
  const child = spawn(firefox, ['--headless', '--marionette', '--profile', profile, '--no-remote', '--remote-allow-system-access'], {
    env: { ...process.env, HOME: profile, LD_LIBRARY_PATH: folder },
    stdio: 'ignore',
  })
  const socket = await vi.waitFor(() => dial(port), { timeout: 40_000, interval: 200 })
  const send = speak(socket)
  await send('WebDriver:NewSession', { capabilities: {} })
  return {
    async goTo(url) {
      await send('WebDriver:Navigate', { url })
    },
    async run<Value>(body: string) {
      const script = `const done = arguments[arguments.length - 1]; (async () => {${body}})().then(done, (error) => done(String(error)))`
      return (await send<{ value: Value }>('WebDriver:ExecuteAsyncScript', { script, args: [], sandbox: null })).value
    },
    newTab: async () => (await send<{ handle: string }>('WebDriver:NewWindow', { type: 'tab' })).handle,
    async turnTo(tab) {
      await send('WebDriver:SwitchToWindow', { handle: tab })
    },
    async close() {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      socket.destroy()
      child.kill('SIGKILL')
      await ended
      rmSync(policyFile(firefox), { force: true })
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

function dial(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => resolve(socket))
    socket.once('error', reject)
  })
}

/** Messages are JSON with their length in bytes before: `[type, id, error, result]`. */
function speak(socket: Socket) {
  const waiting = new Map<number, { resolve: (result: never) => void; reject: (error: Error) => void }>()
  let buffer = Buffer.alloc(0)
  socket.on('data', (data) => {
    buffer = Buffer.concat([buffer, data])
    for (let colon = buffer.indexOf(':'); colon >= 0; colon = buffer.indexOf(':')) {
      const end = colon + 1 + Number(buffer.subarray(0, colon).toString())
      if (buffer.length < end) return
      const message: unknown = JSON.parse(buffer.subarray(colon + 1, end).toString())
      buffer = buffer.subarray(end)
      if (!Array.isArray(message)) continue
      const [, id, error, result] = message as [number, number, { message: string } | null, never]
      if (error) waiting.get(id)?.reject(new Error(error.message))
      else waiting.get(id)?.resolve(result)
      waiting.delete(id)
    }
  })
  let count = 0
  return <Result>(command: string, parameters: object): Promise<Result> => {
    count += 1
    const id = count
    const bytes = Buffer.from(JSON.stringify([0, id, command, parameters]))
    socket.write(Buffer.concat([Buffer.from(`${bytes.length}:`), bytes]))
    return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }))
  }
}
