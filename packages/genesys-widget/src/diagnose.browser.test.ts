import { chromium } from 'playwright-core'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { buildWidget, freshId, setDesk } from './widget.test.support.ts'
import type { BuiltWidget } from './widget.test.support.ts'

let browser: Browser
let built: BuiltWidget

beforeAll(async () => {
  ;[browser, built] = await Promise.all([chromium.connect(inject('inBrowser').browser), buildWidget()])
})
afterAll(() => Promise.all([browser.close(), built.close()]))

describe('the check page', () => {
  it('finds nothing wrong in the desktop where nothing is, and keeps no channel', async () => {
    await using desk = await setDesk(browser, built)
    await desk.open([freshId()], { widget: `${built.served.url}diagnose.html` })
    await desk.signIn()
    const page = desk.widget()
    for (const title of [
      'Live events arrive',
      'Every scope is there',
      'Every permission is there',
      'Voice transcription is on',
      'Signed in as Dana Reyes',
    ])
      await page.getByText(title).waitFor()
    await page.getByText('The browser keeps nothing here').waitFor()
    expect(await page.locator('[data-state=problem]').allInnerTexts()).toEqual([])
    expect(desk.sim.notifications.topics).toEqual([])
    expect(desk.errors).toEqual([])
  })

  it('names each thing that is missing, and what to do', async () => {
    await using desk = await setDesk(browser, built)
    desk.sim.notifications.forbidden.set('.transcription', 'conversation:transcription:view')
    desk.sim.rest.permissions = desk.sim.rest.permissions.filter((name) => name !== 'conversation:transcription:view')
    desk.sim.rest.scopes = ['conversations', 'user-basic-info']
    desk.sim.rest.transcription = {
      transcription: 'EnabledQueueFlow',
      transcriptionConfidenceThreshold: 40,
      lowLatencyTranscriptionEnabled: false,
    }
    await desk.page.goto(`${built.served.url}diagnose.html`)
    await desk.page.getByText('The page is open by itself').waitFor()
    await desk.page.getByRole('button', { name: 'Sign in' }).click()
    await desk.page.getByText('Live events arrive').waitFor()
    const problems = (await desk.page.locator('[data-state=problem]').allInnerTexts()).join('\n')
    for (const words of [
      'The scope notifications is missing',
      'The permission conversation:transcription:view is missing',
      'Voice transcription comes late',
      'The transcript of calls is refused',
    ])
      expect(problems).toContain(words)
  })

  it('says what is wrong with the settings and the address', async () => {
    await using desk = await setDesk(browser, built, { clientId: 'none' })
    await desk.open([freshId()], { widget: `${built.served.url}diagnose.html`, lang: '{{gcLangTag}}' })
    await desk.widget().getByText('must have the "clientId"').waitFor()
    await desk.widget().getByText('Genesys Cloud did not fill in gcLangTag').waitFor()
    expect(await desk.widget().getByRole('button').count()).toBe(0)
  })
})
