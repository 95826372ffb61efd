import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildExtension, launchBrowser, onThisMachine, panelPage, patience, servePages, textOf } from './extension.test.support.ts'
import type { TestBrowser, TestServer } from './extension.test.support.ts'
import { testDesk } from './workplace.test.support.ts'

let folder: string
let browser: TestBrowser
let server: TestServer

beforeAll(async () => {
  server = await servePages()
  server.pages.set(
    '/desk',
    '<!doctype html><title>Desk</title><div id="talk"><p class="customer">i want to speak to your manager</p></div>',
  )
  folder = await buildExtension({ ...onThisMachine, sites: [] })
  // Nobody can answer a question of a headless browser: what an agent would agree to is there from the beginning.
  const path = join(folder, 'manifest.json')
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as { permissions: string[] }
  const granted = { ...manifest, permissions: [...manifest.permissions, 'scripting'], host_permissions: ['http://127.0.0.1/*'] }
  writeFileSync(path, JSON.stringify(granted))
  browser = await launchBrowser({ folder })
})

afterAll(async () => {
  await browser?.close()
  await server?.close()
  rmSync(folder, { recursive: true, force: true })
})

const recipe = () => testDesk(server.origin)

const registered = async () => {
  const page = await browser.open('diagnostics.html')
  const scripts = await page.evaluate<{ matches: string[] }[]>('chrome.scripting.getRegisteredContentScripts()')
  await page.close()
  return scripts.flatMap(({ matches }) => matches)
}

describe('a site that the settings name', { shuffle: false }, () => {
  it('is read once the browser allows it, and one that it does not allow is asked for in the panel', async () => {
    await browser.configure({ sites: [server.origin, 'https://desk.example.com'], recipes: [recipe()], sentiment: 'lexicon' })
    await expect.poll(registered, patience).toEqual(['http://127.0.0.1/*'])
    const panel = await browser.open('side-panel.html')
    await expect.poll(() => panel.locator('.ask').allTextContents(), patience).toEqual(['Allow reading https://desk.example.com'])
    const desk = await browser.context.newPage()
    await desk.goto(`${server.origin}/desk`)
    await expect.poll(textOf(panelPage(panel)), patience).toContain('asks for a manager')
    await desk.close()
    await panel.close()
  })

  it('that they no longer name is not read any more', async () => {
    await browser.configure({ sites: [], recipes: [recipe()] })
    await expect.poll(registered, patience).toEqual([])
  })
})
