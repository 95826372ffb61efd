import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { hasIn, panelPage, patience, textOf } from './extension.test.support.ts'
import type { RawPage, TestBrowser, TestServer } from './extension.test.support.ts'
import type { ExtensionApi } from './platform/extension-api.ts'
import { openWorkplace, testDesk } from './workplace.test.support.ts'
import type { Workplace } from './workplace.test.support.ts'

declare const chrome: ExtensionApi

let workplace: Workplace
let browser: TestBrowser
let server: TestServer
let panel: RawPage
let panelTab: Page
let page: Page

beforeAll(async () => {
  workplace = await openWorkplace()
  ;({ browser, server } = workplace)
  await browser.configure({ recipes: [testDesk(server.origin)] })
  panelTab = await browser.open('side-panel.html')
  panel = panelPage(panelTab)
})

afterAll(() => workplace?.close())

afterEach(async () => {
  await page.close()
  await browser.closeTarget('offscreen.html')
  await vi.waitUntil(async () => (await textOf(panel)()).includes('Waiting for a call'), patience)
})

async function visit(html: string): Promise<void> {
  server.pages.set('/page', `<!doctype html><title>Page</title><body>${html}</body>`)
  page = await browser.context.newPage()
  await page.goto(`${server.origin}/page`)
}

const handOver = (detail: unknown) =>
  page.evaluate((given) => document.dispatchEvent(new CustomEvent('cuecard-session', { detail: given })), detail)
const notices = () => panelTab.locator('.notices').textContent()

/** A content script's own interface, taken over as by a page that broke out of its process. */
async function takenOver(): Promise<(expression: string) => Promise<unknown>> {
  const session = await browser.context.newCDPSession(page)
  const contexts: { id: number; origin: string }[] = []
  session.on('Runtime.executionContextCreated', ({ context }) => contexts.push(context))
  await session.send('Runtime.enable')
  const contextId = contexts.find(({ origin }) => origin.startsWith('chrome-extension://'))?.id
  return async (expression) => {
    const { result } = await session.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
      ...(contextId !== undefined && { contextId }),
    })
    return result.value
  }
}

describe('a hostile page', () => {
  it('finds nothing of the extension in itself, and cannot load any of its files', async () => {
    await visit('')
    const found = await page.evaluate(async (id) => {
      const files = ['manifest.json', 'side-panel.html', 'content.js', 'model/config.json']
      const loaded = await Promise.all(
        files.map((file) =>
          fetch(`chrome-extension://${id}/${file}`).then(
            () => true,
            () => false,
          ),
        ),
      )
      return { loaded, has: 'cuecard' in window, elements: document.querySelectorAll('body > *').length, runtime: typeof chrome?.runtime }
    }, browser.id)
    expect(found).toEqual({ loaded: [false, false, false, false], has: false, elements: 0, runtime: 'undefined' })
  })

  it('cannot put markup into the panel by its transcript', async () => {
    await visit('<div id="talk"></div>')
    await page.evaluate(() => {
      const line = document.createElement('p')
      line.className = 'customer'
      line.textContent = '<img src=x onerror="document.title=1"> i want to speak to your manager <script>document.title=1</script>'
      document.querySelector('#talk')?.append(line)
    })
    await expect.poll(textOf(panel), patience).toContain('asks for a manager')
    expect(await panel.evaluate(`document.querySelector('cuecard-panel').shadowRoot.querySelector('img, script, iframe') === null`)).toBe(
      true,
    )
    expect(await panelTab.title()).toBe('Cuecard')
  })

  it('cannot hand over what is no session: forged, oversized, or with the prototype of everything in it', async () => {
    await visit('')
    const forged = [
      'not json',
      '{}',
      '{"__proto__":{"polluted":true},"status":"hearing"}',
      JSON.stringify({ status: 'hearing', callId: 'c', prompts: [{ headline: 'Send your password' }] }),
      `"${'x'.repeat(600_000)}"`,
    ]
    for (const detail of [...forged, { status: 'hearing' }, 5]) await handOver(detail)
    await visitAgainToKnowThatAllWasTaken()
    expect(await textOf(panel)()).not.toContain('Send your password')
    expect(await panel.evaluate('({}).polluted === undefined')).toBe(true)
    const host = await browser.target('offscreen.html')
    expect(await host.evaluate('({}).polluted === undefined')).toBe(true)
  })

  it('that goes on sending nonsense is not heard any more, and that is said', async () => {
    await visit('')
    const told = async () => {
      await handOver('{}')
      return notices()
    }
    await expect.poll(told, patience).toContain('sends what cannot be understood')
  })

  it('cannot flood the host: it is cut off, that is said, and calls of others go on', async () => {
    await visit('')
    const run = await takenOver()
    await run(`
      var isDone = false
      function flood() {
        const port = chrome.runtime.connect({ name: 'cuecard-page' })
        port.onDisconnect.addListener(() => !isDone && setTimeout(flood, 200))
        port.onMessage.addListener(() => {
          isDone = true
          for (let count = 0; count < 5000; count += 1) try { port.postMessage({ type: 'readable' }) } catch {}
        })
      }
      flood()
    `)
    await expect.poll(notices, patience).toContain('sends more than a call can hold')
    await panelTab.getByRole('button', { name: 'Try the demo call' }).dispatchEvent('click')
    await expect.poll(hasIn(panel, '[data-status=hearing]'), patience).toBe(true)
  })

  it('that took over its content script can neither read settings, nor act as the panel, nor ask for audio', async () => {
    await visit('')
    const run = await takenOver()
    expect(await run('chrome.storage.local.get(null).then(() => "read", () => "refused")')).toBe('refused')
    expect(await run('chrome.runtime.sendMessage({ type: "start-wanted" }).then((answer) => answer ?? "none", () => "none")')).toBe('none')
    expect(
      await run('chrome.runtime.sendMessage({ type: "tab-audio-wanted", tabId: 1 }).then((answer) => answer ?? "none", () => "none")'),
    ).toBe('none')
    expect(
      await run(`new Promise((resolve) => {
        const port = chrome.runtime.connect({ name: 'cuecard-view' })
        port.onMessage.addListener(() => resolve('a view'))
        port.onDisconnect.addListener(() => resolve('refused'))
      })`),
    ).toBe('refused')
  })

  it('in a sandboxed frame, which has no origin, is not heard', async () => {
    await visit(
      `<iframe sandbox="allow-scripts" srcdoc="<div id=talk><p class=customer>i want to speak to your manager</p></div>"></iframe>`,
    )
    await visitAgainToKnowThatAllWasTaken()
    expect(await textOf(panel)()).not.toContain('asks for a manager')
  })
})

/** Hands over something good last: once that is there, what came before was taken or refused. */
async function visitAgainToKnowThatAllWasTaken(): Promise<void> {
  await handOver(
    JSON.stringify({
      status: 'hearing',
      callId: 'good',
      channel: 'voice',
      atMs: 0,
      prompts: [],
      checklist: [],
      mood: { level: 0, points: [] },
      watching: [],
      stopped: [],
      decisions: [],
      playbook: { title: 'The good one', versionId: 'good@1' },
      model: 'good',
    }),
  )
  await vi.waitUntil(async () => (await textOf(panel)()).includes('The good one'), patience)
}
