import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { loadPlaybook } from './playbook-keeper.ts'
import type { PlaybookWorld } from './playbook-keeper.ts'

const address = 'https://it.example/playbook.yaml'
const good = 'format: 1\nname: house\nversion: 1.0.0\ntitle: House rules\n'
const better = good.replace('1.0.0', '1.1.0')
const plain = { playbook: address, playbookContent: '', playbookSha256: '', playbookKey: '' }
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

let served: Map<string, string>
let kept: Map<string, string>
let isDown: boolean
const world: PlaybookWorld = {
  fetch: (url) => {
    if (isDown) return Promise.reject(new TypeError('Failed to fetch'))
    const text = served.get(url)
    return Promise.resolve(new Response(text ?? '', { status: text === undefined ? 404 : 200 }))
  },
  kept: {
    get: (at) => Promise.resolve(kept.get(at)),
    set: (at, text) => {
      kept.set(at, text)
      return Promise.resolve()
    },
  },
}

beforeEach(() => {
  served = new Map([[address, good]])
  kept = new Map()
  isDown = false
})

const nameAndNotice = async (settings: object = {}) => {
  const { playbook, notice } = await loadPlaybook({ ...plain, ...settings }, world)
  return [`${playbook.name} ${playbook.version}`, notice?.code]
}

describe('a playbook from the network', () => {
  it('is used and kept', async () => {
    expect(await nameAndNotice()).toEqual(['house 1.0.0', undefined])
    expect(kept.get(address)).toBe(good)
  })

  it('that cannot be reached gives way to the last good one, and that is said', async () => {
    await nameAndNotice()
    isDown = true
    expect(await nameAndNotice()).toEqual(['house 1.0.0', 'playbook-kept'])
  })

  it('that cannot be reached the first time gives way to the general one, and that is said', async () => {
    isDown = true
    const [name, code] = await nameAndNotice()
    expect([name?.split(' ')[0], code]).toEqual(['general', 'playbook-missing'])
  })

  it.each([
    ['is no playbook', '<!doctype html><p>Sign in'],
    ['has faults', 'format: 1\nname: 5\n'],
  ])('that %s is not kept: the last good one is used', async (_, text) => {
    await nameAndNotice()
    served.set(address, text)
    expect(await nameAndNotice()).toEqual(['house 1.0.0', 'playbook-kept'])
    expect(kept.get(address)).toBe(good)
  })

  it('is held to its hash, and so is the kept one', async () => {
    expect(await nameAndNotice({ playbookSha256: sha256(good).toUpperCase() })).toEqual(['house 1.0.0', undefined])
    const [name, code] = await nameAndNotice({ playbookSha256: sha256(better) })
    expect([name?.split(' ')[0], code]).toEqual(['general', 'playbook-refused'])
    served.set(address, better)
    expect(await nameAndNotice({ playbookSha256: sha256(better) })).toEqual(['house 1.1.0', undefined])
  })

  it('is held to its signature', async () => {
    const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const playbookKey = publicKey.export({ type: 'spki', format: 'der' }).toString('base64')
    const signed = sign('sha256', Buffer.from(good), { key: privateKey, dsaEncoding: 'ieee-p1363' }).toString('base64')
    expect((await nameAndNotice({ playbookKey }))[1]).toBe('playbook-refused')
    served.set(`${address}.sig`, signed)
    expect(await nameAndNotice({ playbookKey })).toEqual(['house 1.0.0', undefined])
    served.set(address, better)
    expect(await nameAndNotice({ playbookKey })).toEqual(['house 1.0.0', 'playbook-kept'])
    served.set(`${address}.sig`, 'AAAA')
    served.set(address, good)
    expect((await nameAndNotice({ playbookKey }))[1]).toBe('playbook-kept')
  })

  it('is used even where it cannot be kept', async () => {
    const full: PlaybookWorld = {
      ...world,
      kept: { get: () => Promise.reject(new Error('full')), set: () => Promise.reject(new Error('full')) },
    }
    expect((await loadPlaybook(plain, full)).playbook.name).toBe('house')
  })
})

describe('a playbook from the settings', () => {
  it('as text goes before an address; a faulty one is refused with its line', async () => {
    expect(await nameAndNotice({ playbookContent: better })).toEqual(['house 1.1.0', undefined])
    const { notice } = await loadPlaybook({ ...plain, playbookContent: 'format: 1\nname: [' }, world)
    expect(notice).toMatchObject({ code: 'playbook-refused', about: expect.stringContaining('line') as string })
  })

  it('by name is one of those that are shipped', async () => {
    for (const name of ['general', 'collections', 'health', 'lending', 'retail'])
      expect((await nameAndNotice({ playbook: name }))[0]).toContain(name)
  })
})
