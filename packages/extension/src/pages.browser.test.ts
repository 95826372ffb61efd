import { readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildExtension, hasIn, launchBrowser, onThisMachine, panelPage, patience, servePages, textOf } from './extension.test.support.ts'
import type { TestBrowser, TestServer } from './extension.test.support.ts'
import type { ExtensionApi } from './platform/extension-api.ts'

declare const chrome: ExtensionApi & {
  readonly management: { getPermissionWarningsByManifest(manifest: string): Promise<string[]> }
}

let folder: string
let browser: TestBrowser
let server: TestServer

beforeAll(async () => {
  server = await servePages()
  folder = await buildExtension(onThisMachine)
  browser = await launchBrowser({ folder })
})

afterAll(async () => {
  await browser?.close()
  await server?.close()
  rmSync(folder, { recursive: true, force: true })
})

const saying = (...said: string[]) =>
  [
    { type: 'call-started', callId: 'c1', channel: 'chat', language: 'en-US' },
    ...said.map((text, index) => ({
      type: 'segment',
      id: `s${index}`,
      speaker: 'customer',
      text,
      receivedMs: 100 * (index + 1),
      final: true,
    })),
  ]
    .map((event) => JSON.stringify(event))
    .join('\n')

const file = (lines: string) => ({ name: 'call.jsonl', mimeType: 'application/jsonl', buffer: Buffer.from(lines) })

describe('the sentiment model', () => {
  it('comes from the package, and works in a worker of the offscreen document', async () => {
    await browser.configure({ sentiment: 'model' })
    const panel = await browser.open('side-panel.html')
    await panel.getByLabel('Play a call file').setInputFiles(file(saying('this is the worst service ever and i am furious')))
    await expect.poll(textOf(panelPage(panel)), patience).toContain('cuecard-sentiment-4')
    const { targetInfos } = await browser.send<{ targetInfos: { type: string }[] }>('Target.getTargets', { filter: [{}] })
    expect(targetInfos.map(({ type }) => type)).toContain('worker')
    await panel.close()
  })

  it('that fails leaves the lexicon at work, and the call coached', async () => {
    const config = join(folder, 'model/config.json')
    renameSync(config, `${config}.away`)
    await browser.closeTarget('offscreen.html')
    const panel = await browser.open('side-panel.html')
    await panel.getByLabel('Play a call file').setInputFiles(file(saying('i want to speak to your manager')))
    await expect.poll(hasIn(panelPage(panel), '.card'), patience).toBe(true)
    expect(await textOf(panelPage(panel))()).toContain('Model lexicon')
    await panel.close()
    renameSync(`${config}.away`, config)
    await browser.closeTarget('offscreen.html')
  })
})

describe('the options page', () => {
  it('keeps what the user sets, says what cannot be used, and the panel follows', async () => {
    const page = await browser.open('options.html')
    await page.locator('#language').fill('es')
    await page.locator('#language').blur()
    await expect.poll(() => page.locator('[data-setting=language]').getAttribute('data-set-by'), patience).toBe('user')
    await page.locator('#playbook').fill('http://plain.example/p')
    await page.locator('#playbook').blur()
    await expect.poll(() => page.locator('[data-setting=playbook] [role=alert]').textContent(), patience).toContain('must be general')
    expect(await page.locator('[data-setting=playbook]').getAttribute('data-set-by')).toBe('default')
    const panel = await browser.open('side-panel.html')
    await expect.poll(() => panel.textContent('.tools'), patience).toContain('Probar la llamada de demostración')
    await panel.close()
    await page.locator('#language').fill('')
    await page.locator('#language').blur()
    await expect.poll(() => page.locator('[data-setting=language]').getAttribute('data-set-by'), patience).toBe('default')
    await page.close()
  })

  it('says so when the storage is full', async () => {
    const page = await browser.open('options.html')
    await page.evaluate(() => {
      chrome.storage.local.set = () => Promise.reject(new Error('QUOTA_BYTES quota exceeded'))
    })
    await page.locator('#retentionDays').fill('3')
    await page.locator('#retentionDays').blur()
    await expect
      .poll(() => page.locator('[data-setting=retentionDays] [role=alert]').textContent(), patience)
      .toContain('could not be kept')
    await page.close()
  })
})

describe('the welcome page', () => {
  it('says in one screen what is watched and what leaves the machine, and plays the demo call', async () => {
    const page = await browser.open('welcome.html')
    await expect.poll(() => page.textContent('#leaves'), patience).toBe('Nothing.')
    expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toEqual([
      'What is watched',
      'What leaves this machine',
      'Where your calls come from',
      'Try it',
    ])
    const panel = await browser.open('side-panel.html')
    await expect
      .poll(async () => {
        await page.getByRole('button', { name: 'Play the demo call' }).click()
        return page.textContent('body')
      }, patience)
      .toContain('It is playing in the side panel')
    await expect.poll(hasIn(panelPage(panel), '[data-status=hearing]'), patience).toBe(true)
    await page.close()
    await panel.close()
  })

  it('names what leaves the machine where the settings say that something does', async () => {
    await browser.configure({ speech: { engine: 'deepgram' }, recordAddress: 'https://records.example.com/in' })
    const page = await browser.open('welcome.html')
    await expect.poll(() => page.textContent('#leaves'), patience).toContain('records.example.com')
    expect(await page.textContent('#leaves')).toContain('The sound of calls')
    await browser.configure({})
    await page.close()
  })
})

describe('the diagnostics page', () => {
  it('tells support what is set and what happened, and nothing that was said', async () => {
    const panel = await browser.open('side-panel.html')
    await panel
      .getByLabel('Play a call file')
      .setInputFiles(file(saying('my sister marigold pimpernel is ridiculously late', 'i want to speak to your manager')))
    await expect.poll(hasIn(panelPage(panel), '.card'), patience).toBe(true)
    const page = await browser.open('diagnostics.html')
    await expect.poll(() => page.textContent('pre'), patience).toContain('prompts shown')
    const text = (await page.textContent('pre')) ?? ''
    expect(text).toMatch(/Cuecard \d+\.\d+\.\d+/)
    expect(text).toContain('Permissions: offscreen, sidePanel, storage')
    expect(text).not.toMatch(/marigold|pimpernel|ridiculously|manager/i)
    await page.close()
    await panel.close()
  })
})

describe('a playbook from the network', () => {
  it('is used, and the last good one is kept when it can no longer be reached, which is said', async () => {
    server.pages.set('/house.yaml', 'format: 1\nname: house\nversion: 1.0.0\ntitle: House rules\n')
    await browser.configure({ playbook: `${server.origin}/house.yaml` })
    const panel = await browser.open('side-panel.html')
    const play = () => panel.getByLabel('Play a call file').setInputFiles(file(saying('hello')))
    await play()
    await expect.poll(textOf(panelPage(panel)), patience).toContain('House rules')
    server.pages.delete('/house.yaml')
    await browser.closeTarget('offscreen.html')
    await expect.poll(() => panel.textContent('.notices'), patience).toContain('The last good one is used')
    await play()
    await expect.poll(textOf(panelPage(panel)), patience).toContain('House rules')
    await browser.configure({})
    await panel.close()
  })
})

describe('a call file', () => {
  it('that is wrong is named by its line, and the rest is played', async () => {
    const panel = await browser.open('side-panel.html')
    await panel.getByLabel('Play a call file').setInputFiles(file(`${saying('i want to speak to your manager')}\nnot json\n`))
    await expect.poll(() => panel.textContent('.notices'), patience).toContain('3: the line is not JSON')
    await expect.poll(hasIn(panelPage(panel), '.card'), patience).toBe(true)
    await panel.close()
  })
})

describe('the package', () => {
  it('has in it what it runs, and no code from elsewhere', () => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    expect(files).toEqual(
      expect.arrayContaining(['manifest.json', 'managed_schema.json', 'content.js', join('ort', 'ort-wasm-simd-threaded.wasm')]),
    )
    expect(statSync(join(folder, 'content.js')).size).toBeLessThan(20_000)
    const scripts = files.filter((name) => /\.m?js$/.test(name)).map((name) => readFileSync(join(folder, name), 'utf8'))
    for (const script of scripts) expect(script).not.toMatch(/\beval\(|new Function\(|jsdelivr|unpkg|import\(["']https?:/)
  })

  it('asks for nothing that makes the browser warn, in the plain build', async () => {
    const page = await browser.open('diagnostics.html')
    const warnings = await page.evaluate(async () => {
      const { content_scripts: _, ...manifest } = chrome.runtime.getManifest()
      const tabAudio = { ...manifest, permissions: ['sidePanel', 'storage', 'offscreen', 'tabCapture'] }
      const site = { ...manifest, content_scripts: [{ matches: ['https://desk.example.com/*'], js: ['content.js'] }] }
      const ask = (each: object) => chrome.management.getPermissionWarningsByManifest(JSON.stringify(each))
      return Promise.all([ask(manifest), ask(site), ask(tabAudio)])
    })
    expect(warnings).toEqual([[], ['Read and change your data on desk.example.com'], ['Read and change all your data on all websites']])
    await page.close()
  })
})
