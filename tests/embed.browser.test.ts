import { chromium } from 'playwright-core'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { servePage } from './serve.ts'

let browser: Browser
let page: Awaited<ReturnType<typeof servePage>>

beforeAll(async () => {
  browser = await chromium.connect(inject('inBrowser').browser)
  page = await servePage('examples/embed-in-a-page')
})

afterAll(async () => {
  await browser.close()
  await page.close()
})

it('shows the first prompts of the call in the lines that the README has', async () => {
  const tab = await browser.newPage()
  const errors: string[] = []
  tab.on('pageerror', (error) => errors.push(error.message))
  tab.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  const elsewhere: string[] = []
  tab.on('request', (request) => new URL(request.url()).origin !== new URL(page.url).origin && elsewhere.push(request.url()))
  await tab.clock.install()
  await tab.goto(page.url)
  const panel = tab.locator('cuecard-panel')
  await panel.getByText('Hearing the call').waitFor()
  await tab.clock.runFor(13_000)
  await panel.getByRole('heading', { name: 'Internet that keeps dropping' }).waitFor()
  await tab.clock.runFor(33_000)
  await panel.getByRole('heading', { name: 'Acknowledge it before you solve it' }).waitFor()
  expect(await panel.innerHTML()).not.toMatch(/eight eight two/)
  expect(errors).toEqual([])
  expect(elsewhere).toEqual([])
})
