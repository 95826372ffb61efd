import { chromium } from 'playwright-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import type { SessionSnapshot } from '../../session/snapshot.ts'
import type { offerLessons } from '../../review/micro-lessons.ts'
import { snapshot } from '../snapshots.test.support.ts'
import { axeViolations } from '../axe-violations.test.support.ts'

const { origin, browser: endpoint } = inject('inBrowser')
let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await chromium.connect(endpoint)
  page = await browser.newPage()
})
afterAll(() => browser.close())

interface Held {
  be(isIdle: boolean): void
  show(status: string): void
  readonly settled: readonly string[]
}
declare const held: Held
declare const review: { readonly offerLessons: typeof offerLessons }

/** Shows a panel that waits, with an offer of two lessons beside a field that one writes in. */
async function show(lang = 'en'): Promise<void> {
  await page.goto(`${origin}/blank`)
  const bundle = (path: string) => `import('/bundle/packages/core/src/${path}/index.ts')`
  await page.evaluate(
    `Promise.all(${`[${['review', 'panel', 'panel/lesson'].map(bundle).join()}]`}).then(([review]) => void Object.assign(globalThis, { review }))`,
  )
  const given = (['waiting', 'hearing', 'paused', 'ended'] as const).map((status) => snapshot({ status }))
  const html = `<main lang="${lang}"><h1>Desktop</h1><textarea aria-label="Notes"></textarea><cuecard-panel><cuecard-lesson slot="between-calls"></cuecard-lesson></cuecard-panel></main>`
  await page.evaluate(hold, { html, given })
}

/** Runs in the page. */
function hold({ html, given }: { readonly html: string; readonly given: readonly SessionSnapshot[] }): void {
  document.body.innerHTML = html
  const [panel, element] = [document.querySelector('cuecard-panel'), document.querySelector('cuecard-lesson')]
  if (!panel || !element) return
  let tell: (isIdle: boolean) => void = () => {}
  const settled: string[] = []
  element.offer = review.offerLessons({
    idle: { subscribe: (listener) => ((tell = listener), () => {}) },
    clock: { now: () => 0, schedule: (_afterMs, then) => (then(), () => {}) },
    lessons: ['a', 'b'].map((id) => ({ id, criterion: 'x.y', title: `Lesson ${id}`, text: `Do ${id} first.` })),
    onSettled: ({ id }, outcome) => settled.push(`${id} ${outcome}`),
  })
  let [current] = given
  let changed = () => {}
  panel.session = {
    subscribe: (listener) => ((changed = listener), () => {}),
    getSnapshot: () => current,
    act: () => {},
  }
  const show = (status: string) => {
    current = given.find((each) => each.status === status)
    changed()
  }
  Object.assign(globalThis, { held: { be: (isIdle: boolean) => tell(isIdle), show, settled } })
}

const be = (isIdle: boolean) => page.evaluate((idle) => held.be(idle), isIdle)
const settled = () => page.evaluate(() => held.settled)

it('is there only while the agent is idle, is told to readers of screens, and takes no focus', async () => {
  await show()
  const lesson = page.getByRole('region', { name: 'A minute to learn' })
  await page.getByLabel('Notes').focus()
  expect(await lesson.count()).toBe(0)
  await be(true)
  expect(await lesson.innerText()).toContain('Do a first.')
  expect(await page.locator('cuecard-lesson [role=status]').textContent()).toBe('There is a short lesson: Lesson a')
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA')
  expect(await axeViolations(page)).toEqual([])
  await be(false)
  expect(await lesson.count()).toBe(0)
  expect(await page.locator('cuecard-lesson [role=status]').textContent()).toBe('')
})

it('is read, put off or turned down by the keyboard', async () => {
  await show()
  const press = async (name: string) => {
    await page.getByRole('button', { name }).focus()
    await page.keyboard.press('Enter')
    expect(await page.getByRole('region', { name: 'A minute to learn' }).count()).toBe(0)
    await be(false)
    await be(true)
  }
  await be(true)
  await press('Later')
  expect(await settled()).toEqual([])
  await press('Got it')
  expect(await page.getByText('Do b first.').count()).toBe(1)
  await press('Not for me')
  expect(await settled()).toEqual(['a taken', 'b dismissed'])
})

it('is not seen during a call, whatever its host says of idle time', async () => {
  await show('es')
  await be(true)
  const button = page.getByRole('button', { name: 'Entendido' })
  for (const [status, isSeen] of [
    ['hearing', false],
    ['paused', false],
    ['ended', true],
  ] as const) {
    await page.evaluate((now) => held.show(now), status)
    await expect.poll(() => button.isVisible()).toBe(isSeen)
  }
})
