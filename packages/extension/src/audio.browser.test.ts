import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WebSocketServer } from 'ws'
import { buildExtension, hasIn, launchBrowser, onThisMachine, patience, servePages, textOf } from './extension.test.support.ts'
import type { RawPage, TestBrowser, TestServer } from './extension.test.support.ts'
import { ToneEngine, toneFile } from './tone-engine.test.support.ts'

const microphoneHertz = 440
const tabHertz = 880

let browser: TestBrowser
let server: TestServer
let stt: WebSocketServer
let folder: string
let sounds: string
let desk: Page
let panel: RawPage
const engines: ToneEngine[] = []

beforeAll(async () => {
  sounds = mkdtempSync(join(tmpdir(), 'cuecard-sounds-'))
  writeFileSync(join(sounds, 'microphone.wav'), toneFile(microphoneHertz, 0.5))
  server = await servePages()
  server.pages.set('/tab.wav', toneFile(tabHertz, 0.25))
  server.pages.set('/desk', '<!doctype html><title>Softphone</title><body><h1>Softphone</h1><audio src="/tab.wav" loop></audio></body>')
  stt = new WebSocketServer({ port: 0, host: '127.0.0.1' })
  // Vosk has a connection for each speaker; whose it is only its sound tells.
  stt.on('connection', (socket) => {
    const engine = new ToneEngine(microphoneHertz, {
      agent: 'good morning, you are speaking with dana',
      customer: 'i want to speak to your manager',
    })
    engines.push(engine)
    socket.on('message', (data: Buffer, isBinary) => {
      if (isBinary) for (const answer of engine.take(data)) socket.send(JSON.stringify(answer))
    })
  })
  await new Promise((resolve) => stt.once('listening', resolve))
  folder = await buildExtension({ ...onThisMachine, tabAudio: true })
  browser = await launchBrowser({
    folder,
    args: ['--use-fake-device-for-media-stream', `--use-file-for-fake-audio-capture=${join(sounds, 'microphone.wav')}`],
  })
  await browser.configure({
    speech: { engine: 'vosk', address: `ws://127.0.0.1:${(stt.address() as AddressInfo).port}`, audioLeavesMachine: false },
    sentiment: 'lexicon',
  })
  desk = await browser.context.newPage()
  await desk.goto(`${server.origin}/desk`)
})

afterAll(async () => {
  await browser?.close()
  await server?.close()
  for (const client of stt?.clients ?? []) client.terminate()
  stt?.close()
  for (const used of [folder, sounds]) rmSync(used, { recursive: true, force: true })
})

const click = (name: string) =>
  panel.evaluate(`[...document.querySelectorAll('button')].find((button) => button.textContent === '${name}').click()`)
const pageText = () => panel.evaluate<string>('document.body.textContent')

describe('listening to a call', { shuffle: false }, () => {
  it('says so where the microphone is refused, and hears the tab alone', async () => {
    await browser.send('Browser.setPermission', {
      permission: { name: 'microphone' },
      setting: 'denied',
      origin: `chrome-extension://${browser.id}`,
    })
    await browser.clickButton(desk)
    panel = await browser.target('side-panel.html')
    await expect.poll(pageText, patience).toContain('Listen to this tab')
    await click('Listen to this tab')
    await expect.poll(pageText, patience).toContain('The microphone cannot be used')
    await expect.poll(pageText, patience).toContain('Listening: tab')
    await click('Stop')
    await expect.poll(pageText, patience).not.toContain('Listening: tab')
  })

  it('takes microphone and tab as two channels, from the offscreen document to a prompt in the real side panel', async () => {
    await browser.send('Browser.setPermission', {
      permission: { name: 'microphone' },
      setting: 'granted',
      origin: `chrome-extension://${browser.id}`,
    })
    engines.length = 0
    await desk.evaluate(() => document.querySelector('audio')?.play())
    await click('Listen to this tab')
    await expect.poll(pageText, patience).toContain('Listening: microphone and tab')
    expect(await pageText()).toContain('Audio stays on this machine')
    await expect.poll(hasIn(panel, '.card[data-severity=high]'), patience).toBe(true)
    const screenshots = process.env['CUECARD_SCREENSHOTS']
    if (screenshots !== undefined) {
      mkdirSync(screenshots, { recursive: true })
      writeFileSync(join(screenshots, 'extension-side-panel.png'), await panel.screenshot())
    }
    await expect.poll(textOf(panel), patience).toContain('asks for a manager')
    await expect.poll(() => engines.flatMap(({ heard }) => heard.map(({ speaker }) => speaker)), patience).toContain('agent')
    const heard = engines.flatMap((engine) => engine.heard)
    for (const { speaker, hertz } of heard) expect(Math.abs(hertz - (speaker === 'agent' ? microphoneHertz : tabHertz))).toBeLessThan(80)
    // Each engine hears one of the two, and never the other.
    for (const engine of engines) expect(new Set(engine.heard.map(({ speaker }) => speaker)).size).toBeLessThanOrEqual(1)
    const worker = await browser.worker()
    await expect.poll(() => worker.evaluate('chrome.action.getBadgeText({})'), patience).toBe('●')
  })

  it('ends, and says why, when the tab is closed in the middle of the call', async () => {
    await desk.close()
    const view = await browser.open('side-panel.html')
    await expect.poll(() => view.textContent('.notices'), patience).toContain('The tab with the call was closed')
    expect(await view.locator('.listening').count()).toBe(0)
  })
})
