import { describe, expect, it } from 'vitest'
import { predictIntents } from '../../briefing/intent-model.ts'
import type { IntentModel } from '../../briefing/intent-model.ts'
import { cuecard, jsonLines } from '../memory-io.test.support.ts'

const contacts = (count: number, menu: (intent: string, index: number) => string) =>
  jsonLines(
    ...Array.from({ length: count }, (_, index) => {
      const intent = index % 3 === 0 ? 'delivery' : 'billing'
      return { intent, context: { ivr: [menu(intent, index)], history: [{ at: '2026-11-01', intent: 'billing', resolved: false }, 7] } }
    }),
  )

const train = (stdin: string) => cuecard(['train-intent', '-'], { stdin })

describe('cuecard train-intent', () => {
  it('writes a model that predicts, and how well it does beside the most frequent intent', async () => {
    const { code, stdout, stderr } = await train(contacts(60, (intent) => intent))
    expect(code).toBe(0)
    expect(stderr).toMatch(/^standard input: 60 contacts; right 100\.0 % .* the most frequent intent \d+\.\d % \(better, p = /)
    expect(predictIntents(JSON.parse(stdout) as IntentModel, { ivr: ['delivery'] })[0]?.intent).toBe('delivery')
  })

  it('exits 1 where it does no better, and writes the model all the same', async () => {
    const { code, stdout, stderr } = await train(contacts(60, () => 'agent'))
    expect(code).toBe(1)
    expect(stderr).toContain('no better')
    expect(JSON.parse(stdout)).toHaveProperty('intents')
  })

  it('takes nothing from a file with lines that it cannot read, and names them', async () => {
    const { code, stdout, stderr } = await train(`${contacts(30, (intent) => intent)}{"intent":5}\n`)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain('standard input:31: ')
  })

  it('does not learn from too few', async () => {
    expect(await train(contacts(5, (intent) => intent))).toMatchObject({ code: 2, stderr: expect.stringContaining('too few') as string })
  })
})
