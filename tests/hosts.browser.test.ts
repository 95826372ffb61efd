import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import type { Browser, BrowserContext } from 'playwright-core'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { findChromium } from '../tools/find-chromium.mjs'
import { servePage } from './serve.ts'

const root = join(import.meta.dirname, '..')
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

describe('the browser extension', () => {
  const folder = join(root, 'packages/extension')
  let outDir = ''
  let profile = ''
  let context: BrowserContext

  beforeAll(async () => {
    outDir = await mkdtemp(join(tmpdir(), 'cuecard-extension-'))
    profile = await mkdtemp(join(tmpdir(), 'cuecard-profile-'))
    await build({ configFile: join(folder, 'vite.config.ts'), logLevel: 'error', build: { outDir, emptyOutDir: true } })
    context = await chromium.launchPersistentContext(profile, {
      executablePath: findChromium() ?? '',
      args: ['--no-sandbox', '--disable-gpu', '--no-first-run', `--disable-extensions-except=${outDir}`, `--load-extension=${outDir}`],
    })
  })
  afterAll(async () => {
    await context.close()
    for (const used of [outDir, profile]) await rm(used, { recursive: true, force: true })
  })

  it('is installed with one permission, and its side panel coaches a call file from the machine', async () => {
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'))
    const manifest = JSON.parse(await readFile(join(outDir, 'manifest.json'), 'utf8')) as { permissions: string[] }
    expect(manifest.permissions).toEqual(['sidePanel'])
    const tab = await context.newPage()
    const errors: string[] = []
    tab.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
    await tab.clock.install()
    await tab.goto(new URL('side-panel.html', worker.url()).href)
    await tab.getByText('Waiting for a call').first().waitFor()
    await tab.getByLabel('Play a call file').setInputFiles(join(root, 'examples/calls/technical-support.jsonl'))
    await tab.getByText('Hearing the call').first().waitFor()
    await tab.clock.runFor(13_000)
    await tab.getByRole('heading', { name: 'Internet that keeps dropping' }).waitFor()
    expect(errors).toEqual([])
  })

  it('names the line of a call file that it cannot read', async () => {
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'))
    const tab = await context.newPage()
    await tab.goto(new URL('side-panel.html', worker.url()).href)
    await tab.getByLabel('Play a call file').setInputFiles({
      name: 'bad.jsonl',
      mimeType: 'application/jsonl',
      buffer: Buffer.from('{"type":"call-started","callId":"c1"}\nnot json\n'),
    })
    const told = tab.getByText('2: the line is not JSON')
    await told.waitFor()
    expect(await told.isVisible()).toBe(true)
  })
})
