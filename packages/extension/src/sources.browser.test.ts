import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { hasIn, panelPage, patience, textOf } from './extension.test.support.ts'
import type { RawPage, TestBrowser, TestServer } from './extension.test.support.ts'
import { salesforce } from './sites/salesforce.ts'
import type { SiteRecipe } from './sites/site-recipe.ts'
import { zendesk } from './sites/zendesk.ts'
import { openWorkplace } from './workplace.test.support.ts'
import type { Workplace } from './workplace.test.support.ts'

let workplace: Workplace
let browser: TestBrowser
let server: TestServer
let panel: RawPage
let panelTab: Page
let desk: Page

beforeAll(async () => {
  workplace = await openWorkplace()
  ;({ browser, server } = workplace)
  panelTab = await browser.open('side-panel.html')
  panel = panelPage(panelTab)
})

afterAll(() => workplace?.close())

beforeEach(async () => {
  desk = await browser.context.newPage()
})
afterEach(async () => {
  await desk.close()
  // Nothing of its call may be there in the next.
  await browser.closeTarget('offscreen.html')
  await vi.waitUntil(async () => (await textOf(panel)()).includes('Waiting for a call'), patience)
})

/** Opens a page of ours that is read by a recipe, as if it stood on that recipe's site. */
async function openDesk(recipe: Omit<SiteRecipe, 'sites'>, html: string): Promise<void> {
  await browser.configure({ recipes: [{ ...recipe, sites: [server.origin] }], sentiment: 'lexicon' })
  server.pages.set('/desk', `<!doctype html><title>Desk</title><body>${html}</body>`)
  await desk.goto(`${server.origin}/desk`)
}

const append = (selector: string, html: string) =>
  desk.evaluate(([at = '', markup = '']) => document.querySelector(at)?.insertAdjacentHTML('beforeend', markup), [selector, html])

const notices = () => panelTab.locator('.notices').textContent()

const generic: Omit<SiteRecipe, 'sites'> = {
  name: 'Our desk',
  channel: 'chat',
  conversation: '#talk',
  conversationId: 'data-id',
  utterance: '.line',
  text: '.words',
  speaker: { selector: '.who', agent: ['you'], customer: ['caller'] },
  partial: '.coming',
  during: '#hang-up',
}
const line = (who: string, words: string, classes = 'line') =>
  `<div class="${classes}"><b class="who">${who}</b> <span class="words">${words}</span></div>`

describe('a desktop that IT wrote a recipe for', () => {
  it('is read, with partials, notes left out and speakers told apart', async () => {
    await openDesk(generic, '<button id="hang-up">End</button><div id="talk" data-id="1"></div>')
    await append('#talk', line('Caller', 'i am not sure'))
    await append('#talk', line('You', 'let me see', 'line coming'))
    await desk.evaluate(() => {
      const words = [...document.querySelectorAll('.words')].at(-1)
      if (words) words.textContent = 'let me see, you are an idiot'
      words?.parentElement?.classList.remove('coming')
    })
    await expect.poll(hasIn(panel, '.card[data-severity=critical]'), patience).toBe(true)
    expect(await textOf(panel)()).not.toContain('asks for a manager')
    await append('#talk', line('Caller', 'i want to speak to your manager'))
    await expect.poll(textOf(panel), patience).toContain('asks for a manager')
  })

  it('that is built in another way one day is said to be unreadable, and to be read again once it is mended', async () => {
    await openDesk(generic, '<button id="hang-up">End</button><div id="conversation-v2"></div>')
    await expect.poll(notices, patience).toContain('Our desk can no longer be read')
    await desk.evaluate(() => {
      const talk = document.createElement('div')
      talk.id = 'talk'
      talk.dataset['id'] = '2'
      document.body.append(talk)
    })
    await append('#talk', line('Caller', 'i want to speak to your manager'))
    await expect.poll(textOf(panel), patience).toContain('asks for a manager')
    expect(await notices()).not.toContain('can no longer be read')
  })

  it('whose lines look otherwise is said to be unreadable, during the call as well', async () => {
    await openDesk(generic, '<div id="talk" data-id="3"></div>')
    await append('#talk', '<p class="row-v2">Caller: I have waited for three whole days for somebody to call me</p>')
    await expect.poll(notices, patience).toContain('Our desk can no longer be read')
  })

  it('whose speakers cannot be told apart is said to be so', async () => {
    await openDesk(generic, '<div id="talk" data-id="4"></div>')
    for (const words of ['hello there', 'what can i do', 'i need some help']) await append('#talk', line('Participant', words))
    await expect.poll(notices, patience).toContain('cannot be told who speaks')
  })

  it('shows one conversation after another as two calls', async () => {
    await openDesk(generic, '<div id="talk" data-id="5"></div>')
    await append('#talk', line('Caller', 'i want to speak to your manager'))
    await expect.poll(textOf(panel), patience).toContain('asks for a manager')
    await desk.evaluate(() => {
      const talk = document.querySelector<HTMLElement>('#talk')
      talk?.replaceChildren()
      talk?.setAttribute('data-id', '6')
    })
    await append('#talk', line('You', 'good morning'))
    await expect.poll(textOf(panel), patience).not.toContain('asks for a manager')
  })

  it('with a selector that is none is said to be unreadable', async () => {
    await openDesk({ ...generic, utterance: '..line[' }, '<div id="talk" data-id="7"></div>')
    await expect.poll(notices, patience).toContain('Our desk can no longer be read')
  })
})

describe('a desktop that a recipe is shipped for', () => {
  it('Zendesk: the conversation log, without internal notes', async () => {
    const entry = (type: string, words: string) =>
      `<article data-test-id="omni-log-comment-item"><div data-test-id="omni-log-item-message" type="${type}"><span data-test-id="omni-log-item-sender">Someone</span><div data-test-id="omni-log-message-content">${words}</div></div></article>`
    await openDesk(zendesk, '<section data-ticket-id="77"><div data-test-id="omni-log-container"></div></section>')
    const log = '[data-test-id="omni-log-container"]'
    await append(log, entry('internal-note', 'you are an idiot'))
    await append(log, entry('agent', 'hello, this is dana'))
    await append(log, entry('end-user', 'i want to speak to your manager'))
    await expect.poll(textOf(panel), patience).toContain('asks for a manager')
    expect(await hasIn(panel, '.card[data-severity=critical]')()).toBe(false)
  })

  it('Salesforce: the chat of the Lightning Design System', async () => {
    const item = (side: string, words: string) =>
      `<li class="slds-chat-listitem slds-chat-listitem_${side}"><div class="slds-chat-message"><div class="slds-chat-message__body"><div class="slds-chat-message__text slds-chat-message__text_${side}"><span>${words}</span></div><div class="slds-chat-message__meta">Andy, 4:59 PM</div></div></div></li>`
    await openDesk(salesforce, '<section role="log" class="slds-chat"><ul class="slds-chat-list"></ul></section>')
    await append('.slds-chat-list', '<li class="slds-chat-listitem slds-chat-listitem_bookend">Chat started</li>')
    await append('.slds-chat-list', item('inbound', 'i want to speak to your manager'))
    await expect.poll(textOf(panel), patience).toContain('asks for a manager')
    await append('.slds-chat-list', item('outbound', 'you are an idiot'))
    await expect.poll(hasIn(panel, '.card[data-severity=critical]'), patience).toBe(true)
  })
})

describe('a page with a session of its own', () => {
  const snapshot = (more: object = {}) => ({
    status: 'hearing',
    callId: 'own-1',
    channel: 'voice',
    atMs: 1000,
    prompts: [
      {
        promptId: 'p1',
        moment: 'escalation-risk',
        severity: 'high',
        headline: 'From the page itself',
        detail: 'Detail',
        sources: [],
        causes: [{ promptId: 'p1', headline: 'From the page itself', because: 'it says so', evidence: [] }],
        confidence: 0.9,
        shownAtMs: 900,
      },
    ],
    checklist: [],
    mood: { level: 0, points: [] },
    watching: [],
    stopped: [],
    decisions: [],
    playbook: { title: 'Theirs', versionId: 'theirs@1' },
    model: 'theirs',
    ...more,
  })

  it('hands it over by a DOM event; the panel shows it, and what the agent does goes back', async () => {
    server.pages.set('/desk', '<!doctype html><title>Desk</title><body></body>')
    await desk.goto(`${server.origin}/desk`)
    await desk.evaluate((detail) => {
      const acted: string[] = []
      Object.assign(globalThis, { acted })
      const send = () => document.dispatchEvent(new CustomEvent('cuecard-session', { detail }))
      document.addEventListener('cuecard-act', (event) => acted.push((event as CustomEvent<string>).detail))
      // The extension may come after the page: it asks.
      document.addEventListener('cuecard-session-wanted', send)
      send()
    }, JSON.stringify(snapshot()))
    await expect.poll(textOf(panel), patience).toContain('From the page itself')
    await panelTab.getByRole('button', { name: 'Dismiss' }).dispatchEvent('click')
    await expect
      .poll(() => desk.evaluate(() => (globalThis as unknown as { acted: string[] }).acted), patience)
      .toContain('{"type":"prompt-dismissed","promptId":"p1"}')
    await desk.evaluate(() => document.dispatchEvent(new CustomEvent('cuecard-session', { detail: null })))
    await expect.poll(textOf(panel), patience).not.toContain('From the page itself')
  })
})
