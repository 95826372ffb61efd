import { describe, expect, it } from 'vitest'
import { taxonomy } from '../taxonomy.ts'
import { languageOf } from './language.ts'
import { english } from './strings-english.ts'
import { spanish } from './strings-spanish.ts'

/** Every string of a catalogue by its path; those made of parts are made of examples. */
function words(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value === 'function') return [[path, String((value as (...parts: unknown[]) => string)('1', '2', '3'))]]
  return Object.entries(value ?? {}).flatMap(([key, inner]) => words(inner, `${path}.${key}`))
}

const paths = (catalogue: unknown) => words(catalogue).map(([path]) => path)

describe.each([
  ['English', english],
  ['Spanish', spanish],
])('the words in %s', (_name, catalogue) => {
  it('are all there', () => {
    expect(words(catalogue).filter(([, text]) => text.trim() === '')).toEqual([])
  })

  it('give each action a key of its own, one letter', () => {
    const keys = Object.values(catalogue.key)
    expect(new Set(keys).size).toBe(keys.length)
    for (const key of keys) expect(key).toMatch(/^[A-Z]$/u)
  })

  it('name every moment', () => {
    expect(Object.keys(catalogue.moment).sort()).toEqual(Object.keys(taxonomy).sort())
  })
})

it('say in Spanish whatever they say in English', () => {
  const spoken = new Set(paths(spanish))
  expect(paths(english).filter((path) => !spoken.has(path))).toEqual([])
})

it('are not the English ones in Spanish', () => {
  const same = words(spanish).filter(
    ([path, text]) => /[a-z]{3}/u.test(text) && words(english).some(([other, its]) => other === path && its === text),
  )
  expect(same.map(([, text]) => text)).toEqual(['Cuecard'])
})

describe('the language of a tag', () => {
  it.each([
    ['es', spanish, 'es'],
    ['es-MX', spanish, 'es-MX'],
    ['ES', spanish, 'ES'],
    ['en-GB', english, 'en-GB'],
    ['fr', english, 'en'],
    ['est', english, 'en'],
    ['es-!', spanish, 'es'],
    ['', english, 'en'],
    [undefined, english, 'en'],
  ])('%s', (tag, strings, locale) => {
    expect(languageOf(tag)).toEqual({ strings, locale })
  })
})
