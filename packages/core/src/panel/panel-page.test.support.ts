import { chromium } from 'playwright-core'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, inject } from 'vitest'
import type { SessionSnapshot } from '../session/snapshot.ts'
import { axeViolations } from './axe-violations.test.support.ts'
import type * as Entry from './index.ts'
import type { PanelAction, PanelSource } from './panel-source.ts'

declare module 'vitest' {
  interface ProvidedContext {
    inBrowser: { origin: string; browser: string }
  }
}

/** Where the test server has the panel's entry. */
export const panelModule = '/bundle/packages/core/src/panel/index.ts'

/** A source that holds the snapshot it is given, in the page. */
export interface FakeSource extends PanelSource {
  readonly show: (snapshot: SessionSnapshot) => void
  readonly actions: readonly PanelAction[]
  readonly listeners: ReadonlySet<() => void>
}

declare global {
  interface Window {
    readonly source: FakeSource
    /** The panel's entry. */
    readonly panel: typeof Entry
    readonly makeSource: (snapshot: SessionSnapshot) => FakeSource
  }
}

/** Runs in the page before anything else. */
function defineFakes(): void {
  const makeSource = (first: SessionSnapshot): FakeSource => {
    let current = first
    const listeners = new Set<() => void>()
    const actions: PanelAction[] = []
    return {
      subscribe(listener) {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
      getSnapshot: () => current,
      act: (action) => void actions.push(action),
      show(next) {
        current = next
        for (const listener of listeners) listener()
      },
      actions,
      listeners,
    }
  }
  Object.assign(globalThis, { makeSource })
}

/** What a test can do with a page that shows a panel. */
export interface PanelPage {
  readonly page: Page
  /** The first panel; locators reach into its shadow root. */
  readonly panel: Locator
  /** Shows another snapshot, and waits until it is painted. */
  readonly show: (snapshot: SessionSnapshot) => Promise<void>
  /** What the panel has told its source. */
  readonly actions: () => Promise<readonly PanelAction[]>
  readonly card: (headline: string) => Locator
  /** Ids and targets of what axe-core finds, none where all is well. */
  readonly violations: () => Promise<readonly string[]>
}

export interface PageSetup {
  readonly snapshot: SessionSnapshot
  /** Of the panel, in px. */
  readonly width?: number
  readonly attributes?: Readonly<Record<string, string>>
  /** Of the page. */
  readonly css?: string
  readonly media?: { readonly colorScheme?: 'light' | 'dark'; readonly reducedMotion?: 'reduce'; readonly forcedColors?: 'active' }
}

/** Shows panels in the run's Chromium: one page for the tests of a file, one after the other, a fresh document for each. */
export function panelPages(): (setup: PageSetup) => Promise<PanelPage> {
  const { origin, browser: endpoint } = inject('inBrowser')
  let browser: Browser
  let page: Page
  beforeAll(async () => {
    browser = await chromium.connect(endpoint)
    const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] })
    page = await context.newPage()
    await page.addInitScript(defineFakes)
  })
  afterAll(() => browser.close())
  return (setup) => openPanel(page, origin, setup)
}

async function openPanel(page: Page, origin: string, setup: PageSetup): Promise<PanelPage> {
  const { snapshot, width = 360, attributes = {}, css = '', media = {} } = setup
  await Promise.all([
    page.setViewportSize({ width: width + 320, height: 900 }),
    page.emulateMedia({ colorScheme: 'light', reducedMotion: 'no-preference', forcedColors: 'none', ...media }),
    page.goto(`${origin}/blank`),
  ])
  await page.evaluate(`import('${panelModule}').then((entry) => { globalThis.panel = entry })`)
  await page.evaluate(
    ({ snapshot: first, attributes: given, css: hostStyles, width: inlineSize }) => {
      document.body.innerHTML = '<main><h1>Desktop</h1><label>Reply <textarea id="reply"></textarea></label><div id="side"></div></main>'
      const style = document.createElement('style')
      style.textContent = `body{margin:0} #side{width:${inlineSize}px} ${hostStyles}`
      document.head.append(style)
      const panel = document.createElement('cuecard-panel')
      for (const [name, value] of Object.entries(given)) panel.setAttribute(name, value)
      const source = window.makeSource(first)
      Object.assign(globalThis, { source })
      panel.session = source
      document.querySelector('#side')?.append(panel)
    },
    { snapshot, attributes, css, width },
  )
  const panel = page.locator('cuecard-panel').first()
  await panel.locator('.status').waitFor()
  await settled(page)
  return {
    page,
    panel,
    async show(next) {
      await page.evaluate((shown) => window.source.show(shown), next)
      await settled(page)
    },
    actions: () => page.evaluate(() => window.source.actions),
    card: (headline) => panel.locator('.card', { hasText: headline }),
    async violations() {
      await settled(page)
      return axeViolations(page)
    },
  }
}

/** Waits until all is rendered and every animation has ended. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    // Effects run after the frame that they follow.
    await new Promise(requestAnimationFrame)
    await new Promise((done) => setTimeout(done))
    const roots = [document, ...[...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? [])]
    for (const animation of roots.flatMap((root) => root.getAnimations())) animation.finish()
  })
}
