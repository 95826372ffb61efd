import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { buildEngineResources } from '../src/build/engine-resources.ts'
import { bundleConsole } from '../src/build/console-bundle.ts'
import { projectFolder } from '../src/build/project-files.ts'
import { renderEnginePage } from './render-engine-page.ts'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.jsonl': 'application/jsonl; charset=utf-8',
}

/** As Lightning Experience has it: `unsafe-eval`, because Lightning Web Security evaluates components. */
const policy =
  "default-src 'self'; script-src 'self' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-src 'self' http://127.0.0.1:*; connect-src 'self'"

/** Builds the simulated console and serves it on this machine only; gives its address and what ends it. */
export async function serveConsole(port = 0): Promise<{ readonly url: string; close(): Promise<void> }> {
  const script = await bundleConsole('desk')
  let resources: ReturnType<typeof buildEngineResources> | undefined
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const name = pathname === '/' ? 'index.html' : pathname.slice(1)
    const engineResource = /^resource\/(\w+)$/.exec(name)?.[1]
    if (name === 'apex/CoachEngine') {
      // As Lightning Web Security makes the frame: without an origin of its own.
      const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': 'sandbox allow-scripts' }
      void renderEnginePage(`http://${request.headers.host}`).then((body) => response.writeHead(200, headers).end(body))
      return
    }
    if (engineResource !== undefined) {
      resources ??= buildEngineResources()
      void resources.then((built) => response.writeHead(200, { 'content-type': types['.js'] }).end(built.get(engineResource)))
      return
    }
    contentOf(name, script).then(
      (body) => response.writeHead(200, { 'content-type': types[extname(name)], 'content-security-policy': policy }).end(body),
      () => response.writeHead(404).end(),
    )
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

async function contentOf(name: string, script: string): Promise<string> {
  if (name === 'console.js') return script
  const call = /^calls\/([\w-]+\.jsonl)$/.exec(name)?.[1]
  if (call !== undefined) return readCall(call)
  if (name === 'index.html' || name === 'console.css') return readFile(join(projectFolder, 'sim/console', name), 'utf8')
  throw new Error('There is no such file.')
}

/** A chat of the simulator's own, or a call of the examples. */
async function readCall(file: string): Promise<string> {
  try {
    return await readFile(join(projectFolder, 'sim/calls', file), 'utf8')
  } catch {
    return readFile(join(projectFolder, '../../examples/calls', file), 'utf8')
  }
}
