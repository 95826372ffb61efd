import { chromium } from 'playwright-core'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { servePage } from './serve.ts'

let browser: Browser

beforeAll(async () => {
  browser = await chromium.connect(inject('inBrowser').browser)
})
afterAll(() => browser.close())

describe('the Genesys Cloud widget', () => {
  let served: Awaited<ReturnType<typeof servePage>>
  beforeAll(async () => {
    served = await servePage('packages/genesys-widget')
  })
  afterAll(() => served.close())

  it('says what its settings lack until a client id is entered', async () => {
    const tab = await browser.newPage()
    await tab.goto(`${served.url}?gcConversationId=0f3c9a52-7a41-4d5e-9b1c-2f6f0a9d3e11&gcLangTag=es-ES`)
    await tab.getByText('must have the "clientId" of your OAuth client').waitFor()
    expect(await tab.locator('html').getAttribute('lang')).toBe('es-ES')
    expect(await tab.locator('cuecard-panel').count()).toBe(0)
  })

  it('says plainly that it was opened outside Genesys Cloud', async () => {
    const tab = await browser.newPage()
    await tab.goto(served.url)
    await tab.getByText('This page is a widget of Genesys Cloud').waitFor()
    expect(await tab.locator('cuecard-panel').count()).toBe(0)
  })
})
