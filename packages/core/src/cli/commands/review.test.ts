import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Scorecard } from '../../review/scorecard.ts'
import { cuecard, jsonLines } from '../memory-io.test.support.ts'

const call = (callId: string) =>
  jsonLines(
    { type: 'call-started', callId, channel: 'chat' },
    { type: 'segment', id: 's1', speaker: 'agent', text: 'hello how can i help you', receivedMs: 1000, final: true },
    { type: 'segment', id: 's2', speaker: 'customer', text: 'the parcel has not come', receivedMs: 4000, final: true },
    { type: 'call-ended', atMs: 9000 },
  )

let folder = ''
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'cuecard-review-'))))
afterAll(() => rmSync(folder, { recursive: true }))

const record = async (callId: string) => (await cuecard(['replay', '-', '--json'], { stdin: call(callId) })).stdout

const cards = (stdout: string) =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Scorecard)

describe('cuecard review', () => {
  it('gives the same scorecard for a call file and for its record', async () => {
    const ofCall = await cuecard(['review', '-', '--json'], { stdin: call('c1') })
    const ofRecord = await cuecard(['review', '-', '--json'], { stdin: await record('c1') })
    expect(ofCall).toMatchObject({ code: 0, stderr: '' })
    expect(ofRecord).toEqual(ofCall)
    expect(cards(ofCall.stdout)).toMatchObject([{ callId: 'c1', rubric: { title: 'Service call' } }])
  })

  it('reviews every call of a file', async () => {
    const { stdout } = await cuecard(['review', '-', '--json'], { stdin: (await record('c1')) + (await record('c2')) })
    expect(cards(stdout).map(({ callId }) => callId)).toEqual(['c1', 'c2'])
  })

  it('shows score, findings with who said what and when, and coaching', async () => {
    const { stdout } = await cuecard(['review', '-'], { stdin: call('c1') })
    expect(stdout).toMatch(/^Call c1: \d+ of 100\n/)
    expect(stdout).toContain('0:01 agent [s1] “hello how can i help you”')
    expect(stdout).toContain('Coaching\n')
  })

  it('writes a page to standard output, or to the file that is named', async () => {
    const { stdout } = await cuecard(['review', '--html', '-'], { stdin: call('c1') })
    expect(stdout).toMatch(/^<!doctype html>/)
    const out = join(folder, 'page.html')
    expect(await cuecard(['review', '-', '--html', out], { stdin: call('c1') })).toEqual({ code: 0, stdout: '', stderr: '' })
    expect(readFileSync(out, 'utf8')).toBe(stdout)
  })

  it('drafts the wrap-up note instead', async () => {
    expect((await cuecard(['review', '-', '--note'], { stdin: call('c1') })).stdout).toBe('Reason: the parcel has not come [0:04]\n')
  })

  it('names a broken chain with its line, reviews all the same, and exits 1', async () => {
    const { code, stdout, stderr } = await cuecard(['review', '-', '--json'], { stdin: (await record('c1')).replace('parcel', 'panel') })
    expect(code).toBe(1)
    expect(stderr).toMatch(/^standard input:\d+: its content does not match its hash\n/)
    expect(cards(stdout)).toHaveLength(1)
  })

  it('refuses a rubric whose weights do not add up, with its place', async () => {
    const rubric = join(folder, 'rubric.yaml')
    const dimension = '  - {id: a, title: A, weight: 90, criteria: [{id: b, title: B, show: [{step: greeting}]}]}'
    writeFileSync(rubric, `format: 1\nname: house\nversion: "1"\ndimensions:\n${dimension}\n`)
    const { code, stderr } = await cuecard(['review', '-', '--rubric', rubric], { stdin: call('c1') })
    expect(code).toBe(2)
    expect(stderr).toContain('rubric.yaml:4:1: the weights of the dimensions add up to 90, not 100 (add 10 in all)')
  })

  it.each([
    [['review'], /CALL-or-RECORD is missing/],
    [['review', '-', '--html', '--json'], /exclude each other/],
    [['review', '-', '--rubric', 'none.yaml'], /there is no such file/],
  ])('says what is wrong with %j', async (args, message) => {
    const { code, stderr } = await cuecard(args, { stdin: call('c1') })
    expect(code).toBe(2)
    expect(stderr).toMatch(message)
  })

  it('has nothing to review in an empty file', async () => {
    expect(await cuecard(['review', '-'], { stdin: '\n\n' })).toMatchObject({ code: 2, stdout: '' })
  })
})

describe('cuecard rubric', () => {
  const house = (weight: number, title: string) =>
    `format: 1\nname: house\nversion: "1"\ndimensions:\n  - {id: a, title: A, weight: ${weight}, criteria: [{id: b, title: ${title}, show: [{step: greeting}]}]}\n`

  it('names what differs between two versions, by their ids', async () => {
    const [before, after] = [join(folder, 'before.yaml'), join(folder, 'after.yaml')]
    writeFileSync(before, house(100, 'Greets'))
    writeFileSync(after, house(100, 'Welcomes'))
    expect(await cuecard(['rubric', 'diff', before, after])).toEqual({
      code: 1,
      stdout: 'changed  a.b: title: Greets → Welcomes\n',
      stderr: '',
    })
    expect(await cuecard(['rubric', 'diff', before, before])).toEqual({ code: 0, stdout: 'no difference\n', stderr: '' })
  })

  it('checks a file', async () => {
    const file = join(folder, 'checked.yaml')
    writeFileSync(file, house(50, 'Greets'))
    const { code, stdout } = await cuecard(['rubric', 'check', file])
    expect(code).toBe(1)
    expect(stdout).toMatch(/add up to 50, not 100/)
    expect(await cuecard(['rubric', 'check', 'default'])).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^default: no errors/) as string,
    })
  })

  it('says how it is used', async () => {
    expect(await cuecard(['rubric', 'dif'])).toMatchObject({ code: 2, stderr: expect.stringContaining('did you mean "diff"?') as string })
    expect(await cuecard(['rubric', 'diff', 'default'])).toMatchObject({ code: 2 })
  })
})
