import { chromium } from 'playwright-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import type * as Adapters from '../adapters/index.ts'
import type * as Core from '../index.ts'
import type * as Moments from '../moments/index.ts'
import type * as Playbooks from '../playbooks/general.ts'
import type * as Privacy from '../privacy/index.ts'
import type * as Records from '../record/index.ts'
import { agentsText, canariesIn, file, script } from '../session/egress-call.test.support.ts'

/** What the page has been given to work with. */
interface Parts {
  readonly core: typeof Core
  readonly adapters: typeof Adapters
  readonly moments: typeof Moments
  readonly privacy: typeof Privacy
  readonly records: typeof Records
  readonly playbooks: typeof Playbooks
}

const { origin, browser: endpoint } = inject('inBrowser')
const module = (path: string) => `import('/bundle/packages/core/src/${path}/index.ts')`
const load = `(async () => {
  await ${module('panel')}
  const [core, adapters, moments, privacy, records, playbooks] = await Promise.all([
    import('/bundle/packages/core/src/index.ts'), ${module('adapters')}, ${module('moments')}, ${module('privacy')}, ${module('record')},
    import('/bundle/packages/core/src/playbooks/general.ts'),
  ])
  globalThis.parts = { core, adapters, moments, privacy, records, playbooks }
})()`

/** What has been seen at each way out of the page. */
interface Seen {
  /** The whole document with its shadow roots, after each change of it. */
  readonly documents: readonly string[]
  readonly texts: readonly string[]
  readonly stored: string
  readonly storage: string
  readonly headlines: number
}

/** Runs in the page: plays the call into a panel and a store, at simulated times, and keeps all that shows. */
async function playInPage({ file: callFile, agentsText: own }: { file: string; agentsText: string }): Promise<Seen> {
  const { core, adapters, moments, privacy, records, playbooks } = (globalThis as unknown as { parts: Parts }).parts
  const timers: { atMs: number; task: () => void }[] = []
  let nowMs = 0
  const clock = {
    now: () => nowMs,
    schedule(delayMs: number, task: () => void) {
      const timer = { atMs: nowMs + Math.max(0, delayMs), task }
      timers.push(timer)
      return () => void (timers.includes(timer) && timers.splice(timers.indexOf(timer), 1))
    },
  }
  const store = await records.openRecordStore('egress')
  const appended: Promise<void>[] = []
  const session = core.createSession({
    playbook: playbooks.general,
    moments: moments.moments,
    privacy: privacy.createPrivacyGate({ reversible: ['PERSON', 'PHONE', 'EMAIL'] }),
    clock,
    onRecordEvent: (event) => appended.push(store.append('c1', event)),
    loadSentiment: () => Promise.resolve({ version: 'failing', classify: (text: string) => Promise.reject(new Error(text)) }),
  })
  const panel = document.createElement('cuecard-panel')
  panel.session = session
  document.body.append(panel)

  const roots = (within: ParentNode): ShadowRoot[] =>
    [...within.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? [shadowRoot, ...roots(shadowRoot)] : []))
  const values = () =>
    roots(document).flatMap((root) => [...root.querySelectorAll('textarea, input')].map((field) => (field as HTMLInputElement).value))
  const documents = new Set<string>()
  const texts = new Set<string>()
  const look = async () => {
    // Preact renders in a microtask or after a frame; both are over after a task.
    await new Promise((done) => setTimeout(done))
    for (const root of roots(document))
      for (const toggle of root.querySelectorAll<HTMLElement>('.toggle[aria-expanded="false"]')) toggle.click()
    await new Promise((done) => setTimeout(done))
    for (const root of roots(document)) for (const details of root.querySelectorAll('details')) details.open = true
    documents.add([document.documentElement.outerHTML, ...roots(document).map((root) => root.innerHTML), ...values()].join('\n'))
    texts.add(
      roots(document)
        .map((root) => [...root.querySelectorAll('*')].flatMap(({ attributes }) => [...attributes].map(({ value }) => value)).join('\n'))
        .join('\n'),
    )
  }
  const edited = new Set<string>()
  let headlines = 0
  adapters.callFileSource(adapters.readCallFile(callFile).events, clock).start((event) => session.receive(event))
  for (const bad of callFile.split('\n').slice(-4)) session.receive(bad as never)
  while (session.getSnapshot().status !== 'ended' && nowMs < 200_000) {
    const next = timers.toSorted((a, b) => a.atMs - b.atMs)[0]
    if (!next) break
    timers.splice(timers.indexOf(next), 1)
    nowMs = Math.max(nowMs, next.atMs)
    next.task()
    await look()
    for (const { promptId } of session.getSnapshot().prompts) {
      if (edited.has(promptId)) continue
      edited.add(promptId)
      headlines += 1
      session.act({ type: 'prompt-expanded', promptId })
      if (headlines % 2 === 0) session.act({ type: 'prompt-edited', promptId, text: own })
      await look()
    }
  }
  session.dispose()
  await look()
  await Promise.all(appended)
  store.close()
  const stored = await readDatabases()
  return {
    documents: [...documents],
    texts: [...texts],
    stored,
    storage: JSON.stringify([
      Object.entries(localStorage),
      Object.entries(sessionStorage),
      document.cookie,
      document.title,
      location.href,
      history.state,
      window.name,
    ]),
    headlines,
  }

  /** Every value in every store of every database of this origin. */
  async function readDatabases(): Promise<string> {
    const result = <T>(request: IDBRequest<T>) =>
      new Promise<T>((done, fail) => {
        request.addEventListener('success', () => done(request.result))
        request.addEventListener('error', () => fail(new Error('the database cannot be read')))
      })
    const all: unknown[] = []
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await result(indexedDB.open(name))
      for (const storeName of database.objectStoreNames)
        all.push(await result(database.transaction(storeName).objectStore(storeName).getAll()))
      database.close()
    }
    return JSON.stringify(all)
  }
}

let browser: Browser
let page: Page
let seen: Seen
const messages: string[] = []
const requests: string[] = []

beforeAll(async () => {
  browser = await chromium.connect(endpoint)
  page = await browser.newPage()
  page.on('console', (message) => messages.push(`${message.type()} ${message.text()}`))
  page.on('pageerror', (error) => messages.push(`${error.message}\n${error.stack ?? ''}`))
  page.on('request', (request) => requests.push([request.url(), request.postData() ?? '', JSON.stringify(request.headers())].join('\n')))
  page.on('websocket', (socket) => requests.push(socket.url()))
  await page.goto(`${origin}/blank`)
  await page.evaluate(load)
  requests.length = 0
  messages.length = 0
  seen = await page.evaluate(playInPage, { file, agentsText })
})
afterAll(() => browser.close())

describe('nothing of what was said leaves the page', () => {
  it('through the document, its shadow roots and attributes, at any time of the call', async () => {
    expect(seen.documents.length).toBeGreaterThan(20)
    expect(seen.headlines).toBeGreaterThan(1)
    expect(canariesIn(seen.documents.join('\n'))).toEqual([])
    expect(canariesIn(seen.texts.join('\n'))).toEqual([])
    expect(canariesIn(await page.content())).toEqual([])
  })

  it('though the words around it are on the panel', () => {
    expect(seen.documents.join('\n')).toMatch(/speak to your manager and my card is \[CARD_NUMBER_\d\]/u)
    expect(canariesIn(script).length).toBeGreaterThan(10)
  })

  it('through IndexedDB, though the record of the call is there', () => {
    expect(seen.stored).toContain('segment-redacted')
    expect(seen.stored).toContain('prompt-edited')
    expect(canariesIn(seen.stored)).toEqual([])
  })

  it('through local storage, cookies, the address or the title', () => {
    expect(canariesIn(seen.storage)).toEqual([])
    expect((JSON.parse(seen.storage) as unknown[]).slice(0, 3)).toEqual([[], [], ''])
  })

  it('through the console, or as an error', () => {
    expect(messages).toEqual([])
  })

  it('over the network', () => {
    expect(requests).toEqual([])
  })
})
