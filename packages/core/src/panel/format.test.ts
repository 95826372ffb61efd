import { describe, expect, it } from 'vitest'
import { callTime, inWords, isoDuration, percent, webLink } from './format.ts'

describe('a time of the call', () => {
  it('is written as minutes and two digits of seconds', () => {
    expect([0, 999, 5000, 65_000, 599_999, 4_505_000].map((ms) => callTime(ms, 'en'))).toEqual([
      '0:00',
      '0:00',
      '0:05',
      '1:05',
      '9:59',
      '75:05',
    ])
  })

  it('uses the digits of the locale', () => {
    expect(callTime(65_000, 'ar-EG')).toBe('١:٠٥')
  })

  it('is never negative', () => {
    expect(callTime(-20, 'en')).toBe('0:00')
  })

  it('is a duration for machines', () => {
    expect(isoDuration(65_400)).toBe('PT1M5S')
  })
})

describe('a link to a source', () => {
  it.each(['https://example.com/a?b=c', 'http://intranet.example/a'])('follows %s', (url) => {
    expect(webLink(url)).toBe(url)
  })

  it.each([
    undefined,
    '',
    'guide/a',
    '//example.com',
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'data:text/html,x',
    'file:///etc/hosts',
  ])('does not follow %s', (url) => {
    expect(webLink(url)).toBeUndefined()
  })
})

it('writes shares as percentages of the locale', () => {
  expect(percent(0.857, 'en')).toBe('86%')
  expect(percent(0.857, 'es')).toMatch(/^86\s%$/u)
})

it('makes words of a code that it does not know', () => {
  expect(inWords('silence-was-explained')).toBe('silence was explained')
})
