import { chromium } from 'playwright-core'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, inject } from 'vitest'
import { bundleConsole } from './build/console-bundle.ts'
import { pageWith } from './console-page.test.support.ts'
import { mountInLightning, panelBehaviours } from './panel-behaviours.test.support.ts'
import type { PanelPlace } from './panel-behaviours.test.support.ts'

const { origin, browser: endpoint } = inject('inBrowser')
let browser: Browser
let script: string

beforeAll(async () => {
  ;[browser, script] = await Promise.all([chromium.connect(endpoint), bundleConsole('console')])
})
afterAll(() => browser.close())

async function elementPlace(): Promise<PanelPlace> {
  const page = await browser.newPage({ viewport: { width: 420, height: 900 }, reducedMotion: 'reduce' })
  await page.goto(`${origin}/blank`)
  await page.addScriptTag({ type: 'module', url: '/bundle/packages/core/src/panel/index.ts' })
  await page.waitForFunction(() => customElements.get('cuecard-panel') !== undefined)
  return {
    page,
    mount() {
      document.querySelector('cuecard-panel')?.remove()
      document.body.append(Object.assign(document.createElement('cuecard-panel'), { session: source }))
    },
  }
}

async function lightningPlace(): Promise<PanelPlace> {
  return { page: await pageWith(browser, origin, script), mount: mountInLightning }
}

panelBehaviours('as an element of its own', elementPlace)
panelBehaviours('in a Lightning component', lightningPlace)
