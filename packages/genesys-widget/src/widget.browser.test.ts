import { chromium } from 'playwright-core'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { buildWidget, setDesk, takenCall } from './widget.test.support.ts'
import type { BuiltWidget } from './widget.test.support.ts'

let browser: Browser
let built: BuiltWidget

beforeAll(async () => {
  ;[browser, built] = await Promise.all([chromium.connect(inject('inBrowser').browser), buildWidget()])
})
afterAll(() => Promise.all([browser.close(), built.close()]))

describe('a voice call in the simulated desktop', () => {
  it('is coached from sign-in to the first prompt, with all third-party storage blocked', async () => {
    await using desk = await setDesk(browser, built)
    const { id, startedAtMs } = takenCall(desk.sim)
    await desk.open([id])
    await desk.signIn()
    await desk.widget().getByText('Hearing the call').waitFor()
    desk.sim.say(id, startedAtMs, [{ id: 'u1', text: 'i want to speak to your manager', offsetMs: 200 }])
    await desk.widget().getByRole('heading', { name: 'asks for a manager' }).waitFor()
    const storage = await desk.page.frames()[1]?.evaluate(() => {
      try {
        return String(localStorage.length)
      } catch (error) {
        return (error as Error).name
      }
    })
    expect(storage).toBe('SecurityError')
    expect(desk.errors).toEqual([])
  })
})
