import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import type { BrowserContext, Page, Worker } from 'playwright-core'
import { build } from 'vite'
import { vi } from 'vitest'
import { WebSocket } from 'ws'
import { findChromium } from '../../../tools/find-chromium.mjs'
import type { Flavour } from './manifest.ts'
import type { ExtensionApi } from './platform/extension-api.ts'

/** Builds the extension from the sources, as `tools/build.mjs` does. */
export async function buildExtension(flavour: Partial<Flavour> = {}): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), 'cuecard-extension-'))
  process.env['CUECARD_FLAVOUR'] = JSON.stringify(flavour)
  await build({ configFile: join(import.meta.dirname, '../vite.config.ts'), logLevel: 'error', build: { outDir, emptyOutDir: true } })
  delete process.env['CUECARD_FLAVOUR']
  return outDir
}

/** What a build for tests has: pages and servers of this machine. */
export const onThisMachine: Partial<Flavour> = {
  sites: ['http://127.0.0.1'],
  connect: ['https:', 'wss:', 'http://127.0.0.1:*', 'ws://127.0.0.1:*'],
}

/** A page of the browser that Playwright does not list, such as the real side panel. */
export interface RawPage {
  evaluate<Value>(expression: string): Promise<Value>
  screenshot(): Promise<Buffer>
}

/** A real Chromium with the extension in it. */
export interface TestBrowser {
  readonly context: BrowserContext
  readonly id: string
  url(path: string): string
  /** Opens a page of the extension in a tab. */
  open(path: string): Promise<Page>
  worker(): Promise<Worker>
  /** Keeps settings as the user would, and replaces all before. */
  configure(settings: object): Promise<void>
  /** Ends the service worker, as the browser does when it has nothing to do. Resolves once it is gone. */
  killWorker(): Promise<void>
  /** Clicks the toolbar button while `page` is in front, and gives the side panel that opens. */
  clickButton(page: Page): Promise<void>
  /** A target by the end of its address: the side panel, the offscreen document. */
  target(path: string): Promise<RawPage>
  hasTarget(path: string): Promise<boolean>
  closeTarget(path: string): Promise<void>
  /** What any page of the extension complained of. */
  readonly errors: string[]
  send<Result>(method: string, params?: object, sessionId?: string): Promise<Result>
  close(): Promise<void>
}

export interface LaunchOptions {
  /** The folder of the extension; missing where a policy installs it. */
  readonly folder?: string
  readonly profile?: string
  readonly args?: readonly string[]
  readonly ignoreDefaultArgs?: readonly string[]
  readonly id?: string
}

/** The interface of the browser as a page of the extension has it, for code that a test runs there. */
declare const chrome: ExtensionApi

interface TargetInfo {
  readonly targetId: string
  readonly type: string
  readonly url: string
}

/** Launches Chromium with the extension. */
export async function launchBrowser({
  folder,
  profile,
  args = [],
  ignoreDefaultArgs = [],
  id: knownId,
}: LaunchOptions): Promise<TestBrowser> {
  const userData = profile ?? (await mkdtemp(join(tmpdir(), 'cuecard-profile-')))
  const context = await chromium.launchPersistentContext(userData, {
    executablePath: findChromium() ?? '',
    ignoreDefaultArgs: ['--mute-audio', ...ignoreDefaultArgs],
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--remote-debugging-port=0',
      '--enable-unsafe-extension-debugging',
      '--autoplay-policy=no-user-gesture-required',
      ...(folder ? [`--disable-extensions-except=${folder}`, `--load-extension=${folder}`] : []),
      ...args,
    ],
  })
  const cdp = await connectCdp(userData)
  const errors: string[] = []
  context.on('page', (page) => watch(page, errors))
  const worker = async () => context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'))
  const id = knownId ?? new URL((await worker()).url()).host
  const url = (path: string) => `chrome-extension://${id}/${path}`
  // It introduces itself once, in a tab that would stand before those of a test.
  if (folder !== undefined)
    await (await vi.waitUntil(() => context.pages().find((page) => page.url() === url('welcome.html')), 20_000))?.close()
  const targets = async () => (await cdp.send<{ targetInfos: TargetInfo[] }>('Target.getTargets', { filter: [{}] })).targetInfos
  const find = async (path: string) => (await targets()).find((each) => each.url.endsWith(path) && each.type !== 'tab')
  return {
    context,
    id,
    url,
    worker,
    errors,
    send: cdp.send,
    async open(path) {
      const page = await context.newPage()
      await page.goto(url(path))
      return page
    },
    async configure(settings) {
      const page = await context.newPage()
      await page.goto(url('diagnostics.html'))
      await page.evaluate((own) => chrome.storage.local.set({ settings: own }), settings)
      await page.close()
    },
    async killWorker() {
      const workers = async () => (await targets()).filter(({ type, url: at }) => type === 'service_worker' && at.includes(id))
      const targetId = (await workers())[0]?.targetId
      // One that is busy does not hear it the first time.
      await vi.waitUntil(
        async () => {
          await cdp.send('Target.closeTarget', { targetId }).catch(() => undefined)
          return !(await workers()).some((each) => each.targetId === targetId)
        },
        { timeout: 10_000, interval: 200 },
      )
    },
    async clickButton(page) {
      await page.bringToFront()
      const tab = (await targets()).find(({ type, url: at }) => type === 'tab' && at === page.url())
      await cdp.send('Extensions.triggerAction', { id, targetId: tab?.targetId })
    },
    async target(path) {
      const found = await vi.waitUntil(() => find(path), { timeout: 15_000, interval: 50 })
      const { sessionId } = await cdp.send<{ sessionId: string }>('Target.attachToTarget', { targetId: found?.targetId, flatten: true })
      return rawPage((method, params) => cdp.send(method, params, sessionId))
    },
    hasTarget: async (path) => (await find(path)) !== undefined,
    async closeTarget(path) {
      const targetId = (await find(path))?.targetId
      if (targetId === undefined) return
      await cdp.send('Target.closeTarget', { targetId })
      // Another of the same address may be there at once.
      await vi.waitUntil(async () => (await find(path))?.targetId !== targetId, 10_000)
    },
    async close() {
      cdp.close()
      await context.close()
      if (!profile) await rm(userData, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

function watch(page: Page, errors: string[]): void {
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => message.type() === 'error' && page.url().startsWith('chrome-extension:') && errors.push(message.text()))
}

function rawPage(send: <Result>(method: string, params?: object) => Promise<Result>): RawPage {
  const evaluate = async <Value>(expression: string) => {
    const { result, exceptionDetails } = await send<{ result: { value: Value }; exceptionDetails?: { text: string } }>('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
      userGesture: true,
    })
    if (exceptionDetails) throw new Error(`${expression}: ${exceptionDetails.text}`)
    return result.value
  }
  return {
    evaluate,
    async screenshot() {
      const { data } = await send<{ data: string }>('Page.captureScreenshot', { format: 'png' })
      return Buffer.from(data, 'base64')
    },
  }
}

/** A page in a tab, as the functions that read a panel take it. */
export function panelPage(page: Page): RawPage {
  return { evaluate: (expression) => page.evaluate(expression), screenshot: () => page.screenshot() }
}

/** How long a slow machine may take, in milliseconds, for `expect.poll`. */
export const patience = { timeout: 20_000, interval: 50 } as const

/** Reads what the panel of the call shows. */
export function textOf(panel: RawPage): () => Promise<string> {
  return () => panel.evaluate<string>(`document.querySelector('cuecard-panel')?.shadowRoot.textContent ?? ''`)
}

/** Looks for an element in the panel of the call. */
export function hasIn(panel: RawPage, selector: string): () => Promise<boolean> {
  return () =>
    panel.evaluate<boolean>(`document.querySelector('cuecard-panel')?.shadowRoot.querySelector('${selector}') instanceof Element`)
}

/** The browser's own debugging line: Playwright does not show the side panel. */
async function connectCdp(userData: string): Promise<{ send: TestBrowser['send']; close(): void }> {
  const file = await vi.waitUntil(() => readFile(join(userData, 'DevToolsActivePort'), 'utf8').catch(() => undefined), 20_000)
  const [port, path] = (file ?? '').split('\n')
  const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`)
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject))
  const waiting = new Map<number, { resolve: (result: never) => void; reject: (error: Error) => void }>()
  socket.on('message', (data: Buffer) => {
    const { id, result, error } = JSON.parse(data.toString()) as { id?: number; result: never; error?: { message: string } }
    const asked = waiting.get(id ?? -1)
    waiting.delete(id ?? -1)
    if (error) asked?.reject(new Error(error.message))
    else asked?.resolve(result)
  })
  let count = 0
  return {
    send<Result>(method: string, params: object = {}, sessionId?: string): Promise<Result> {
      count += 1
      const id = count
      socket.send(JSON.stringify({ id, method, params, ...(sessionId !== undefined && { sessionId }) }))
      return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }))
    },
    close: () => socket.terminate(),
  }
}

/** A server of this machine; pages are what a test puts in it. */
export interface TestServer {
  readonly origin: string
  readonly pages: Map<string, string | Buffer>
  readonly posted: { readonly path: string; readonly body: string }[]
  close(): Promise<void>
}

/** Serves pages; takes whatever is posted. Everybody may read it, as a server of playbooks has to say. */
export async function servePages(): Promise<TestServer> {
  const pages = new Map<string, string | Buffer>()
  const posted: { path: string; body: string }[] = []
  const server: Server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    const { origin = '*' } = request.headers
    const headers = {
      'access-control-allow-origin': origin,
      'access-control-allow-credentials': 'true',
      'access-control-allow-headers': 'content-type',
    }
    if (request.method === 'OPTIONS') return response.writeHead(204, headers).end()
    if (request.method === 'POST') {
      let body = ''
      request.on('data', (data: Buffer) => (body += data.toString()))
      request.on('end', () => {
        posted.push({ path, body })
        response.writeHead(204, headers).end()
      })
      return undefined
    }
    const page = pages.get(path)
    const type = path.endsWith('.yaml') ? 'text/yaml' : 'text/html; charset=utf-8'
    return response.writeHead(page === undefined ? 404 : 200, { ...headers, 'content-type': type }).end(page)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    pages,
    posted,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
