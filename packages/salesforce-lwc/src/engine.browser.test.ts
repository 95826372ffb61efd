import { chromium } from 'playwright-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { bundleConsole } from './build/console-bundle.ts'
import { buildEngineResources } from './build/engine-resources.ts'
import { renderEnginePage } from '../sim/render-engine-page.ts'
import { channels, chat, pageWith, publish, putOn } from './console-page.test.support.ts'

const lightning = 'https://acme.lightning.force.com'
const visualforce = 'https://acme--c.vf.force.com'
let browser: Browser
let script: string
let resources: ReadonlyMap<string, string>
let engineHtml: string

beforeAll(async () => {
  ;[browser, script, resources, engineHtml] = await Promise.all([
    chromium.connect(inject('inBrowser').browser),
    bundleConsole('console'),
    buildEngineResources(),
    renderEnginePage(),
  ])
})
afterAll(() => browser.close())

interface Frame {
  /** Of the page in the frame. */
  readonly headers?: Readonly<Record<string, string>>
  readonly lacks?: string
}

/** A page of Lightning Experience, with the engine page of its org to be framed. */
async function engineConsole({ headers = {}, lacks }: Frame = {}): Promise<Page> {
  const page = await pageWith(browser, lightning, script)
  await page.route(`${visualforce}/**`, (route) => {
    const { pathname } = new URL(route.request().url())
    const name = /^\/resource\/(\w+)$/.exec(pathname)?.[1]
    const code = name === undefined || name === lacks ? undefined : resources.get(name)
    if (pathname === '/apex/CoachEngine')
      return route.fulfill({ headers: { 'content-type': 'text/html; charset=utf-8', ...headers }, body: engineHtml })
    return code === undefined ? route.fulfill({ status: 404 }) : route.fulfill({ contentType: 'application/javascript', body: code })
  })
  await page.evaluate((id) => Object.assign(platform.logs, { [id]: { messages: [] } }), chat)
  await putOn(page, 'c-coach-messaging', { recordId: chat, useEngine: true })
  return page
}

describe.each([
  ['with an origin of its own', {}],
  ['that is opaque, as Lightning Web Security makes it', { 'content-security-policy': 'sandbox allow-scripts' }],
])('the engine in a frame %s', (_name, headers) => {
  it('reads the customer’s words by the larger model', async () => {
    const page = await engineConsole({ headers })
    await page.getByText(/Model cuecard-sentiment-/).waitFor()
    const [frame] = page.frames().filter((one) => one.url().startsWith(visualforce))
    expect(await frame?.evaluate(() => self.origin)).toBe('content-security-policy' in headers ? 'null' : visualforce)
    await publish(page, channels.customer, {
      recordId: chat,
      content: 'this is wonderful, you saved my day, thank you so much',
      timestamp: Date.now(),
    })
    await page.getByText('Positive').first().waitFor()
  })
})

describe('the lexicon', () => {
  it('stands where the engine cannot work', async () => {
    const page = await engineConsole({ lacks: 'coachEngineData2' })
    await publish(page, channels.customer, { recordId: chat, content: 'i want to speak to your manager', timestamp: Date.now() })
    await page.getByRole('heading', { name: 'asks for a manager' }).waitFor()
    expect(await page.getByText('Model lexicon-1').isVisible()).toBe(true)
  })

  it('stands where the frame is refused', async () => {
    const page = await engineConsole({ headers: { 'x-frame-options': 'DENY' } })
    await publish(page, channels.customer, { recordId: chat, content: 'i want to speak to your manager', timestamp: Date.now() })
    await page.getByRole('heading', { name: 'asks for a manager' }).waitFor()
    expect(await page.getByText('Model lexicon-1').isVisible()).toBe(true)
  })
})
