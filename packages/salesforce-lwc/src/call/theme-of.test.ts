import { afterEach, expect, it, vi } from 'vitest'
import { themeOf } from './theme-of.ts'

afterEach(() => vi.unstubAllGlobals())

it.each([
  ['rgb(255, 255, 255)', 'light'],
  ['rgb(243 243 243)', 'light'],
  ['rgb(3, 45, 96)', 'dark'],
  ['rgb(24 24 24 / 0.9)', 'dark'],
  ['rgba(0, 0, 0, 0)', 'light'],
  ['color(srgb 0 0 0)', 'light'],
  ['', 'light'],
])('on %s the panel is %s', (backgroundColor, theme) => {
  vi.stubGlobal('getComputedStyle', () => ({ backgroundColor }))
  expect(themeOf({} as Element)).toBe(theme)
})
