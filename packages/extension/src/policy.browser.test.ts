import { generateKeyPairSync } from 'node:crypto'
import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { findChromium } from '../../../tools/find-chromium.mjs'
import { buildExtension, launchBrowser, onThisMachine, patience, servePages } from './extension.test.support.ts'
import type { TestBrowser, TestServer } from './extension.test.support.ts'
import { extensionId, publicKeyOf } from './packaging/crx.ts'
import { pack } from './packaging/pack.ts'
import { policyFiles } from './packaging/policy-files.ts'
import type { ExtensionApi } from './platform/extension-api.ts'

declare const chrome: ExtensionApi & { readonly runtime: { requestUpdateCheck(): Promise<unknown> } }

const root = '/etc/chromium'
const managed = join(root, 'policies/managed')
const file = join(managed, `cuecard-test-${process.pid}.json`)

/** Only Chromium on Linux reads its policies from there, and only an administrator may write them. */
function mayWritePolicies(): boolean {
  if (!(findChromium() ?? '').endsWith('/chromium')) return false
  try {
    accessSync(existsSync(managed) ? managed : root, constants.W_OK)
    return true
  } catch {
    return false
  }
}

const isAble = mayWritePolicies()
let browser: TestBrowser
let server: TestServer
let folder: string
let out: string
let id: string
let key: string

/** Publishes a version as IT would: a package and what announces it. */
function publish(version: string): void {
  const manifest = join(folder, 'manifest.json')
  writeFileSync(manifest, JSON.stringify({ ...(JSON.parse(readFileSync(manifest, 'utf8')) as object), version }))
  pack({ target: 'chrome', version, from: folder, to: out, privateKey: key, baseUrl: `${server.origin}/` })
  server.pages.set(`/cuecard-${version}.crx`, readFileSync(join(out, `cuecard-${version}.crx`)))
  server.pages.set('/update.xml', readFileSync(join(out, 'update.xml')))
}

function setPolicy(settings: Readonly<Record<string, unknown>>): void {
  const files = policyFiles({ id, updateUrl: `${server.origin}/update.xml`, firefoxUrl: '', sites: [], settings })
  const policy = JSON.parse(files.get('linux/etc/chromium/policies/managed/cuecard.json') ?? '') as object
  // Without it the browser shuts out whoever wants to look, this test among them.
  writeFileSync(file, JSON.stringify({ ...policy, DeveloperToolsAvailability: 1 }))
}

/** A page of the extension, as soon as the browser has installed it. */
async function installedPage(path: string): Promise<Page> {
  return vi.waitFor(async () => {
    const page = await browser.context.newPage()
    try {
      await page.goto(browser.url(path), { timeout: 3000 })
      return page
    } catch (error) {
      await page.close()
      throw error
    }
  }, 40_000)
}

beforeAll(async () => {
  if (!isAble) return
  key = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' }) as string
  id = extensionId(key)
  server = await servePages()
  out = mkdtempSync(join(tmpdir(), 'cuecard-packed-'))
  folder = await buildExtension({ ...onThisMachine, key: publicKeyOf(key), updateUrl: `${server.origin}/update.xml` })
  publish('1.0.0')
  mkdirSync(managed, { recursive: true })
  setPolicy({ retentionDays: 7, language: 'es', mode: 'loud', privacyProfile: 5, alertAddresses: ['https://it.example/alerts'] })
  browser = await launchBrowser({ id, ignoreDefaultArgs: ['--disable-extensions', '--disable-background-networking'] })
})

afterAll(async () => {
  rmSync(file, { force: true })
  await browser?.close()
  await server?.close()
  for (const used of [folder, out]) if (used) rmSync(used, { recursive: true, force: true })
})

describe.skipIf(!isAble)('rolled out by policy (skipped where Chromium’s policy folder cannot be written)', { shuffle: false }, () => {
  it('is installed by force, shows what the policy sets as locked, names what is wrong in it, and applies the rest', async () => {
    const page = await installedPage('options.html')
    await expect.poll(() => page.locator('[data-setting=retentionDays]').getAttribute('data-set-by'), patience).toBe('policy')
    expect(await page.locator('#retentionDays').inputValue()).toBe('7')
    expect(await page.locator('#retentionDays').isDisabled()).toBe(true)
    expect(await page.locator('#playbook').isDisabled()).toBe(false)
    // A choice that there is not reaches the extension, which names it. Of the wrong type, Chrome itself keeps it back.
    expect(await page.locator('main > .fault').textContent()).toContain('mode: must be one of playbook, recommend, recommend-and-alert')
    expect(await page.locator('[data-setting=privacyProfile]').getAttribute('data-set-by')).toBe('default')
    expect(await page.evaluate(() => chrome.permissions.getAll().then(({ permissions = [] }) => permissions.toSorted()))).toEqual([
      'offscreen',
      'sidePanel',
      'storage',
    ])
    await page.close()
  })

  it('is reconfigured while it runs, and by nobody but the policy', async () => {
    const page = await installedPage('options.html')
    setPolicy({ retentionDays: 9, stoppedPrompts: ['all'] })
    await expect.poll(() => page.locator('#retentionDays').inputValue(), patience).toBe('9')
    expect(await page.evaluate(() => chrome.storage.managed.set({ retentionDays: 1 }).catch(String))).toContain('read-only')
    await page.close()
  })

  it('takes a new version between calls', async () => {
    const page = await installedPage('diagnostics.html')
    expect(await page.evaluate(() => chrome.runtime.getManifest().version)).toBe('1.0.0')
    publish('1.0.1')
    await page.evaluate(() => void chrome.runtime.requestUpdateCheck())
    await expect
      .poll(async () => (await installedPage('diagnostics.html')).evaluate(() => chrome.runtime.getManifest().version), {
        timeout: 30_000,
        interval: 500,
      })
      .toBe('1.0.1')
  })
})
