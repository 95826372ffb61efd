import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** The gateway as a process of its own. */
export interface GatewayProcess {
  readonly url: string
  readonly process: ChildProcess
  /** What it wrote to either stream so far. */
  readonly output: () => string
  /** Asks it to end; gives its exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>
}

/** Builds the gateway as it is shipped, beside the installed packages; gives the file, and what removes it. */
export async function buildGateway(): Promise<{ readonly main: string; readonly remove: () => void }> {
  const outDir = mkdtempSync(join(root, '../../node_modules/.cuecard-gateway-'))
  await build({ root, configFile: join(root, 'vite.config.ts'), logLevel: 'error', build: { outDir } })
  return { main: join(outDir, 'main.js'), remove: () => rmSync(outDir, { recursive: true, force: true }) }
}

/** Starts it, and waits until it says where it listens. */
export async function startGateway(main: string, env: Readonly<Record<string, string>>): Promise<GatewayProcess> {
  const child = spawn(process.execPath, [main], { env: { PATH: process.env['PATH'], PORT: '0', ...env } })
  let output = ''
  const exited = new Promise<number | null>((resolve) => child.on('exit', resolve))
  const url = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString()
      const [address] = /http:\/\/[\d.]+:\d+/.exec(output) ?? []
      if (address) resolve(address)
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    void exited.then(() => reject(new Error(`the gateway ended: ${output}`)))
  })
  return {
    url,
    process: child,
    output: () => output,
    stop(signal = 'SIGTERM') {
      child.kill(signal)
      return exited
    },
  }
}

/** What a collector of OpenTelemetry was sent. */
export interface Collector {
  readonly url: string
  readonly received: { readonly path: string; readonly body: unknown }[]
  close(): void
}

/** Takes traces and metrics over HTTP in JSON, as a real one does. */
export async function serveCollector(): Promise<Collector> {
  const received: Collector['received'] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      received.push({ path: request.url ?? '', body: JSON.parse(Buffer.concat(chunks).toString()) })
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}
