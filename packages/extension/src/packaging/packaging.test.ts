import { createPublicKey, generateKeyPairSync, verify } from 'node:crypto'
import { inflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { manifestOf, plain } from '../manifest.ts'
import { crx, extensionId, publicKeyOf } from './crx.ts'
import { policyFiles } from './policy-files.ts'
import { updateManifest } from './update-manifest.ts'
import { zip } from './zip.ts'

const key = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' }) as string

describe('a zip', () => {
  it('is the same for the same files, in whatever order they come', () => {
    const files: [string, Uint8Array][] = [
      ['b/c.txt', Buffer.from('two')],
      ['a.txt', Buffer.from('one')],
    ]
    expect(zip(new Map(files)).equals(zip(new Map(files.toReversed())))).toBe(true)
  })

  it('holds each file as it was', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (content) => {
        const packed = zip(new Map([['x', content]]))
        const length = packed.readUInt32LE(18)
        expect(inflateRawSync(packed.subarray(31, 31 + length)).equals(Buffer.from(content))).toBe(true)
      }),
    )
  })
})

describe('a signed package', () => {
  it('is the same for the same input, and its signature is by its key', () => {
    const zipped = zip(new Map([['manifest.json', Buffer.from('{}')]]))
    const packed = crx(zipped, key)
    expect(packed.equals(crx(zipped, key))).toBe(true)
    expect(packed.subarray(0, 4).toString()).toBe('Cr24')
    const headerLength = packed.readUInt32LE(8)
    expect(packed.subarray(12 + headerLength).equals(zipped)).toBe(true)
    const header = packed.subarray(12, 12 + headerLength)
    const signedData = header.subarray(-18)
    const signature = header.subarray(header.length - 18 - 4 - 256, header.length - 18 - 4)
    const length = Buffer.alloc(4)
    length.writeUInt32LE(signedData.length)
    const signed = Buffer.concat([Buffer.from('CRX3 SignedData\x00'), length, signedData, zipped])
    expect(verify('sha256', signed, createPublicKey(key), signature)).toBe(true)
  })

  it('has an id of 32 letters from a to p, that only its key decides', () => {
    expect(extensionId(key)).toMatch(/^[a-p]{32}$/)
    expect(Buffer.from(publicKeyOf(key), 'base64').length).toBeGreaterThan(250)
  })
})

describe('the manifest', () => {
  it('requires three permissions, asks for the rest when needed, and never for all sites', () => {
    const manifest = manifestOf(plain)
    expect(manifest['permissions']).toEqual(['sidePanel', 'storage', 'offscreen'])
    expect(manifest['optional_permissions']).toEqual(['scripting', 'tabCapture'])
    expect(manifest).not.toHaveProperty('host_permissions')
    expect(manifest).not.toHaveProperty('content_scripts')
    expect(manifest).not.toHaveProperty('web_accessible_resources')
    expect(manifest).not.toHaveProperty('externally_connectable')
    expect(JSON.stringify(manifest)).not.toContain('<all_urls>')
  })

  it('lets nothing run but the package’s own files', () => {
    for (const target of ['chrome', 'firefox'] as const) {
      const { extension_pages: policy } = manifestOf({ ...plain, target })['content_security_policy'] as { extension_pages: string }
      expect(policy).toContain("default-src 'none'; script-src 'self' 'wasm-unsafe-eval';")
      expect(policy).not.toMatch(/'unsafe-eval'|'unsafe-inline'|http:|blob:/)
    }
  })

  it('has a customer’s sites and connections baked in where a build says so', () => {
    const manifest = manifestOf({
      ...plain,
      sites: ['https://desk.example.com:8443', 'https://*.example.org'],
      connect: ['wss://stt.example.com'],
      tabAudio: true,
    })
    expect(manifest['content_scripts']).toMatchObject([{ matches: ['https://desk.example.com/*', 'https://*.example.org/*'] }])
    expect(JSON.stringify(manifest['content_security_policy'])).toContain("connect-src 'self' wss://stt.example.com;")
    expect(manifest['permissions']).toContain('tabCapture')
  })
})

describe('the policy files', () => {
  const settings = {
    retentionDays: 3,
    sentiment: 'model',
    sites: ['https://desk.example.com'],
    speech: { engine: 'vosk', audioLeavesMachine: false },
  }
  const files = policyFiles({
    id: 'a'.repeat(32),
    updateUrl: 'https://it.example/update.xml',
    firefoxUrl: 'https://it.example/cuecard.xpi',
    sites: ['https://desk.example.com:8443'],
    settings,
  })
  const text = (name: string) => [...files].find(([each]) => each.endsWith(name))?.[1] ?? ''

  it('are there for Linux, Windows, macOS, Firefox, Google Admin, Intune and Jamf', () => {
    expect([...files.keys()].map((name) => name.split('/')[0])).toEqual(
      expect.arrayContaining(['linux', 'windows', 'macos', 'firefox', 'google-admin', 'intune']),
    )
  })

  it('for Linux and Firefox are JSON with the settings as they are', () => {
    expect(JSON.parse(text('chrome/policies/managed/cuecard.json'))).toMatchObject({
      ExtensionSettings: { ['a'.repeat(32)]: { installation_mode: 'force_installed', runtime_allowed_hosts: ['*://desk.example.com'] } },
      '3rdparty': { extensions: { ['a'.repeat(32)]: settings } },
    })
    expect(JSON.parse(text('firefox/policies.json'))).toMatchObject({
      policies: { '3rdparty': { Extensions: { 'cuecard@cuecard.example': settings } } },
    })
  })

  it('for Windows write numbers, texts and lists as the registry has them', () => {
    const lines = text('chrome.reg').split('\r\n')
    expect(lines[0]).toBe('Windows Registry Editor Version 5.00')
    expect(lines).toContain(`[HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Google\\Chrome\\3rdparty\\extensions\\${'a'.repeat(32)}\\policy]`)
    expect(lines).toContain('"retentionDays"=dword:00000003')
    expect(lines).toContain('"sentiment"="model"')
    expect(lines).toContain('"sites"="[\\"https://desk.example.com\\"]"')
  })

  it('for macOS are property lists', () => {
    const list = text('Chrome.extensions.' + 'a'.repeat(32) + '.plist')
    expect(list).toContain('<key>retentionDays</key><integer>3</integer>')
    expect(list).toContain('<key>audioLeavesMachine</key><false/>')
    expect(text('.mobileconfig')).toContain('<string>Configuration</string>')
  })

  it('for Google Admin wrap each value, which is right there and nowhere else', () => {
    expect(JSON.parse(text('google-admin/settings.json'))).toMatchObject({ retentionDays: { Value: 3 } })
  })

  it('quote what could break out of them', () => {
    const hostile = policyFiles({ id: 'x', updateUrl: 'u', firefoxUrl: '', sites: [], settings: { language: `</string>'"&\\` } })
    expect(hostile.get('macos/com.google.Chrome.extensions.x.plist')).toContain('<string>&lt;/string&gt;&apos;&quot;&amp;\\</string>')
    expect(hostile.get('windows/chrome.reg')).toContain(`"language"="</string>'\\"&\\\\"`)
    expect(hostile.get('intune/settings.ps1')).toContain(`-Value '</string>''"&\\'`)
    expect(updateManifest('x', '1', "https://a/?b&c'")).toContain("codebase='https://a/?b&amp;c&apos;'")
  })
})
