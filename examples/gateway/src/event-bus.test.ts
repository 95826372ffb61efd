import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { connect as connectTo, createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { jetstreamManager } from '@nats-io/jetstream'
import { connect } from '@nats-io/transport-node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { natsBus } from './event-bus.ts'

const program = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin'].map((folder) => join(folder, 'nats-server')).find(existsSync)
const reason = program ? '' : ', skipped: nats-server is not installed (Debian: nats-server)'

let server: ChildProcess | undefined
let url = ''
let folder = ''

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const { port } = probe.address() as AddressInfo
  await new Promise((resolve) => probe.close(resolve))
  return port
}

const accepts = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connectTo(port, '127.0.0.1', () => {
      socket.destroy()
      resolve(true)
    })
    socket.on('error', () => resolve(false))
  })

beforeAll(async () => {
  if (!program) return
  folder = mkdtempSync(join(tmpdir(), 'cuecard-nats-'))
  const port = await freePort()
  server = spawn(program, ['-js', '-a', '127.0.0.1', '-p', String(port), '-sd', folder], { stdio: 'ignore' })
  url = `nats://127.0.0.1:${port}`
  for (let looks = 0; looks < 100 && !(await accepts(port)); looks += 1) await new Promise((resolve) => setTimeout(resolve, 100))
}, 20_000)

afterAll(() => {
  server?.kill()
  if (folder) rmSync(folder, { recursive: true, force: true })
})

describe.skipIf(!program)(`the events of records on NATS JetStream${reason}`, () => {
  it('are there once, however often they are published, in their order and under their call', async () => {
    const bus = await natsBus(url)
    for (const id of ['c1:0', 'c1:1', 'c1:1', 'c1:0', 'c.2:0']) await bus.publish(id, JSON.stringify({ id }))
    await bus.close()
    const connection = await connect({ servers: url })
    const manager = await jetstreamManager(connection)
    const { state } = await manager.streams.info('CUECARD', { subjects_filter: '>' })
    expect(state.messages).toBe(3)
    expect(state.subjects).toEqual({ 'cuecard.records.c1': 2, 'cuecard.records.c%2E2': 1 })
    const second = await manager.streams.getMessage('CUECARD', { seq: 2 })
    expect(second?.json()).toEqual({ id: 'c1:1' })
    // Another gateway finds the stream as it is.
    await (await natsBus(url)).close()
    await connection.close()
  })
})
