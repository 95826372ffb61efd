import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isoMs } from './iso-time.ts'

it('reads times as the platform does', () => {
  const times = fc.date({ min: new Date('0001-01-01T00:00:00.000Z'), max: new Date('9999-12-31T23:59:59.999Z'), noInvalidDate: true })
  fc.assert(
    fc.property(times, (time) => {
      expect(isoMs(time.toISOString())).toBe(time.getTime())
    }),
  )
  for (const text of ['2026-11-20T10:00:00+02:00', '2026-02-28T23:59:59.5-05:30', '2024-02-29', '2026-11-20T10:00Z'])
    expect(isoMs(text)).toBe(Date.parse(text))
})

it('says of anything else that it is none', () => {
  for (const text of ['', 'today', '20.11.2026', '2026-11-20 10:00']) expect(isoMs(text)).toBeNaN()
})
