import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cuecard } from '../memory-io.test.support.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cuecard-test-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const threat = `call voice
0:01 agent: hello this is dana from alder recovery
0:05 agent: if you do not pay we will have you arrested
0:20 end`

/** Writes a call with its expectations, and gives the file to test. */
function call(name: string, script: string, expectations: unknown): string {
  const file = join(folder, `${name}.call`)
  writeFileSync(file, script)
  writeFileSync(join(folder, `${name}.expect.json`), typeof expectations === 'string' ? expectations : JSON.stringify(expectations))
  return file
}

const prohibited = { moment: 'prohibited-language', fromMs: 4000, toMs: 15_000 }

describe('cuecard test', () => {
  it('passes where every expectation holds, with precision and recall of each moment', async () => {
    const file = call('holds', threat, {
      expected: [prohibited],
      forbidden: 'others',
      allowed: ['script-step-missed', 'disclosure-missing'],
    })
    const { code, stdout } = await cuecard(['test', 'collections', file])
    expect(stdout).toMatch(/prohibited-language +1 +1 +0 +1\.00 +1\.00\n/)
    expect(stdout).toMatch(/1 call: macro precision 1\.00, macro recall 1\.00\n$/)
    expect(code).toBe(0)
  })

  it('names what was missed and when, and what was wrong and when', async () => {
    const file = call('fails', threat, { expected: [{ moment: 'monologue', fromMs: 5000 }], forbidden: ['prohibited-language'] })
    const { code, stdout } = await cuecard(['test', 'collections', file])
    expect(stdout).toContain('fails.call: missed monologue between 0:05.0 and the end\n')
    expect(stdout).toMatch(/fails\.call: wrong prohibited-language at 0:0\d\.\d\n/)
    expect(code).toBe(1)
  })

  it('counts a moment outside its window as missed, and as wrong where all others are forbidden', async () => {
    const file = call('late', threat, {
      expected: [{ ...prohibited, fromMs: 15_000, toMs: 20_000 }],
      allowed: ['script-step-missed', 'disclosure-missing'],
      forbidden: 'others',
    })
    const { stdout } = await cuecard(['test', 'collections', file, '--json'])
    expect(JSON.parse(stdout)).toEqual({
      calls: 1,
      moments: { 'prohibited-language': { expected: 1, found: 0, wrong: 1 } },
      precision: 0,
      recall: 0,
    })
  })

  it('takes the mean over the moments, each counting the same', async () => {
    const holds = call('one', threat, { expected: [prohibited], forbidden: [] })
    const misses = call('two', threat, { expected: [prohibited, { moment: 'dead-air' }], forbidden: [] })
    const { stdout } = await cuecard(['test', 'collections', holds, misses, '--json'])
    expect(JSON.parse(stdout)).toMatchObject({ calls: 2, precision: 1, recall: 0.5 })
  })

  it.each([
    ['no call', ['general'], /CALL is missing/],
    ['no playbook', [], /PLAYBOOK is missing/],
    ['a file of another kind', ['general', 'call.txt'], /neither \.jsonl nor \.call/],
  ])('says what is missing where there is %s', async (_, args, message) => {
    const { code, stderr } = await cuecard(['test', ...args])
    expect(stderr).toMatch(message)
    expect(code).toBe(2)
  })

  it.each([
    ['a moment that there is not', { expected: ['prohibited-langauge'] }, /did you mean "prohibited-language"\?/],
    ['a key that there is not', { expect: [] }, /there is no "expect".*did you mean "expected"\?/],
    ['a time that is none', { expected: [{ moment: 'dead-air', fromMs: '30s' }] }, /"fromMs" must be a number of milliseconds/],
    ['text that is not JSON', '{', /this is not a JSON object/],
  ])('says what is wrong with expectations that have %s', async (_, expectations, message) => {
    const file = call('wrong', threat, expectations)
    const { code, stderr } = await cuecard(['test', 'collections', file])
    expect(stderr.replaceAll('\n', ' ')).toMatch(message)
    expect(code).toBe(2)
  })

  it('names the line of a script that cannot be read', async () => {
    const file = call('unreadable', 'call voice\nagent said hello', { expected: [] })
    const { code, stderr } = await cuecard(['test', 'general', file])
    expect(stderr).toMatch(/cannot be read/)
    expect(code).toBe(2)
  })
})

describe('cuecard replay --explain', () => {
  const jsonl = [
    {
      type: 'call-started',
      callId: 'c',
      channel: 'voice',
      direction: 'outbound',
      startedAt: '2026-11-20T10:00:00.000Z',
      language: 'en-US',
    },
    { type: 'segment', id: 's1', speaker: 'agent', text: 'we will have you arrested', startMs: 1000, endMs: 3000, final: true },
    { type: 'segment', id: 's2', speaker: 'customer', text: 'really', startMs: 4000, endMs: 4500, final: true },
    { type: 'call-ended', atMs: 9000 },
  ]
  const explain = (text: string, moment: string) =>
    cuecard(['replay', '-', '--playbook', 'collections', '--explain', moment], {
      stdin: jsonl.map((event) => JSON.stringify(event.id === 's1' ? { ...event, text } : event)).join('\n'),
    })

  it('shows under the segment what was heard for the moment, and that it fired', async () => {
    const { code, stdout } = await explain('we will have you arrested', 'prohibited-language')
    expect(stdout).toMatch(
      /agent +we will have you arrested\n +heard “arrested”: .*\n(?: +heard .*\n)* +DETECTED \(0\.95\): You said “arrested”/,
    )
    expect(code).toBe(0)
  })

  it('shows what was heard where it did not fire', async () => {
    const { stdout } = await explain('we will never have you arrested', 'prohibited-language')
    expect(stdout).toContain('heard “arrested”')
    expect(stdout).not.toContain('DETECTED')
  })

  it('names the moments that there are for one that there is not', async () => {
    const { code, stderr } = await explain('hello', 'prohibited')
    expect(stderr).toMatch(/prohibited-language/)
    expect(code).toBe(2)
  })
})
