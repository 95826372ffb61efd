import { describe, expect, it } from 'vitest'
import { aCase, asked, consolePages, publish, putOn, seen, voiceCall } from './console-page.test.support.ts'

const open = consolePages()
const manager = 'i want to speak to your manager right now'
const words = (text: string, role: string, callId = 'vendor-7') => ({
  callId,
  id: text,
  content: { formatType: 'Text', text },
  sender: { role },
})

const opened = async (properties: object = {}) => {
  const page = await open()
  await page.evaluate((id) => Object.assign(platform.records, { [id]: { VendorCallKey: { value: 'vendor-7' } } }), voiceCall)
  await putOn(page, 'c-coach-voice', { recordId: voiceCall, ...properties })
  const tell = (name: string, detail: object) => page.evaluate(([event, what]) => platform.tellVoice(event, what), [name, detail] as const)
  return { page, tell }
}

describe('beside a voice call', () => {
  it('hears its own call by the vendor’s key, and no other', async () => {
    const { page, tell } = await opened()
    await tell('transcript', words(manager, 'EndUser', 'vendor-8'))
    await tell('transcript', words('hello there', 'EndUser'))
    await page.getByText('Hearing the call').waitFor()
    expect(await page.getByRole('heading', { name: 'asks for a manager' }).count()).toBe(0)
    await tell('transcript', words(manager, 'EndUser'))
    await page.getByRole('heading', { name: 'asks for a manager' }).waitFor()
  })

  it('says that it cannot hear where the record may not be read', async () => {
    const { page } = await opened()
    await page.evaluate((id) => {
      Object.assign(platform.records, { [id]: null })
      const host = document.getElementById('host')
      document.querySelector('c-coach-voice')?.remove()
      if (host) place('c-coach-voice', { recordId: id }, host)
    }, voiceCall)
    expect(await seen(page.getByText('Cannot hear the call').first())).toBe(true)
  })

  it('stays with its own record: two tabs are isolated, and what is taken away listens no more', async () => {
    const { page, tell } = await opened()
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

  it('turns to another record when the page does', async () => {
    const { page, tell } = await opened()
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
