import { expect, it } from 'vitest'
import { recordLine } from '../../record/hash-chain.ts'
import { badCall, goodCall, linesOf, recordWith } from '../../review/records.test.support.ts'
import { cuecard } from '../memory-io.test.support.ts'

const records = `${linesOf(badCall).join('\n')}\n`.repeat(3)

it('says what the prompts of each moment do, with intervals', async () => {
  const { code, stdout, stderr } = await cuecard(['effectiveness', '-'], { stdin: records })
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(stdout).toMatch(/^3 calls, \d+ moments\n/)
  expect(stdout).toMatch(/escalation-risk: detected \d+, shown \d+; the figures do not tell/)
  expect(stdout).toMatch(/taken up {12}0\.0 % \(0\.0 to \d+\.\d\)/)
})

it('gives the same as JSON, with what is learned for one agent', async () => {
  const { stdout } = await cuecard(['effectiveness', '-', '--json', '--agent', 'a1'], { stdin: records })
  const result = JSON.parse(stdout) as { usefulness: Record<string, number> }
  expect(result).toMatchObject({ calls: 3, effects: expect.any(Array) as unknown, texts: [] })
  expect(result.usefulness['escalation-risk']).toBeLessThan(0.5)
})

it('takes records alone', async () => {
  const { code, stderr } = await cuecard(['effectiveness', '-'], { stdin: '{"type":"call-started","callId":"c1"}\n' })
  expect(code).toBe(2)
  expect(stderr).toContain('it is not a record (`cuecard replay --json` makes one of a call file)')
  expect(await cuecard(['effectiveness'])).toMatchObject({ code: 2 })
})

it('says whether what a lesson is about is missed less since it was taken', async () => {
  const taken = { type: 'lesson-settled', lessonId: 'kind-words', criterion: 'empathy.acknowledges', outcome: 'taken' } as const
  const calls = Array.from({ length: 24 }, (_, day) => {
    const start = { callId: `c${day}`, startedAt: `2026-11-${String(day + 1).padStart(2, '0')}T10:00:00.000Z` }
    return recordWith(day < 12 ? badCall : goodCall, start, day === 11 ? [taken] : [])
  })
  const { stdout } = await cuecard(['effectiveness', '-'], { stdin: `${calls.flat().map(recordLine).join('\n')}\n` })
  expect(stdout).toContain('lesson kind-words, taken after c11; what it is about is missed less since\n  missed before       100.0 %')
  expect(stdout).toContain('  missed since        0.0 %')
})
