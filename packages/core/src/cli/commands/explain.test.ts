import { describe, expect, it } from 'vitest'
import { badCall, linesOf } from '../../review/records.test.support.ts'
import type { PromptExplanation, TimeExplanation } from '../../review/explain.ts'
import { cuecard } from '../memory-io.test.support.ts'

const record = linesOf(badCall).join('\n')

const explain = (...args: readonly string[]) => cuecard(['explain', '-', ...args], { stdin: record })

describe('cuecard explain', () => {
  it('leads from a prompt back to its words, with rule, versions and decisions', async () => {
    const { code, stdout } = await explain('p1', '--json')
    const explanation = JSON.parse(stdout) as PromptExplanation
    expect(code).toBe(0)
    expect(explanation).toMatchObject({
      promptId: 'p1',
      wasShown: true,
      words: [{ segmentId: 's1', speaker: 'customer', startMs: 5000 }],
      detection: { because: expect.stringContaining('ridiculous') as string },
      rule: { playbookVersion: expect.stringMatching(/^general@/) as string, modelVersion: expect.stringMatching(/./) as string },
    })
    expect(explanation.signals.map(({ signal }) => signal)).toContain('sentiment')
    expect(explanation.decisions.map(({ decision }) => decision)).toEqual(expect.arrayContaining(['queued', 'shown']))
  })

  it('says what was visible at a time, whichever way the time is written', async () => {
    const times = await Promise.all(['0:07', '7000ms', '10:00:07Z', '10:00:07'].map((time) => explain(time, '--json')))
    expect(new Set(times.map(({ stdout }) => stdout)).size).toBe(1)
    const explanation = JSON.parse(times[0]?.stdout ?? '') as TimeExplanation
    expect(explanation.visible.map(({ promptId }) => promptId)).toContain('p1')
  })

  it('takes a time of day without seconds', async () => {
    const [short, long] = await Promise.all(['10:00Z', '10:00:00Z'].map((time) => explain(time, '--json')))
    expect(short).toEqual(long)
  })

  it('says of a time without a prompt what had been said, and why nothing came of it', async () => {
    const { code, stdout } = await explain('0:01')
    expect(code).toBe(0)
    expect(stdout).toMatch(/^At 0:01\.0: no prompt was visible\n/)
    expect(stdout).toContain('nothing was said just before')
  })

  it('says why a prompt that was decided about was not shown', async () => {
    const { stdout } = await explain('0:30', '--json')
    const { notShown } = JSON.parse(stdout) as TimeExplanation
    expect(notShown.length).toBeGreaterThan(0)
    for (const { decisions } of notShown) expect(decisions.length).toBeGreaterThan(0)
  })

  it.each([
    [['59:00'], /59:00 is after the end of the call, which lasted \d+:\d\d\.\d \(write a time of day/],
    [['10:32:00Z'], /the call was not on at 10:32:00Z: it began at 2026-11-20T10:00:00.000Z and lasted \d+:\d\d\.\d/],
    [['10:99:00:1'], /neither a prompt/],
    [['p99'], /p99 is neither a prompt of the record nor a time/],
    [['soon'], /neither a prompt/],
    [[], /takes a record and a prompt or a time/],
  ])('says what is wrong with %j', async (args, message) => {
    const { code, stderr } = await explain(...args)
    expect(code).toBe(2)
    expect(stderr).toMatch(message)
  })
})
