import { chromium } from 'playwright-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import type { BriefingSnapshot } from '../../briefing/create-briefing.ts'
import { axeViolations } from '../axe-violations.test.support.ts'

const { origin, browser: endpoint } = inject('inBrowser')
let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await chromium.connect(endpoint)
  page = await browser.newPage()
})
afterAll(() => browser.close())

const snapshot = (more: Partial<BriefingSnapshot> = {}): BriefingSnapshot => ({
  stage: 'ready',
  isOutbound: false,
  card: {
    tier: 'gold',
    history: [{ at: '2026-11-05T10:00:00Z', intent: 'billing', summary: 'charged twice', resolved: false }],
    unresolved: [],
    intent: { intent: 'billing', probability: 0.82, reasons: [{ words: 'chose “1” in the phone menu', ratio: 4 }] },
    approach: [{ text: 'Acknowledge it first.', because: 'Third contact about billing.' }],
    reminders: [{ text: 'Recording notice', because: 'Required within 30 seconds.' }],
    cues: ['Prefers first names'],
    missing: [{ source: 'CRM', why: 'late' }],
  },
  ...more,
})

/** Shows a briefing in a panel that waits for a call. */
async function show(first: BriefingSnapshot, lang = 'en'): Promise<void> {
  await page.goto(`${origin}/blank`)
  const bundle = (path: string) => `import('/bundle/packages/core/src/${path}/index.ts')`
  await page.evaluate(`Promise.all([${bundle('panel')}, ${bundle('panel/briefing')}]).then(() => undefined)`)
  await page.evaluate(
    ({ given, html }) => {
      document.body.innerHTML = html
      const element = document.querySelector('cuecard-briefing')
      if (element) element.briefing = { getSnapshot: () => given, subscribe: () => () => {}, ready: Promise.resolve(given) }
    },
    {
      given: first,
      html: `<main lang="${lang}"><h1>Desktop</h1><cuecard-panel><cuecard-briefing slot="before-call"></cuecard-briefing></cuecard-panel></main>`,
    },
  )
  await page.locator('cuecard-briefing section').waitFor()
}

it('shows what is known, with its reasons, in the panel that waits for the call', async () => {
  await show(snapshot())
  const text = await page.locator('cuecard-briefing section').textContent()
  for (const words of [
    'Likely about billing (82%)',
    'chose “1”',
    'Acknowledge it first.',
    'Third contact',
    'charged twice',
    'unresolved',
    'CRM did not answer in time.',
  ])
    expect(text).toContain(words)
  expect(await page.locator('cuecard-briefing').isVisible()).toBe(true)
  expect(await axeViolations(page)).toEqual([])
})

it('says of an outbound call that it must not connect, and why', async () => {
  await show(snapshot({ isOutbound: true }))
  expect(await page.locator('cuecard-briefing .blocked').textContent()).toBe('Asking the do-not-call registers …')
  await show(snapshot({ isOutbound: true, clearance: { mayCall: false, reasons: ['house list says so'] } }), 'es')
  expect(await page.locator('cuecard-briefing .blocked').textContent()).toBe('No conectes esta llamadahouse list says so')
  expect(await axeViolations(page)).toEqual([])
})
