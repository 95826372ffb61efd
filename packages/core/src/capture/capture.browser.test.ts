import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { findChromium } from '../../../../tools/find-chromium.mjs'
import { ToneFinder, voskAnswer, wavFile } from '../../../../tools/tones.mjs'
import { serveWebSockets } from '../adapters/web-sockets.test.support.ts'
import type { WebSocketService } from '../adapters/web-sockets.test.support.ts'
import type { FakeCall } from './fake-call.test.support.ts'

const rate = 44_100

/** Where the microphone hears a tone, in seconds. */
const tones = [
  [1, 1.8],
  [3, 3.6],
] as const

const words = ['hello can you hear me', 'let me speak to your manager']

/** A file for the fake microphone: silence with tones in it. */
function microphoneFile(): Buffer {
  const samples = new Int16Array(6 * rate)
  for (const [from, to] of tones) {
    for (let at = Math.round(from * rate); at < to * rate; at += 1)
      samples[at] = Math.round(9000 * Math.sin((2 * Math.PI * 440 * at) / rate))
  }
  return wavFile(samples, rate)
}

/** An engine that takes each tone for the next of its sentences, and answers as Vosk does. */
class ToneEngine {
  readonly heard: { readonly startMs: number; readonly endMs: number; readonly hertz: number }[] = []
  private readonly finder = new ToneFinder(1500)

  take(audio: Buffer): object[] {
    const answers = this.finder.take(audio).map((tone) => {
      const sentence = words[this.heard.length] ?? ''
      this.heard.push({ startMs: tone.start * 1000, endMs: tone.end * 1000, hertz: tone.hertz })
      return voskAnswer(sentence, tone)
    })
    return answers.length > 0 ? answers : [{ partial: '' }]
  }
}

let browser: Browser
let page: Page
let service: WebSocketService
let folder = ''
const engine = new ToneEngine()
const opening: string[] = []

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cuecard-microphone-'))
  const file = join(folder, 'microphone.wav')
  writeFileSync(file, microphoneFile())
  service = await serveWebSockets()
  service.server.on('connection', (socket) => {
    socket.on('message', (data: Buffer, isBinary) => {
      if (!isBinary) opening.push(data.toString())
      else for (const answer of engine.take(data)) socket.send(JSON.stringify(answer))
    })
  })
  const executablePath = findChromium()
  if (!executablePath) throw new Error('The browser tests need Chromium.')
  browser = await chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream',
      `--use-file-for-fake-audio-capture=${file}%noloop`,
      '--autoplay-policy=no-user-gesture-required',
    ],
  })
  page = await browser.newPage()
})

afterAll(async () => {
  await browser?.close()
  service?.server.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('a microphone in Chromium', () => {
  it('is heard through the worklet and a socket, and its words become a prompt on the panel', async () => {
    const { origin } = inject('inBrowser')
    await page.goto(`${origin}/blank`)
    await page.addScriptTag({ type: 'module', url: `${origin}/bundle/packages/core/src/capture/fake-call.test.support.ts` })
    await page.waitForFunction(() => 'fakeCall' in globalThis)
    const workletUrl = `${origin}/bundle/packages/core/src/capture/worklet.ts`
    await page.evaluate((options) => (globalThis as unknown as { fakeCall: FakeCall }).fakeCall.start(options), {
      url: service.url,
      workletUrl,
    })
    const panel = page.locator('cuecard-panel')
    await panel.locator('.card[data-severity=high]').waitFor({ timeout: 20_000 })

    expect(opening).toEqual(['{"config":{"sample_rate":16000,"words":true}}'])
    expect(engine.heard).toHaveLength(2)
    for (const [index, [from, to]] of tones.entries()) {
      const { startMs = 0, endMs = 0, hertz = 0 } = engine.heard[index] ?? {}
      // The tone has its length and its height: nothing was lost or doubled beyond what a busy machine's fake microphone skips by itself,
      // or played at another rate, of which the nearest, 44.1 for 48 kHz, is 39 Hz off.
      expect(Math.abs(endMs - startMs - (to - from) * 1000)).toBeLessThan(120)
      expect(Math.abs(hertz - 440)).toBeLessThan(35)
    }
    const gap = (engine.heard[1]?.startMs ?? 0) - (engine.heard[0]?.startMs ?? 0)
    expect(Math.abs(gap - 2000)).toBeLessThan(200)
    expect(await page.evaluate(() => (globalThis as unknown as { fakeCall: FakeCall }).fakeCall.statuses)).toContain('connected')
  })
})
