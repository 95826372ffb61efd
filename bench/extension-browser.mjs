// A real Chromium with the extension in it, and the side panel that only the browser's own debugging line reaches.
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { chromium } from 'playwright-core'
import { WebSocket } from 'ws'
import { findChromium } from '../tools/find-chromium.mjs'
import { CannotRun } from './measure.mjs'

/** Tries until it is there; a browser on a busy machine takes its time. */
async function until(look, what) {
  for (let tries = 0; tries < 400; tries += 1) {
    const found = await look()
    if (found) return found
    await wait(50)
  }
  throw new Error(`${what} did not come about.`)
}

/** Serves one page at every address. */
export async function servePage(html) {
  const server = createServer((_, response) => response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html))
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { port: server.address().port, close: () => server.close() }
}

/** Launches Chromium with the extension in `folder`. */
export async function launch(folder) {
  const executablePath = findChromium()
  if (!executablePath) throw new CannotRun('The part "extension" needs Chromium: install it, or set CHROMIUM to its path.')
  const profile = await mkdtemp(join(tmpdir(), 'cuecard-profile-'))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--remote-debugging-port=0',
      '--enable-unsafe-extension-debugging',
      `--disable-extensions-except=${folder}`,
      `--load-extension=${folder}`,
    ],
  })
  const [worker = await context.waitForEvent('serviceworker')] = context.serviceWorkers()
  const id = new URL(worker.url()).host
  const welcome = await until(() => context.pages().find((page) => page.url().endsWith('/welcome.html')), 'The welcome page')
  await welcome.close()
  const line = await connect(profile)
  const send = (method, params, sessionId) => line.send(method, params, sessionId)
  const targets = async () => (await send('Target.getTargets', { filter: [{}] })).targetInfos
  return {
    context,
    id,
    async target(path) {
      const { targetId } = await until(async () => (await targets()).find(({ url, type }) => url.endsWith(path) && type !== 'tab'), path)
      const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true })
      return pageOf((method, params) => send(method, params, sessionId))
    },
    async openPanel(page) {
      await page.bringToFront()
      const { targetId } = (await targets()).find(({ url, type }) => type === 'tab' && url === page.url())
      await send('Extensions.triggerAction', { id, targetId })
    },
    async configure(settings) {
      const page = await context.newPage()
      await page.goto(`chrome-extension://${id}/diagnostics.html`)
      await page.evaluate((own) => chrome.storage.local.set({ settings: own }), settings)
      await page.close()
    },
    async close() {
      line.close()
      await context.close()
      await rm(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

function pageOf(send) {
  return {
    send,
    async evaluate(expression) {
      const { result, exceptionDetails } = await send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true })
      if (exceptionDetails) throw new Error(exceptionDetails.text)
      return result.value
    },
    /** Megabytes of JavaScript in use, after what is not used any more has been collected. */
    async heapMb() {
      await send('HeapProfiler.collectGarbage')
      return (await send('Runtime.getHeapUsage')).usedSize / 1e6
    },
  }
}

async function connect(profile) {
  const file = await until(() => readFile(join(profile, 'DevToolsActivePort'), 'utf8').catch(() => undefined), 'The debugging port')
  const [port, path] = file.split('\n')
  const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`)
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject))
  const waiting = new Map()
  socket.on('message', (data) => {
    const { id, result, error } = JSON.parse(data)
    const asked = waiting.get(id)
    waiting.delete(id)
    if (error) asked?.reject(new Error(error.message))
    else asked?.resolve(result)
  })
  let count = 0
  return {
    send(method, params = {}, sessionId) {
      const id = (count += 1)
      socket.send(JSON.stringify({ id, method, params, ...(sessionId && { sessionId }) }))
      return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }))
    },
    close: () => socket.terminate(),
  }
}
