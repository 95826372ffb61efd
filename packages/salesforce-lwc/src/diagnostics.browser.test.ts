import { describe, expect, it } from 'vitest'
import { chat, consolePages, putOn, seen, voiceCall } from './console-page.test.support.ts'

const open = consolePages()

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
