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

  it('of before formats were numbered is read, and what was read otherwise is said', () => {
    const old = rubric(dimension('a', 0.07, ...greeting), dimension('b', 0.93, ...greeting)).replace('format: 1\n', '')
    const now = parseRubric(rubric(dimension('a', 7, ...greeting), dimension('b', 93, ...greeting)))
    const parsed = parseRubric(old, { file: 'r.yaml' })
    expect('rubric' in parsed && parsed.rubric).toEqual('rubric' in now && now.rubric)
    expect('rubric' in parsed && parsed.migrations).toEqual([
      {
        message: 'the file is of before formats were numbered',
        hint: 'write "format: 1" at the top',
        position: { file: 'r.yaml', line: 1, column: 1 },
      },
      {
        message: 'weights that add up to 1 are read as percent: 0.25 as 25',
        hint: 'write weights that add up to 100',
        position: { file: 'r.yaml', line: 3, column: 1 },
      },
    ])
    expect(now).not.toHaveProperty('migrations')
  })

  it('that says its format is not read as one of an older format', () => {
    const [problem] = problemsOf(rubric(dimension('a', 0.4, ...greeting), dimension('b', 0.6, ...greeting)))
    expect(problem?.message).toBe('the weights of the dimensions add up to 1, not 100')
  })

  it('of an older format has its faults named where they stand', () => {
    const old = rubric(dimension('a', 0.5, ...greeting), dimension('b', 0.6, '- id: greets', '  title: 5')).replace('format: 1\n', '')
    expect(problemsOf(old).map(({ message, position }) => [position?.line, message])).toEqual([
      [3, 'the weights of the dimensions add up to 1.1, not 100'],
      [15, 'without "show", "avoid" or "judge" nothing can tell whether this is met'],
      [16, '"title" must be text, not a number'],
    ])
  })

  it('of a newer format is refused for that alone', () => {
    expect(problemsOf('# ours\nformat: 2\nname: house\nsides: []')).toEqual([
      {
        message: 'this rubric is of format 2, and this version of Cuecard reads formats up to 1',
        hint: 'use a newer version of Cuecard',
        position: { file: 'r.yaml', line: 2, column: 9 },
      },
    ])
    expect(problemsOf(rubric(dimension('a', 100, ...greeting)).replace('format: 1', 'format: one'))[0]?.message).toBe('"format" must be 1')
  })

  it('is spoken of as a rubric', () => {
    for (const text of ['', '- a', 'format: 1\nname: x\nversion: "1"\ndimensions: 5\nplaybooks: 1']) {
      const problems = problemsOf(text)
      expect(problems.length).toBeGreaterThan(0)
      for (const { message, hint } of problems) expect(`${message} ${hint}`).not.toMatch(/(?<!")playbook/)
    }
  })
})
