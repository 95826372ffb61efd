import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { canariesIn, file, script, wellFormed } from '../session/egress-call.test.support.ts'
import { cuecard, jsonLines } from './memory-io.test.support.ts'

const said = wellFormed.flatMap((event) => (event.type === 'segment' && event.final ? [{ speaker: event.speaker, text: event.text }] : []))

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cuecard-egress-'))
  writeFileSync(join(folder, 'call.jsonl'), file)
})
afterAll(() => rmSync(folder, { recursive: true }))

const commands: readonly (readonly [name: string, args: readonly string[], stdin: string])[] = [
  ['replay', ['replay', '-'], file],
  ['replay --json', ['replay', '-', '--json'], file],
  ['redact', ['redact'], said.map(({ text }) => text).join('\n')],
  [
    'redact --jsonl',
    ['redact', '--jsonl'],
    `${jsonLines({ id: 'a', utterances: said })}not json 4532718904123680\n{"id":"wanda kellerman"}\n`,
  ],
  ['replay of a text', ['replay', '-'], script],
  ['sentiment of what is malformed', ['sentiment', '--jsonl'], file],
  ['verify of what is no record', ['verify', '-'], file],
  ['check of what is no playbook', ['check', '-'], script],
]

describe('the command shows nothing of what was said', () => {
  it.each(commands)('%s', async (name, args, stdin) => {
    const { stdout, stderr } = await cuecard(args, { stdin })
    expect(stdout.length + stderr.length).toBeGreaterThan(40)
    expect(canariesIn(stdout), `standard output of ${name}`).toEqual([])
    expect(canariesIn(stderr), `standard error of ${name}`).toEqual([])
  })

  it('replay of a file, on a terminal', async () => {
    const { stdout, stderr } = await cuecard(['replay', join(folder, 'call.jsonl')], { isTTY: true })
    expect(stdout).toContain('manager')
    expect(canariesIn(stdout)).toEqual([])
    expect(canariesIn(stderr)).toEqual([])
  })
})
