#!/usr/bin/env node
// Takes the pictures of docs/salesforce.md from the simulated console.
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { runnerImport } from 'vite'
import { findChromium } from '../../../tools/find-chromium.mjs'

const folder = fileURLToPath(new URL('../../../docs/screenshots/', import.meta.url))
const { module } = await runnerImport(fileURLToPath(new URL('serve-console.ts', import.meta.url)))
const { url, close } = await module.serveConsole()
const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox', '--disable-gpu'] })
const page = await browser.newPage({ viewport: { width: 1200, height: 760 }, colorScheme: 'light', reducedMotion: 'reduce' })
const keep = (name) => page.screenshot({ path: `${folder}salesforce-${name}.png` })
const tab = (name) => page.getByRole('tab', { name })
const shown = page.locator('.view:not([hidden])')
const play = () => page.getByRole('button', { name: 'Play into this tab' }).click()

await page.goto(`${url}?speed=4`)
await play()
await shown.locator('.card .toggle').first().click()
await shown.getByRole('button', { name: 'Use these words' }).first().click()
await keep('messaging')
await page.getByText('Chat ended').first().waitFor({ timeout: 60_000 })
await page.getByRole('button', { name: 'Write the note' }).first().click()
await page.getByLabel('Note on this call').scrollIntoViewIfNeeded()
await keep('note')
await tab('Call · Cho').click()
await play()
await shown.locator('.card').first().waitFor()
await page.waitForTimeout(1500)
await keep('voice')
await tab('Check').click()
await page.getByText('Runs the model').waitFor({ timeout: 60_000 })
await page.evaluate(() => scrollTo(0, 0))
await keep('check')
await browser.close()
await close()
