import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { buildExtension, onThisMachine, patience, servePages } from './extension.test.support.ts'
import type { TestServer } from './extension.test.support.ts'
import { findFirefox, launchFirefox } from './firefox.test.support.ts'
import type { TestFirefox } from './firefox.test.support.ts'
import { firefoxId, plain } from './manifest.ts'
import { pack } from './packaging/pack.ts'
import { policyFiles } from './packaging/policy-files.ts'
import { testDesk } from './workplace.test.support.ts'

const firefoxPath = findFirefox()
/** Of this test's choosing, so that the pages of the extension can be opened. */
const uuid = '5c1d8f0a-3b64-4a54-9d0e-7f1f5a2b9c31'
const page = (path: string) => `moz-extension://${uuid}/${path}`

let firefox: TestFirefox
let server: TestServer
const folders: string[] = []

beforeAll(async () => {
  if (firefoxPath === undefined) return
  server = await servePages()
  server.pages.set('/desk', '<!doctype html><title>Desk</title><div id="talk"></div>')
  const from = await buildExtension({ ...onThisMachine, target: 'firefox' })
  const to = mkdtempSync(join(tmpdir(), 'cuecard-xpi-'))
  folders.push(from, to)
  const [xpi = ''] = pack({ target: 'firefox', version: plain.version, from, to })
  const settings = { retentionDays: 7, sentiment: 'lexicon', mode: 'loud', recipes: [testDesk(server.origin)] }
  const files = policyFiles({ id: '', updateUrl: '', firefoxUrl: pathToFileURL(xpi).href, sites: [], settings })
  firefox = await launchFirefox(firefoxPath, JSON.parse(files.get('firefox/policies.json') ?? '') as object, {
    // The package of a test is signed by nobody.
    'xpinstall.signatures.required': false,
    'extensions.webextensions.uuids': JSON.stringify({ [firefoxId]: uuid }),
    // A quarter of what it is elsewhere, so that a test can wait for it.
    'extensions.background.idle.timeout': 8000,
  })
}, 120_000)

afterAll(async () => {
  await firefox?.close()
  await server?.close()
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

const open = (path: string) => vi.waitFor(() => firefox.goTo(page(path)), { timeout: 30_000, interval: 500 })
const since = async () =>
  /since (\S+)/.exec(await firefox.run<string>('return document.querySelector("pre")?.textContent ?? ""'))?.[1] ?? ''

describe.skipIf(firefoxPath === undefined)(
  'in Firefox (skipped where there is no ESR whose policies can be written)',
  { shuffle: false },
  () => {
    it('is installed by force and configured by policy; what is wrong is named, and the rest is locked', async () => {
      await open('options.html')
      const locked = () =>
        firefox.run<string[]>('return [...document.querySelectorAll("[data-set-by=policy]")].map((field) => field.dataset.setting)')
      await expect.poll(locked, patience).toEqual(['recipes', 'sentiment', 'retentionDays'])
      expect(await firefox.run<string>('return document.querySelector(".fault").textContent')).toContain('mode: must be one of')
    })

    it('reads a page, and shows the prompt in the page of the sidebar', async () => {
      await firefox.goTo(`${server.origin}/desk`)
      const panel = await firefox.newTab()
      await firefox.run('document.querySelector("#talk").innerHTML = "<p class=customer>i want to speak to your manager</p>"')
      await firefox.turnTo(panel)
      await open('side-panel.html')
      const text = () => firefox.run<string>('return document.querySelector("cuecard-panel")?.shadowRoot.textContent ?? ""')
      await expect.poll(text, patience).toContain('asks for a manager')
    })

    it('holds a call in its background page with the sidebar closed, for longer than Firefox keeps an idle one', async () => {
      await open('diagnostics.html')
      await expect.poll(since, patience).toMatch(/\d{4}-/)
      const started = await since()
      await firefox.goTo('about:blank')
      await new Promise((resolve) => setTimeout(resolve, 12_000))
      await open('diagnostics.html')
      await expect.poll(since, patience).toBe(started)
    })
  },
)
