import { describe, expect, it } from 'vitest'
import { endsOf, isReadable } from './readable-text.ts'

describe('what a model can read', () => {
  it.each(['ok', 'Ça va très bien', 'order 12 нет', '😡', 'it is 5 € 👍'])('is Latin letters, or an emoji: %s', (text) => {
    expect(isReadable(text)).toBe(true)
  })

  it.each(['', '   ', '12345', '…?!', 'Это плохо', '这很糟糕', 'ok 这真的很糟糕'])('is not "%s"', (text) => {
    expect(isReadable(text)).toBe(false)
  })
})

describe('a long text', () => {
  it('keeps its head and its tail', () => {
    const ends = endsOf(`start ${'x '.repeat(50_000)} end`)
    expect(ends.length).toBeLessThan(3100)
    expect(ends).toMatch(/^start .* end$/u)
    expect(endsOf('short')).toBe('short')
  })
})
