import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { defaultRubric } from './default-rubric.ts'
import { parseRubric } from './parse-rubric.ts'

const shipped = readFileSync(new URL('../../rubrics/default.yaml', import.meta.url), 'utf8')

const rubric = (...lines: readonly string[]) => ['format: 1', 'name: house', 'version: "2"', 'dimensions:', ...lines].join('\n')

const dimension = (id: string, weight: number, ...criteria: readonly string[]) =>
  [`  - id: ${id}`, `    title: ${id}`, `    weight: ${weight}`, '    criteria:', ...criteria.map((line) => `      ${line}`)].join('\n')

const greeting = ['- id: greets', '  title: Greets', '  show: [{phrases: [hello]}]']

const problemsOf = (text: string) => {
  const parsed = parseRubric(text, { file: 'r.yaml' })
  return 'problems' in parsed ? parsed.problems : []
}

describe('a rubric file', () => {
  it('that is shipped has no fault, and is what the package brings', () => {
    expect(parseRubric(shipped)).toEqual({ rubric: defaultRubric })
  })

  it('may be JSON, and has the same version id however it is laid out', () => {
    const text = rubric(dimension('opening', 100, ...greeting))
    const asJson = JSON.stringify({
      dimensions: [
        { weight: 100, title: 'opening', id: 'opening', criteria: [{ title: 'Greets', show: [{ phrases: ['hello'] }], id: 'greets' }] },
      ],
      version: '2',
      name: 'house',
      format: 1,
    })
    const [yaml, json] = [parseRubric(text), parseRubric(asJson)]
    expect(yaml).toHaveProperty('rubric')
    expect('rubric' in json && json.rubric.versionId).toBe('rubric' in yaml && yaml.rubric.versionId)
  })

  it('whose weights do not add up is refused, and told by how much', () => {
    const problems = problemsOf(rubric(dimension('opening', 60, ...greeting), dimension('closing', 30, ...greeting)))
    expect(problems).toEqual([
      {
        message: 'the weights of the dimensions add up to 90, not 100',
        hint: 'add 10 in all',
        position: { file: 'r.yaml', line: 4, column: 1 },
      },
    ])
  })

  it('may have weights with decimals', () => {
    expect(
      parseRubric(rubric(dimension('a', 33.3, ...greeting), dimension('b', 33.3, ...greeting), dimension('c', 33.4, ...greeting))),
    ).toHaveProperty('rubric')
  })

  it.each([
    ['a check that looks for nothing', ['- {id: a, title: A, show: [{speaker: agent}]}'], /looks for nothing/],
    ['a check that looks for two things', ['- {id: a, title: A, show: [{step: x, questions: 1}]}'], /looks for 2 things: step, questions/],
    ['bounds without a signal', ['- {id: a, title: A, show: [{step: x, atLeast: 1}]}'], /only with "signal"/],
    ['a criterion that nothing can tell', ['- {id: a, title: A}'], /nothing can tell/],
    ['a phrase that cannot be read', ['- {id: a, title: A, show: [{phrases: ["(open"]}]}'], /./],
    ['a detail that no record has', ['- {id: a, title: A, when: {state: [CA]}, show: [{step: x}]}'], /"state" is not in a record/],
    ['an answer without a cause', ['- {id: a, title: A, show: [{step: x}], answerWithinMs: 5}'], /needs both "if" and "show"/],
    ['a slot that nothing fills', ['- {id: a, title: A, show: [{step: x}], advice: "try {name}"}'], /nothing fills \{name\}/],
    ['an unknown moment', ['- {id: a, title: A, show: [{moment: dead-aire}]}'], /must be one of/],
    ['an id that is used twice', ['- {id: a, title: A, show: [{step: x}]}', '- {id: a, title: B, show: [{step: x}]}'], /used twice/],
  ])('with %s is refused, with its place', (_, criteria, message) => {
    const problems = problemsOf(rubric(dimension('opening', 100, ...criteria)))
    expect(problems).toHaveLength(1)
    expect(problems[0]?.message).toMatch(message)
    expect(problems[0]?.position?.line).toBeGreaterThanOrEqual(9)
  })

  it('is spoken of as a rubric', () => {
    for (const text of ['', '- a', 'format: 1\nname: x\nversion: "1"\ndimensions: 5\nplaybooks: 1']) {
      const problems = problemsOf(text)
      expect(problems.length).toBeGreaterThan(0)
      for (const { message, hint } of problems) expect(`${message} ${hint}`).not.toMatch(/(?<!")playbook/)
    }
  })
})
