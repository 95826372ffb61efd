import { afterEach, expect, it, vi } from 'vitest'
import { findPageAbilities } from './page-findings.ts'

afterEach(() => vi.unstubAllGlobals())

const states = async () => Object.fromEntries((await findPageAbilities()).map(({ name, state }) => [name, state]))

it('says what a component may do where everything is refused, and throws nothing', async () => {
  const refuse = () => {
    throw new Error('refused')
  }
  vi.stubGlobal('WebAssembly', { instantiate: refuse })
  vi.stubGlobal(
    'Worker',
    class {
      constructor() {
        refuse()
      }
    },
  )
  vi.stubGlobal('localStorage', { setItem: refuse, removeItem: refuse })
  vi.stubGlobal('isSecureContext', false)
  vi.stubGlobal('navigator', {})
  expect(await states()).toEqual({
    WebAssembly: 'limited',
    Workers: 'good',
    Storage: 'limited',
    'Secure page': 'missing',
    Clipboard: 'limited',
  })
})

it('says what a component may do where nothing is refused', async () => {
  vi.stubGlobal(
    'Worker',
    class {
      terminate() {}
    },
  )
  vi.stubGlobal('localStorage', { setItem() {}, removeItem() {} })
  vi.stubGlobal('isSecureContext', true)
  vi.stubGlobal('navigator', { clipboard: { writeText() {} } })
  expect(await states()).toEqual({ WebAssembly: 'good', Workers: 'limited', Storage: 'good', 'Secure page': 'good', Clipboard: 'good' })
})
