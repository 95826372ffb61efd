import { chromium } from 'playwright-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { bundleSandbox } from './build/console-bundle.ts'
import { asked, channels, chat, slowly, pageWith, publish, putOn, seen, voiceCall } from './console-page.test.support.ts'
import { engineServer, lightning, opaque, visualforce } from './engine-frame.test.support.ts'
import { mountInLightning, panelBehaviours } from './panel-behaviours.test.support.ts'

// `@locker/near-membrane-dom` is the open base of Lightning Web Security and not the thing itself: what the platform changes on top
// of it is written here from its documentation. What holds here may still not hold there, and the other way round.

declare global {
  const startSandbox: (script: string, isFast: boolean) => (code: string) => unknown
}

const { origin, browser: endpoint } = inject('inBrowser')
let browser: Browser
let bundles: Awaited<ReturnType<typeof bundleSandbox>>
let serveEngine: Awaited<ReturnType<typeof engineServer>>

beforeAll(async () => {
  ;[browser, bundles, serveEngine] = await Promise.all([chromium.connect(endpoint), bundleSandbox(), engineServer()])
})
afterAll(() => browser.close())

const sandboxPage = async (isFast = true, at = origin) => {
  const page = await pageWith(browser, at, bundles.system)
  await page.evaluate(([script, fast]) => Object.assign(globalThis, { runInSandbox: startSandbox(script, fast) }), [
    bundles.components,
    isFast,
  ] as const)
  return page
}

/** What code in the sandbox gives, or the error that it meets, as text. */
const runInSandbox = (page: Page, code: string) =>
  page.evaluate(
    (expression) =>
      String(
        (globalThis as unknown as { runInSandbox(code: string): unknown }).runInSandbox(
          `(() => { try { return String(${expression}) } catch (error) { return String(error) } })()`,
        ),
      ),
    code,
  )

panelBehaviours('in a component inside the sandbox', async () => ({ page: await sandboxPage(), mount: mountInLightning }))

describe('the sandbox', () => {
  it('refuses what Lightning Web Security refuses, so that the tests here mean something', async () => {
    const page = await sandboxPage(false)
    expect(await runInSandbox(page, "new Worker('w.js')")).toContain('a worker cannot be made')
    expect(await runInSandbox(page, "document.body.append(document.createElement('div'))")).toContain('not allowed here')
    expect(await runInSandbox(page, "URL.createObjectURL(new Blob(['1'], { type: 'text/javascript' }))")).toContain('not supported')
    expect(await runInSandbox(page, 'navigator.serviceWorker')).toBe('undefined')
    expect(
      await runInSandbox(
        page,
        "(() => { const frame = document.createElement('iframe'); frame.src = '/x'; return frame.getAttribute('sandbox') })()",
      ),
    ).toBe('allow-scripts')
  })

  it('has globals of its own: what a component sets is not on the page', async () => {
    const page = await sandboxPage()
    await runInSandbox(page, '(globalThis.leaked = 1)')
    expect(await page.evaluate(() => 'leaked' in globalThis)).toBe(false)
  })
})

describe.each([
  ['fast', true],
  ['full', false],
])('in the %s sandbox', (_name, isFast) => {
  it('a messaging session is coached, words go into the message box, and nothing is left behind', async () => {
    const page = await sandboxPage(isFast)
    await page.evaluate((id) => Object.assign(platform.logs, { [id]: { messages: [] } }), chat)
    await putOn(page, 'c-coach-messaging', { recordId: chat })
    await publish(page, channels.customer, { recordId: chat, content: 'i want to speak to your manager', timestamp: Date.now() })
    await page.getByRole('button', { name: 'asks for a manager' }).click()
    await page.getByRole('button', { name: 'Use these words' }).click()
    await expect.poll(() => asked(page, 'setAgentInput'), slowly).toHaveLength(1)
    await page.evaluate(() => document.querySelector('[data-name=first]')?.remove())
    expect(await page.evaluate(() => [platform.subscriptions.size, platform.wires.size])).toEqual([0, 0])
  })

  it('a voice call is coached', async () => {
    const page = await sandboxPage(isFast)
    await page.evaluate((id) => Object.assign(platform.records, { [id]: { VendorCallKey: { value: 'vendor-7' } } }), voiceCall)
    await putOn(page, 'c-coach-voice', { recordId: voiceCall })
    await page.evaluate(() => {
      platform.tellVoice('callstarted', { callId: 'vendor-7', callType: 'inbound' })
      platform.tellVoice('transcript', {
        callId: 'vendor-7',
        id: 't1',
        content: { formatType: 'Text', text: 'i want to speak to your manager' },
        sender: { role: 'EndUser' },
      })
    })
    await page.getByRole('heading', { name: 'asks for a manager' }).waitFor()
    await page.evaluate(() => document.querySelector('[data-name=first]')?.remove())
    expect(await page.evaluate(() => platform.voiceToolkits.size)).toBe(0)
  })
})

describe('in the sandbox', () => {
  it('the larger model works in a frame without an origin', async () => {
    const page = await sandboxPage(true, lightning)
    await serveEngine(page, { headers: opaque })
    await page.evaluate((id) => Object.assign(platform.logs, { [id]: { messages: [] } }), chat)
    await putOn(page, 'c-coach-messaging', { recordId: chat, useEngine: true })
    expect(await seen(page.getByText(/Model cuecard-sentiment-/))).toBe(true)
    await page.evaluate(() => document.querySelector('[data-name=first]')?.remove())
    const engines = () => page.frames().filter((frame) => frame.url().startsWith(visualforce)).length
    await expect.poll(engines, slowly).toBe(0)
  })
})
