import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { hasIn, patience, textOf } from './extension.test.support.ts'
import type { TestBrowser, TestServer } from './extension.test.support.ts'
import { openWorkplace, testDesk } from './workplace.test.support.ts'
import type { Workplace } from './workplace.test.support.ts'

let workplace: Workplace
let browser: TestBrowser
let server: TestServer
let desk: Page

beforeAll(async () => {
  workplace = await openWorkplace()
  ;({ browser, server } = workplace)
  await browser.configure({ recipes: [{ ...testDesk(server.origin), conversationId: 'data-id' }], sentiment: 'lexicon' })
})

afterAll(() => workplace?.close())

let calls = 0
beforeEach(async () => {
  calls += 1
  server.pages.set('/desk', `<title>Desk</title><div id="talk" data-id="c${calls}"></div>`)
  desk = await browser.context.newPage()
  await desk.goto(`${server.origin}/desk`)
  return async () => {
    if (await browser.hasTarget('side-panel.html')) await browser.closeTarget('side-panel.html')
    // The call of this test must not be on in the next.
    await desk.evaluate(() => document.querySelector('#talk')?.remove())
    await desk.close()
  }
})

async function say(speaker: 'agent' | 'customer', text: string): Promise<void> {
  await desk.evaluate(
    ([who = '', words = '']) => {
      const line = document.createElement('p')
      line.className = who
      line.textContent = words
      document.querySelector('#talk')?.append(line)
    },
    [speaker, text],
  )
}

async function openPanel() {
  await browser.clickButton(desk)
  return browser.target('side-panel.html')
}

/** Which document holds the calls: another one has another time origin. */
async function hostIdentity(): Promise<number> {
  return (await browser.target('offscreen.html')).evaluate<number>('performance.timeOrigin')
}

describe('a call on a page', () => {
  it('becomes a prompt in the real side panel, which the toolbar button opens', async () => {
    const panel = await openPanel()
    await say('agent', 'hello this is dana')
    await say('customer', 'this is ridiculous, i want to speak to your manager')
    await expect.poll(textOf(panel), patience).toContain('asks for a manager')
    await expect.poll(hasIn(panel, '[data-status=hearing]'), patience).toBe(true)
  })

  it('goes on while the side panel is closed, and stands there when it is opened again', async () => {
    const panel = await openPanel()
    await say('customer', 'this is ridiculous, i want to speak to your manager')
    await expect.poll(textOf(panel), patience).toContain('asks for a manager')
    const host = await hostIdentity()
    await browser.closeTarget('side-panel.html')
    await say('agent', 'this phone call is a scam and you are an idiot')
    const reopened = await openPanel()
    await expect.poll(textOf(reopened), patience).toContain('asks for a manager')
    await expect.poll(hasIn(reopened, '.card[data-severity=critical]'), patience).toBe(true)
    expect(await hostIdentity()).toBe(host)
  })

  it('loses nothing when the service worker is killed, before, during and after what is said', async () => {
    const panel = await openPanel()
    await say('agent', 'hello this is dana')
    const host = await hostIdentity()
    await browser.killWorker()
    await say('customer', 'this is ridiculous, i want to speak to your manager')
    await expect.poll(textOf(panel), patience).toContain('asks for a manager')
    await browser.killWorker()
    // The panel still acts on the call.
    await panel.evaluate(
      `[...document.querySelector('cuecard-panel').shadowRoot.querySelectorAll('button')].find((button) => button.textContent.includes('Dismiss') || button.ariaLabel?.includes('Dismiss')).click()`,
    )
    await expect.poll(hasIn(panel, '.card'), patience).toBe(false)
    await browser.killWorker()
    await browser.closeTarget('side-panel.html')
    // A click wakes the worker; what it opens finds the call.
    const reopened = await openPanel()
    await expect.poll(textOf(reopened), patience).toContain('asks for a manager')
    expect(await hostIdentity()).toBe(host)
  })

  it('is read from the page again when the document that holds the calls is lost', async () => {
    const panel = await openPanel()
    await say('customer', 'this is ridiculous, i want to speak to your manager')
    await expect.poll(textOf(panel), patience).toContain('asks for a manager')
    const host = await hostIdentity()
    await browser.closeTarget('offscreen.html')
    await expect.poll(hostIdentity, { timeout: 15_000 }).not.toBe(host)
    await expect.poll(textOf(panel), patience).toContain('asks for a manager')
  })

  it('comes back even when the service worker is killed while it makes that document', async () => {
    const panel = await openPanel()
    await say('customer', 'this is ridiculous, i want to speak to your manager')
    await expect.poll(textOf(panel), patience).toContain('asks for a manager')
    for (const waitMs of [0, 20, 60]) {
      await browser.closeTarget('offscreen.html')
      await new Promise((resolve) => setTimeout(resolve, waitMs))
      await browser.killWorker()
    }
    await say('agent', 'you are an idiot')
    await expect.poll(hasIn(panel, '.card[data-severity=critical]'), patience).toBe(true)
  })

  it('is said to be unheard once its tab is closed', async () => {
    const panel = await openPanel()
    await say('customer', 'hello')
    await expect.poll(textOf(panel), patience).not.toContain('Waiting for a call')
    await desk.goto('about:blank')
    await expect.poll(hasIn(panel, '[data-status=cannot-hear]'), patience).toBe(true)
  })

  it('complains of nothing in any page of the extension', () => {
    expect(browser.errors).toEqual([])
  })
})

describe('settings that change', () => {
  it('reach the host, also after a change that somebody left unanswered', { retry: 0 }, async () => {
    const page = await browser.open('options.html')
    // Such a page is one that is going away as it is asked: the browser waits for its answer as long as it is there.
    await page.evaluate(() => chrome.runtime.onMessage.addListener(() => true))
    await browser.closeTarget('offscreen.html')
    const change = (sentiment: string) =>
      page.evaluate(async (wanted) => {
        const { settings } = await chrome.storage.local.get('settings')
        await chrome.storage.local.set({ settings: { ...settings, sentiment: wanted } })
      }, sentiment)
    const diagnosis = async () => {
      const diagnostics = await browser.open('diagnostics.html')
      const shows = vi.waitUntil(() => diagnostics.textContent('pre').then((text) => text?.includes('Host: since') && text), patience)
      return shows.finally(() => diagnostics.close())
    }
    // Less than the browser goes on waiting for the answer.
    const soon = { timeout: 5000 }
    await change('model')
    await expect.poll(diagnosis, soon).toContain('Model: model')
    await change('lexicon')
    await expect.poll(diagnosis, soon).toContain('Model: lexicon')
    await page.close()
  })
})

describe('messages from elsewhere', () => {
  it('get no answer from the service worker unless they are of a type and a sender that it knows', async () => {
    const page = await browser.open('diagnostics.html')
    const answers = await page.evaluate(async () => {
      const ask = (message: unknown) =>
        chrome.runtime.sendMessage(message).then(
          (answer) => answer ?? 'none',
          () => 'none',
        )
      return Promise.all([{ type: 'constructor' }, { type: '__proto__' }, null, 'host-wanted', { type: 'nothing' }].map(ask))
    })
    expect(answers).toEqual(['none', 'none', 'none', 'none', 'none'])
    await page.close()
  })
})

declare const chrome: {
  readonly runtime: {
    sendMessage(message: unknown): Promise<unknown>
    readonly onMessage: { addListener(listener: () => boolean): void }
  }
  readonly storage: {
    readonly local: { get(key: string): Promise<{ readonly settings?: object }>; set(values: object): Promise<void> }
  }
}
