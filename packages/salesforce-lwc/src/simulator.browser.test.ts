import { join } from 'node:path'
import { chromium } from 'playwright-core'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { serveConsole } from '../sim/serve-console.ts'
import { projectFolder } from './build/project-files.ts'
import { seen, slowly } from './console-page.test.support.ts'

let browser: Browser
let served: Awaited<ReturnType<typeof serveConsole>>

beforeAll(async () => {
  ;[browser, served] = await Promise.all([chromium.connect(inject('inBrowser').browser), serveConsole()])
})
afterAll(async () => {
  await browser.close()
  await served.close()
})

const opened = async () => {
  const page = await browser.newPage({ viewport: { width: 1200, height: 800 }, reducedMotion: 'reduce' })
  const faults: string[] = []
  page.on('pageerror', ({ message }) => faults.push(message))
  await page.goto(`${served.url}?speed=20`)
  const shown = page.locator('.view:not([hidden])')
  const play = () => page.getByRole('button', { name: 'Play into this tab' }).click()
  return { page, shown, play, faults }
}

describe('the simulated console', () => {
  it('plays a chat into its tab, and leaves the others alone', async () => {
    const { page, shown, play, faults } = await opened()
    await page.getByRole('tab', { name: 'Case 00001042' }).click()
    await page.getByRole('tab', { name: 'Chat · Ada' }).click()
    await play()
    expect(await seen(shown.getByText('Chat ended').first())).toBe(true)
    expect(await shown.getByText('Hello, you are chatting with Robin').count()).toBeGreaterThan(0)
    await page.getByRole('tab', { name: 'Case 00001042' }).click()
    expect(await shown.getByText('Waiting for a call').first().isVisible()).toBe(true)
    expect(await shown.locator('.said li').count()).toBe(0)
    expect(faults).toEqual([])
  })

  it('plays a call file of one’s own, coaches what is written by hand, and shows an admin what is found', async () => {
    const { page, shown, play, faults } = await opened()
    const box = shown.getByLabel('Message box')
    await box.fill('i want to speak to your manager')
    await page.getByRole('button', { name: 'Say as the customer' }).first().click()
    await shown.getByRole('button', { name: 'asks for a manager' }).click()
    await shown.getByRole('button', { name: 'Use these words' }).click()
    await expect.poll(() => box.inputValue(), slowly).not.toBe('')
    await page.getByRole('tab', { name: 'Call · Cho' }).click()
    await page.getByLabel('A call file').setInputFiles(join(projectFolder, '../../examples/calls/retention.jsonl'))
    await play()
    expect(await seen(shown.locator('.card').first())).toBe(true)
    await page.getByRole('tab', { name: 'Check' }).click()
    expect(await seen(shown.getByText('You may save notes.'))).toBe(true)
    expect(await seen(shown.getByText('Frames load, without an origin of their own'))).toBe(true)
    expect(faults).toEqual([])
  })
})
