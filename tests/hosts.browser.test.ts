import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import type { Browser } from 'playwright-core'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { yamlModules } from '../tools/yaml-modules.ts'
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

describe('the static resource for Salesforce', () => {
  it('mounts a panel in an element, coaches what it is given, and takes it away', async () => {
    const outDir = await mkdtemp(join(tmpdir(), 'cuecard-resource-'))
    const folder = join(root, 'packages/salesforce-lwc')
    await build({ configFile: join(folder, 'vite.config.ts'), logLevel: 'error', plugins: [yamlModules()], build: { outDir } })
    const resource = await readFile(join(outDir, 'cuecard.js'), 'utf8')
    await rm(outDir, { recursive: true })
    const tab = await browser.newPage()
    await tab.setContent('<div id="host"></div>')
    await tab.addScriptTag({ content: `${resource};globalThis.mounted = Cuecard.mount(document.getElementById('host'))` })
    await tab.evaluate(() => {
      const { session } = (globalThis as unknown as { mounted: { session: { receive(event: unknown): void } } }).mounted
      session.receive({ type: 'call-started', callId: 'c1', channel: 'chat' })
      session.receive({ type: 'segment', id: 's1', speaker: 'customer', text: 'i want to speak to your manager', final: true })
    })
    await tab.getByRole('heading', { name: 'asks for a manager' }).waitFor()
    await tab.evaluate(() => (globalThis as unknown as { mounted: { unmount(): void } }).mounted.unmount())
    expect(await tab.getByRole('heading').count()).toBe(0)
  })
})
