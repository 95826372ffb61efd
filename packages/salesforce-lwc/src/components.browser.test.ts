import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { chromium } from 'playwright-core'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { bundleConsole } from './build/console-bundle.ts'
import { aCase, asked, channels, chat, otherChat, pageWith, publish, putOn, seen, slowly, voiceCall } from './console-page.test.support.ts'
import { mountInLightning, panelBehaviours } from './panel-behaviours.test.support.ts'
import type { PanelPlace } from './panel-behaviours.test.support.ts'

const { origin, browser: endpoint } = inject('inBrowser')
let browser: Browser
let script: string

// One bundle for all that is tried in a page: to make it takes longest.
beforeAll(async () => {
  ;[browser, script] = await Promise.all([chromium.connect(endpoint), bundleConsole('console')])
})
afterAll(() => browser.close())

const open = () => pageWith(browser, origin, script)
const manager = 'i want to speak to your manager right now'

const openedChat = async (log: unknown = { messages: [] }) => {
  const page = await open()
  await page.evaluate(([id, given]) => Object.assign(platform.logs, { [id]: given }), [chat, log] as const)
  await putOn(page, 'c-coach-messaging', { recordId: chat })
  return page
}

describe('beside a messaging session', () => {
  it('shows a prompt for what the customer writes', async () => {
    const page = await openedChat()
    await publish(page, channels.customer, { recordId: chat, content: manager, name: 'Ada', timestamp: Date.now() })
    await page.getByRole('heading', { name: 'asks for a manager' }).waitFor()
    expect(await page.getByText('Reading the chat').isVisible()).toBe(true)
  })

  it('leaves the messages of another session alone, though they arrive in the same console', async () => {
    const page = await openedChat()
    await publish(page, channels.customer, { recordId: otherChat, content: manager, timestamp: Date.now() })
    await publish(page, channels.customer, { recordId: chat, content: 'hello, where is my parcel?', timestamp: Date.now() })
    await page.getByText('Reading the chat').waitFor()
    expect(await page.getByRole('heading', { name: 'asks for a manager' }).count()).toBe(0)
  })

  it('puts the words of a prompt into the message box', async () => {
    const page = await openedChat()
    await publish(page, channels.customer, { recordId: chat, content: manager, timestamp: Date.now() })
    await page.getByRole('button', { name: 'asks for a manager' }).click()
    await page.getByRole('button', { name: 'Use these words' }).click()
    await expect.poll(() => asked(page, 'setAgentInput'), slowly).toHaveLength(1)
    const [insertion] = await asked(page, 'setAgentInput')
    expect(insertion?.[0]).toBe(chat)
    expect(insertion?.[1]).toEqual(expect.stringMatching(/\w{3,}/))
  })

  it('subscribes to nothing any more once it is taken away', async () => {
    const page = await openedChat()
    expect(await page.evaluate(() => platform.subscriptions.size)).toBe(3)
    await page.evaluate(() => document.querySelector('[data-name=first]')?.remove())
    expect(await page.evaluate(() => [platform.subscriptions.size, platform.wires.size])).toEqual([0, 0])
  })
})

const words = (text: string, role: string, callId = 'vendor-7') => ({
  callId,
  id: text,
  content: { formatType: 'Text', text },
  sender: { role },
})

const openedCall = async (properties: object = {}) => {
  const page = await open()
  await page.evaluate((id) => Object.assign(platform.records, { [id]: { VendorCallKey: { value: 'vendor-7' } } }), voiceCall)
  await putOn(page, 'c-coach-voice', { recordId: voiceCall, ...properties })
  const tell = (name: string, detail: object) => page.evaluate(([event, what]) => platform.tellVoice(event, what), [name, detail] as const)
  return { page, tell }
}

describe('beside a voice call', () => {
  it('hears its own call by the vendor’s key, and no other', async () => {
    const { page, tell } = await openedCall()
    await tell('transcript', words(manager, 'EndUser', 'vendor-8'))
    await tell('transcript', words('hello there', 'EndUser'))
    await page.getByText('Hearing the call').waitFor()
    expect(await page.getByRole('heading', { name: 'asks for a manager' }).count()).toBe(0)
    await tell('transcript', words(manager, 'EndUser'))
    await page.getByRole('heading', { name: 'asks for a manager' }).waitFor()
  })

  it('says that it cannot hear where the record may not be read', async () => {
    const { page } = await openedCall()
    await page.evaluate((id) => {
      Object.assign(platform.records, { [id]: null })
      const host = document.getElementById('host')
      document.querySelector('c-coach-voice')?.remove()
      if (host) place('c-coach-voice', { recordId: id }, host)
    }, voiceCall)
    expect(await seen(page.getByText('Cannot hear the call').first())).toBe(true)
  })

  it('offers what a rule for this customer found the best thing to do as a next best action', async () => {
    const { page, tell } = await openedCall({ playbook: 'retail', contextFields: 'loyaltyTier=Tier__c' })
    await page.clock.install()
    await page.evaluate((id) => {
      Object.assign(platform.records, { [id]: { VendorCallKey: { value: 'vendor-7' }, Tier__c: { value: 'Gold' } } })
      document.querySelector('c-coach-voice')?.remove()
      const host = document.getElementById('host')
      if (host) place('c-coach-voice', { recordId: id, playbook: 'retail', contextFields: 'loyaltyTier=Tier__c' }, host)
    }, voiceCall)
    await tell('transcript', words('i am really disappointed my order arrived broken', 'EndUser'))
    await page.clock.runFor(20_000)
    await expect.poll(() => asked(page, 'updateNextBestActions'), slowly).not.toHaveLength(0)
    const [offer] = await asked(page, 'updateNextBestActions')
    expect(offer?.[0]).toBe(voiceCall)
    expect(Object.values(offer?.[1] as object)).toEqual(['Offer the 25-dollar credit'])
  })

  it('stays with its own record: two tabs are isolated, and what is taken away listens no more', async () => {
    const { page, tell } = await openedCall()
    const other = '0LQ000000000002AAA'
    await page.evaluate((id) => Object.assign(platform.records, { [id]: { VendorCallKey: { value: 'vendor-8' } } }), other)
    await putOn(page, 'c-coach-voice', { recordId: other }, 'second')
    await tell('transcript', words(manager, 'EndUser', 'vendor-8'))
    await page.locator('[data-name=second]').getByRole('heading', { name: 'asks for a manager' }).waitFor()
    expect(await page.locator('[data-name=first]').getByRole('heading', { name: 'asks for a manager' }).count()).toBe(0)
    await page.evaluate(() => document.querySelector('[data-name=first]')?.remove())
    expect(await page.evaluate(() => platform.voiceToolkits.size)).toBe(1)
    await tell('transcript', words('where is your supervisor', 'EndUser', 'vendor-8'))
    expect(await page.locator('[data-name=second] .card').count()).toBeGreaterThan(0)
  })

  it('begins anew where the console takes it away and puts it back', async () => {
    const { page, tell } = await openedCall()
    await tell('transcript', words('hello there', 'EndUser'))
    await page.getByText('Hearing the call').waitFor()
    await page.evaluate(() => {
      const element = document.querySelector('c-coach-voice')
      element?.remove()
      if (element) document.getElementById('host')?.append(element)
    })
    await page.getByText('Waiting for a call').first().waitFor()
    await tell('transcript', words(manager, 'EndUser'))
    await page.getByRole('heading', { name: 'asks for a manager' }).waitFor()
    expect(await page.locator('.card', { hasText: 'asks for a manager' }).count()).toBe(1)
  })

  it('turns to another record when the page does', async () => {
    const { page, tell } = await openedCall()
    await tell('transcript', words(manager, 'EndUser'))
    await page.getByRole('heading', { name: 'asks for a manager' }).waitFor()
    const next = '0LQ000000000003AAA'
    await page.evaluate((id) => {
      Object.assign(platform.records, { [id]: { VendorCallKey: { value: 'vendor-9' } } })
      Object.assign(document.querySelector('c-coach-voice') ?? {}, { recordId: id })
    }, next)
    await page.getByText('Waiting for a call').first().waitFor()
    expect(await page.locator('.card').count()).toBe(0)
    await tell('transcript', words(manager, 'EndUser', 'vendor-9'))
    await page.getByRole('heading', { name: 'asks for a manager' }).waitFor()
  })
})

describe('beside a case', () => {
  it('shows what is published for the case, and nothing of another', async () => {
    const page = await open()
    await putOn(page, 'c-coach-case', { recordId: aCase })
    const event = (recordId: string, text: string) => ({
      recordId,
      event: JSON.stringify({ type: 'segment', id: text, speaker: 'customer', text, final: true }),
    })
    await publish(page, 'CoachTranscript__c', event('500000000000002AAA', manager))
    await publish(page, 'CoachTranscript__c', event(aCase, 'hello there'))
    await page.getByText('Hearing the call').waitFor()
    expect(await page.getByRole('heading', { name: 'asks for a manager' }).count()).toBe(0)
    await publish(page, 'CoachTranscript__c', event(aCase, manager))
    await page.getByRole('heading', { name: 'asks for a manager' }).waitFor()
    await page.evaluate(() => document.querySelector('[data-name=first]')?.remove())
    expect(await page.evaluate(() => platform.subscriptions.size)).toBe(0)
  })

  it('asks Apex where the gateway is, each time it tries, and closes the line when it is taken away', async () => {
    const page = await open()
    await page.evaluate(() => {
      const made: { url: string; closed: boolean; protocols: unknown }[] = []
      class FakeSocket extends EventTarget {
        readonly seen = { url: '', closed: false, protocols: undefined as unknown }
        constructor(url: string, protocols: unknown) {
          super()
          Object.assign(this.seen, { url, protocols })
          made.push(this.seen)
          setTimeout(() => {
            this.dispatchEvent(new Event('open'))
            const said = { type: 'segment', id: 's1', speaker: 'customer', text: 'i want to speak to your manager', final: true }
            this.dispatchEvent(new MessageEvent('message', { data: JSON.stringify(said) }))
          })
        }
        close() {
          this.seen.closed = true
        }
      }
      Object.assign(globalThis, { WebSocket: FakeSocket, made })
      platform.apex['CoachTranscript.open'] = () => ({ url: 'wss://gateway.example.com/calls', token: 'short-lived' })
    })
    await putOn(page, 'c-coach-case', { recordId: aCase, transcript: 'web socket' })
    await page.getByRole('heading', { name: 'asks for a manager' }).waitFor()
    expect(await asked(page, 'apex')).toEqual([['CoachTranscript.open', { recordId: aCase }]])
    await page.evaluate(() => document.querySelector('[data-name=first]')?.remove())
    const made = await page.evaluate(() => (globalThis as unknown as { made: unknown }).made)
    expect(made).toEqual([{ url: 'wss://gateway.example.com/calls', closed: true, protocols: ['bearer', 'short-lived'] }])
  })
})

describe('what is around the panel', () => {
  it('can be used by everyone, as far as axe-core can tell', async () => {
    const page = await open()
    await putOn(page, 'c-coach-case', { recordId: aCase, showKnowledge: true })
    await publish(page, 'CoachTranscript__c', {
      recordId: aCase,
      event: { type: 'segment', id: 's1', speaker: 'customer', text: manager, final: true },
    })
    await page.getByRole('heading', { name: 'asks for a manager' }).waitFor()
    await page.getByRole('button', { name: 'Write the note' }).click()
    await page.getByLabel('Note on this call').waitFor()
    await page.evaluate(await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'))
    const found = await page.evaluate(async () => {
      const { axe } = globalThis as unknown as { axe: { run(options: object): Promise<{ violations: { id: string }[] }> } }
      // Whether the page has a heading of the first level and a title of its own is up to the console.
      const { violations } = await axe.run({ rules: { 'page-has-heading-one': { enabled: false } } })
      return violations.map(({ id }) => id)
    })
    expect(found).toEqual([])
  })

  it('searches the knowledge, and tells the agent that a note was saved', async () => {
    const page = await open()
    await page.evaluate(() => {
      const may = { createable: true }
      Object.assign(platform.objects, { Coach_Note__c: { createable: true, fields: { Text__c: may, Record_Id__c: may } } })
      platform.apex['CoachKnowledge.search'] = () => [{ articleId: 'ka0000000000001AAA', title: 'Late deliveries', summary: 'What to do' }]
      document.addEventListener('lightning__showtoast', ({ detail }: Event & { detail?: unknown }) =>
        Object.assign(globalThis, { toast: detail }),
      )
    })
    await putOn(page, 'c-coach-case', { recordId: aCase, showKnowledge: true })
    await page.getByLabel('Search the knowledge').fill('late delivery')
    await page.getByRole('button', { name: 'Search' }).click()
    await page.getByRole('link', { name: 'Late deliveries' }).waitFor()
    await page.getByRole('button', { name: 'Write the note' }).click()
    await page.getByLabel('Note on this call').fill('Called about a late delivery.')
    await page.getByRole('button', { name: 'Save the note' }).click()
    await page.waitForFunction(() => 'toast' in globalThis)
    const [saved] = await asked(page, 'createRecord')
    expect(saved).toEqual(['Coach_Note__c', { Record_Id__c: aCase, Text__c: 'Called about a late delivery.' }])
  })
})

describe('the check for an admin', () => {
  it('says in plain words what is not allowed', async () => {
    const page = await open()
    await putOn(page, 'c-coach-diagnostics', {})
    await page.getByText('Did not come up').waitFor()
    const told = await page.locator('c-coach-diagnostics').innerText()
    for (const words of ['You may not save notes', 'Articles cannot be searched', 'Message service', 'Storage', 'WebAssembly', 'Workers'])
      expect(told).toContain(words)
    expect(await page.evaluate(() => platform.subscriptions.size)).toBe(0)
  })

  it('says what is', async () => {
    const page = await open()
    await page.evaluate(() => {
      Object.assign(platform.objects, { Coach_Note__c: { createable: true, fields: {} } })
      platform.apex['CoachKnowledge.search'] = () => []
    })
    await putOn(page, 'c-coach-diagnostics', {})
    await page.getByText('You may save notes.').waitFor()
    expect(await seen(page.getByText('Articles can be searched.'))).toBe(true)
  })

  it('of messaging asks the toolkit for the conversation, and sends nothing', async () => {
    const page = await open()
    await putOn(page, 'c-coach-messaging-check', { recordId: chat })
    await page.getByText('Did not give the conversation').waitFor()
    await page.evaluate((id) => Object.assign(platform.logs, { [id]: { messages: [{}, {}] } }), chat)
    await putOn(page, 'c-coach-messaging-check', { recordId: chat }, 'second')
    await page.getByText('it gave 2 messages').waitFor()
    const asked = await page.evaluate(() => platform.asked.map(([what]) => what))
    expect(new Set(asked)).toEqual(new Set(['getConversationLog']))
  })

  it('of voice says whether the call can be told from others, and when words arrive', async () => {
    const page = await open()
    await page.evaluate((id) => Object.assign(platform.records, { [id]: { VendorCallKey: { value: null } } }), voiceCall)
    await putOn(page, 'c-coach-voice-check', { recordId: voiceCall })
    await page.getByText('no call can be told from another').waitFor()
    await page.getByText('Is on this page.').waitFor()
    await page.evaluate(() => platform.tellVoice('transcript', {}))
    await page.getByText('They arrive').waitFor()
    await page.evaluate(() => document.querySelector('[data-name=first]')?.remove())
    expect(await page.evaluate(() => platform.voiceToolkits.size)).toBe(0)
  })
})

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
