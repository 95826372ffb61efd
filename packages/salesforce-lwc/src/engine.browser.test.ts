import { chromium } from 'playwright-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { bundleConsole } from './build/console-bundle.ts'
import { channels, chat, pageWith, publish, putOn } from './console-page.test.support.ts'
import { engineServer, lightning, opaque, visualforce } from './engine-frame.test.support.ts'
import type { EngineServing } from './engine-frame.test.support.ts'

let browser: Browser
let script: string
let serve: Awaited<ReturnType<typeof engineServer>>

beforeAll(async () => {
  ;[browser, script, serve] = await Promise.all([chromium.connect(inject('inBrowser').browser), bundleConsole('console'), engineServer()])
})
afterAll(() => browser.close())

/** A page of Lightning Experience, with the engine page of its org to be framed. */
async function engineConsole(serving: EngineServing = {}): Promise<Page> {
  const page = await pageWith(browser, lightning, script)
  await serve(page, serving)
  await page.evaluate((id) => Object.assign(platform.logs, { [id]: { messages: [] } }), chat)
  await putOn(page, 'c-coach-messaging', { recordId: chat, useEngine: true })
  return page
}

describe.each([
  ['with an origin of its own', {}],
  ['that is opaque, as Lightning Web Security makes it', opaque],
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
