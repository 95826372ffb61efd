import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import type { RecordEvent } from '../../record/event.ts'
import type * as Review from '../../review/index.ts'
import { defaultRubric } from '../../review/default-rubric.ts'
import { badCall, goodCall, recordOf } from '../../review/records.test.support.ts'
import { reviewPage } from '../../review/review-page.ts'
import { reviewRecord } from '../../review/review-record.ts'
import { axeViolations } from '../axe-violations.test.support.ts'

const { origin, browser: endpoint } = inject('inBrowser')
let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await chromium.connect(endpoint)
  page = await browser.newPage()
})
afterAll(() => browser.close())

/** Shows the scorecard of a call, within a panel whose call has ended. */
async function show(script: string, attributes = ''): Promise<void> {
  await page.goto(`${origin}/blank`)
  const bundle = (path: string) => `import('/bundle/packages/core/src/${path}/index.ts')`
  await page.evaluate(`Promise.all([${bundle('review')}, ${bundle('panel/scorecard')}]).then(([review]) => { globalThis.review = review })`)
  await page.evaluate(
    ({ record, html }) => {
      document.body.innerHTML = html
      const { review } = globalThis as unknown as { review: typeof Review }
      const added: unknown[] = []
      const call = review.createAfterCall({
        record: record as RecordEvent[],
        rubric: review.defaultRubric,
        clock: { now: () => performance.now(), schedule: () => () => {} },
        onRecordEvent: (event) => added.push(event),
        redactText: (text) => text,
      })
      Object.assign(globalThis, { added })
      const element = document.querySelector('cuecard-scorecard')
      if (element) element.call = call
    },
    {
      record: recordOf(script),
      html: `<main><h1>Desktop</h1><cuecard-scorecard ${attributes} style="width:360px"></cuecard-scorecard></main>`,
    },
  )
}

const added = () => page.evaluate(() => (globalThis as unknown as { added: Record<string, unknown>[] }).added)

describe('the scorecard', () => {
  it('asks for the own rating first, and shows the score only then', async () => {
    await show(badCall)
    const card = page.locator('cuecard-scorecard')
    expect(await card.locator('section').textContent()).not.toContain('of 100')
    expect(await axeViolations(page)).toEqual([])
    await card.getByRole('group', { name: 'Empathy' }).getByRole('radio', { name: '2 of 5' }).check()
    await card.getByRole('button', { name: 'Show the score' }).click()
    await card.getByText(/\d+ of 100/).waitFor()
    expect(await added()).toMatchObject([{ type: 'self-assessed', ratings: { empathy: 2 } }])
    expect(await card.getByText('you: 2 of 5').count()).toBe(1)
    expect(await axeViolations(page)).toEqual([])
  })

  it('lets the agent contest a finding with a reason', async () => {
    await show(badCall)
    const card = page.locator('cuecard-scorecard')
    await card.getByRole('button', { name: 'Skip' }).click()
    await card.getByText('Empathy', { exact: true }).click()
    await card.getByRole('button', { name: 'I do not agree' }).first().click()
    await card.getByLabel('Why do you not agree?').fill('I said it on the other line')
    await card.getByRole('button', { name: 'Send' }).click()
    await card.getByText('I said it on the other line').waitFor()
    expect((await added()).at(-1)).toMatchObject({ type: 'finding-contested', reason: 'I said it on the other line' })
    expect(await axeViolations(page)).toEqual([])
  })

  it('praises first, and says when it was', async () => {
    await show(goodCall)
    const card = page.locator('cuecard-scorecard')
    await card.getByRole('button', { name: 'Skip' }).click()
    expect(await card.locator('.coaching li').first().textContent()).toMatch(/^Went well .*at \d:\d\d$/)
  })

  it('speaks Spanish where the page does', async () => {
    await show(goodCall, 'lang="es"')
    const card = page.locator('cuecard-scorecard')
    await card.getByRole('button', { name: 'Omitir' }).click()
    expect(await card.locator('section').getAttribute('lang')).toBe('es')
    expect(await card.locator('section').textContent()).toMatch(/\d+ de 100/)
  })

  it('never takes the focus by itself', async () => {
    await show(badCall)
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true)
  })
})

describe('the page for the manager', () => {
  const record = recordOf(badCall)
  const html = reviewPage(reviewRecord(record, defaultRubric), record, { recordingUrl: 'https://calls.example/c1.mp3' })

  it.each(['light', 'dark'] as const)('is accessible in %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme })
    await page.setContent(html)
    expect(await axeViolations(page)).toEqual([])
  })

  it('asks for nothing from anywhere, and leads from a finding to its words', async () => {
    const requests: string[] = []
    page.on('request', (request) => requests.push(request.url()))
    await page.setContent(html)
    await page.locator('.cite a').first().click()
    expect(await page.locator('.transcript li:target').count()).toBe(1)
    expect(requests.filter((url) => url.startsWith('http'))).toEqual([])
  })

  it('saves the comment as a file', async () => {
    await page.setContent(html)
    await page.getByLabel('Comment on this call').fill('Well recovered.')
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save as a file' }).click()])
    expect(download.suggestedFilename()).toBe('comments-scripted.json')
    const folder = await mkdtemp(join(tmpdir(), 'cuecard-comments-'))
    await download.saveAs(join(folder, 'saved.json'))
    const saved = JSON.parse(await readFile(join(folder, 'saved.json'), 'utf8')) as object
    await rm(folder, { recursive: true })
    expect(saved).toMatchObject({ callId: 'scripted', comment: 'Well recovered.', rubricVersion: defaultRubric.versionId })
  })
})
