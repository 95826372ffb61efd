import { describe, expect, it } from 'vitest'
import { enginePlace } from './engine-address.ts'
import { isAllowedParent } from './engine-parent.ts'

describe('where the engine page is', () => {
  it.each([
    ['acme.lightning.force.com', 'https://acme--c.vf.force.com'],
    ['acme--uat.sandbox.lightning.force.com', 'https://acme--uat--c.sandbox.vf.force.com'],
    ['acme-dev-ed.develop.lightning.force.com', 'https://acme-dev-ed--c.develop.vf.force.com'],
  ])('is told by the address of Lightning Experience: %s', (host, origin) => {
    expect(enginePlace(host)).toEqual({ address: `${origin}/apex/CoachEngine`, origin })
  })

  it('may be given by an admin', () => {
    expect(enginePlace('acme.lightning.force.com', ' https://engine.example.com/page ')).toEqual({
      address: 'https://engine.example.com/page',
      origin: 'https://engine.example.com',
    })
  })

  it.each(['javascript:alert(1)', 'data:text/html,x', 'http://engine.example.com', 'not an address', 'blob:https://a/b'])(
    'is not %s',
    (given) => {
      expect(enginePlace('acme.lightning.force.com', given)).toBeUndefined()
    },
  )

  it.each(['localhost', 'example.com', 'evil-lightning.force.com.example.com', ''])('cannot be told at %s', (host) => {
    expect(enginePlace(host)).toBeUndefined()
  })
})

describe('who may ask the engine', () => {
  const own = 'acme--c.vf.force.com'
  it.each([
    ['https://acme.lightning.force.com', own, true],
    ['https://acme.my.salesforce.com', own, true],
    ['https://acme--uat.sandbox.lightning.force.com', 'acme--uat--c.sandbox.vf.force.com', true],
    ['https://other.lightning.force.com', own, false],
    ['http://acme.lightning.force.com', own, false],
    ['https://acme.lightning.force.com.example.com', own, false],
    ['https://evil.example.com', own, false],
    ['null', own, false],
    ['', own, false],
  ])('%s of the page at %s: %s', (origin, host, may) => {
    expect(isAllowedParent(origin, host)).toBe(may)
  })

  it('may be named on the page', () => {
    expect(isAllowedParent('http://127.0.0.1:8789', own, 'http://127.0.0.1:8789 https://b.example.com')).toBe(true)
    expect(isAllowedParent('http://127.0.0.1:878', own, 'http://127.0.0.1:8789')).toBe(false)
  })
})
