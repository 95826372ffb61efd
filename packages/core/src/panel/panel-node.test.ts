import { expect, it } from 'vitest'

it('can be imported where there is no page', async () => {
  expect(globalThis.HTMLElement).toBeUndefined()
  const { CuecardPanel, mountPanel } = await import('./index.ts')
  expect(typeof CuecardPanel).toBe('function')
  expect(typeof mountPanel).toBe('function')
})
