import { expect, it } from 'vitest'
import { draftRubric } from './draft-rubric.ts'
import type { Judge } from './judge.ts'
import { parseRubric } from './parse-rubric.ts'

const rubric = (weight: number) => ({
  format: 1,
  name: 'house',
  version: '0.1.0',
  dimensions: [
    { id: 'opening', title: 'Opening', weight, criteria: [{ id: 'greets', title: 'Greets', judge: 'Was the customer greeted?' }] },
  ],
})

const answering = (text: string): Judge =>
  async function* () {
    yield await Promise.resolve(text)
  }

const draft = (judge: Judge) => draftRubric('# How we talk\nGreet everyone.', judge, new AbortController().signal)

it('becomes a rubric only when a person has approved it', async () => {
  const drafted = await draft(answering(`Here it is:\n${JSON.stringify(rubric(100))}\nDone.`))
  const yaml = 'yaml' in drafted ? drafted.yaml : ''
  expect(parseRubric(yaml)).toMatchObject({
    problems: [
      { message: 'this is a draft that nobody has approved', hint: 'read it, then take "draft: true" out', position: { line: 2 } },
    ],
  })
  expect(parseRubric(yaml.replace('draft: true\n', ''))).toMatchObject({ rubric: { name: 'house' } })
})

it('is not made of an answer that is no rubric, nor of none', async () => {
  expect(await draft(answering(JSON.stringify(rubric(50))))).toMatchObject({
    problems: [{ message: expect.stringContaining('50, not 100') as string }],
  })
  expect(await draft(answering('I cannot do that.'))).toHaveProperty('problems')
  const failing: Judge = () => {
    throw new Error('offline')
  }
  expect(await draft(failing)).toHaveProperty('problems')
})
