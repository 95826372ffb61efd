import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { parsePlaybook } from '../../playbook/parse-playbook.ts'
import { cuecard, jsonLines } from '../memory-io.test.support.ts'

const scorecard = (callId: string, quote: string) => ({
  callId,
  open: [
    {
      title: 'Blames another team',
      kind: 'gap',
      because: 'It was somebody else.',
      citations: [{ segmentId: 's1', speaker: 'agent', startMs: 0, endMs: 1, quote }],
    },
  ],
})

const three = jsonLines(...['one', 'two', 'six'].map((word) => scorecard(word, `${word} the warehouse always forgets`)))

it('proposes entries with their evidence, that are no playbook until a person makes them one', async () => {
  const { code, stdout } = await cuecard(['promote', '-'], { stdin: three })
  expect(code).toBe(0)
  expect(stdout).toMatch(/^# 1 proposals from 3 calls, for a person to approve/)
  expect(parsePlaybook(stdout)).toHaveProperty('problems')
  const { proposals } = parse(stdout) as { proposals: { section: string; entry: object; evidence: object[] }[] }
  expect(proposals).toMatchObject([
    { section: 'prohibitions', entry: { phrases: ['the warehouse always forgets'] }, evidence: [{ callId: 'one' }, {}, {}] },
  ])
  const approved = JSON.stringify({ format: 1, name: 'house', version: '1', prohibitions: [proposals[0]?.entry] })
  expect(parsePlaybook(approved)).not.toHaveProperty('problems')
})

it('asks for as many calls as it is told', async () => {
  expect((await cuecard(['promote', '-', '--least', '4', '--json'], { stdin: three })).stdout).toBe('[]\n')
  expect(await cuecard(['promote', '-', '--least', 'few'], { stdin: three })).toMatchObject({ code: 2 })
})

it('names lines that are no scorecards, and takes the rest', async () => {
  const { code, stdout, stderr } = await cuecard(['promote', '-', '--json'], { stdin: `{"callId":"x","open":[{"title":1}]}\n${three}` })
  expect(code).toBe(2)
  expect(stderr).toContain('standard input:1: it is not a scorecard')
  expect(JSON.parse(stdout)).toHaveLength(1)
})
