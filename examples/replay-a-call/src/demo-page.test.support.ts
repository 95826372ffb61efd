import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import type { Browser, Locator, Page } from 'playwright-core'
import type * as Axe from 'axe-core'
import { build, preview } from 'vite'
import type { PreviewServer } from 'vite'
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest'

declare module 'vitest' {
  interface ProvidedContext {
    inBrowser: { origin: string; browser: string }
  }
}

const root = join(import.meta.dirname, '..')
const viewport = { width: 1440, height: 900 }
const configFile = join(root, 'vite.config.ts')
const axeSource = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What a test can do with the demo. */
export interface DemoPage {
  readonly page: Page
  readonly panel: Locator
  readonly log: Locator
  /** Lets so much time pass in the page, at once. */
  readonly pass: (ms: number) => Promise<void>
  /** Pauses the call, and moves the time to `ms`. */
  readonly seek: (ms: number) => Promise<void>
  /** The time of the call, as the player tells it. */
  readonly time: () => Promise<string>
  /** Ids and targets of what axe-core finds. */
  readonly violations: () => Promise<readonly string[]>
  /** What went wrong in the page. Whatever a test leaves in here fails it. */
  readonly errors: string[]
}

export interface DemoSetup {
  /** What the address names. */
  readonly hash?: string
  /** Runs in the page before anything else. */
  readonly before?: () => void
}

/** Builds the demo and shows it in the run's Chromium: one page for the tests of a file, one after the other, none of which may have an error. */
export function demoPages(): (setup?: DemoSetup) => Promise<DemoPage> {
  let browser: Browser
  let server: PreviewServer
  let folder: string
  let shared: DemoPage
  const shown: DemoPage[] = []
  const newPage = async () => {
    const page = await browser.newPage({ viewport, reducedMotion: 'reduce' })
    await page.clock.install()
    return handleOf(page, originOf(server))
  }
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cuecard-demo-'))
    const output = { outDir: folder, emptyOutDir: true }
    const connecting = chromium.connect(inject('inBrowser').browser)
    await build({ root, configFile, logLevel: 'error', build: output })
    server = await preview({ root, configFile, logLevel: 'error', build: output, preview: { port: 0, open: false, host: '127.0.0.1' } })
    browser = await connecting
    shared = await newPage()
  })
  afterEach(async () => {
    const [demo] = shown.splice(0)
    if (demo && demo !== shared) await demo.page.context().close()
    expect(demo?.errors.splice(0) ?? []).toEqual([])
  })
  afterAll(async () => {
    await browser.close()
    await server.close()
    await rm(folder, { recursive: true, force: true })
  })
  return async ({ hash = '', before } = {}) => {
    const demo = before ? await newPage() : shared
    shown.push(demo)
    if (before) await demo.page.addInitScript(before)
    await demo.page.setViewportSize(viewport)
    // Only the address after the # would change, and the page would stay as it is.
    await demo.page.goto('about:blank')
    await demo.page.goto(`${originOf(server)}/${hash ? `#${hash}` : ''}`)
    return demo
  }
}

function originOf({ httpServer }: PreviewServer): string {
  const address = httpServer.address()
  if (!address || typeof address === 'string') throw new Error('The test server has no port.')
  return `http://127.0.0.1:${address.port}`
}

function handleOf(page: Page, origin: string): DemoPage {
  page.setDefaultTimeout(5000)
  const errors: string[] = []
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('request', (request) => {
    const { protocol, origin: asked } = new URL(request.url())
    if (asked !== origin && (protocol === 'http:' || protocol === 'https:')) errors.push(`a request to ${asked}`)
  })
  const slider = page.getByRole('slider', { name: 'Time of the call' })
  return {
    page,
    errors,
    panel: page.locator('cuecard-panel'),
    log: page.getByRole('region', { name: 'Why' }),
    pass: (ms) => page.clock.runFor(ms),
    async seek(ms) {
      const pause = page.getByRole('button', { name: 'Pause', exact: true })
      await slider.waitFor()
      if (await pause.isVisible()) await pause.click()
      await slider.evaluate((element, value) => {
        ;(element as HTMLInputElement).value = String(value)
        element.dispatchEvent(new Event('input', { bubbles: true }))
      }, ms)
    },
    time: async () => (await page.locator('.player-time strong').textContent()) ?? '',
    async violations() {
      await page.evaluate(await axeSource)
      return page.evaluate(async () => {
        const { axe } = globalThis as unknown as { axe: typeof Axe }
        const { violations } = await axe.run(document, {
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        })
        return violations.flatMap(({ id, nodes }) =>
          nodes.map(({ target, failureSummary }) => `${id} ${String(target)}: ${failureSummary}`),
        )
      })
    },
  }
}
