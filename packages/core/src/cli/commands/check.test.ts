import { describe, expect, it } from 'vitest'
import { cuecard } from '../memory-io.test.support.ts'

describe('cuecard check', () => {
  it.each(['general', 'collections'])('passes the shipped %s', async (name) => {
    expect(await cuecard(['check', name])).toEqual({
      code: 0,
      stdout: expect.stringMatching(`^${name}: no errors, no warnings \\(${name}@\\d+\\.\\d+\\.\\d+\\+[0-9a-f]{12}\\)\n$`) as string,
      stderr: '',
    })
  })

  it('names every fault with its place, and fails', async () => {
    const stdin = 'format: 1\nname: house\nversion: 2\nphrases:\n  insults: ["(you"]\n'
    expect(await cuecard(['check', '-'], { stdin })).toEqual({
      code: 1,
      stdout:
        'standard input:3:10: "version" must be text, not a number (put the whole text in quotes)\n' +
        'standard input:5:13: this phrase cannot be matched: a ")" is missing\n' +
        'standard input: 2 errors, no warnings\n',
      stderr: '',
    })
  })

  it('passes a playbook with warnings, in the order of the file with the faults', async () => {
    const stdin = 'format: 1\nname: house\nversion: "2"\nsettings: {alertAfterMs: 9000}\n'
    const { code, stdout } = await cuecard(['check', '-'], { stdin })
    expect(code).toBe(0)
    expect(stdout).toMatch(
      /^standard input:4:12: warning: no alert is ever raised \(set mode: recommend-and-alert\)\nstandard input: no errors, 1 warning \(house@2\+/,
    )
  })

  it.each([
    [
      'Latin-1',
      Uint8Array.of(0x6e, 0x3a, 0x20, 0xe9),
      'standard input:1:4: there is a character that no text has (save the file as UTF-8)\n',
    ],
    [
      'UTF-16',
      Uint8Array.of(0xff, 0xfe, 0x6e, 0x00),
      'standard input:1:1: there is a character that no text has (save the file as UTF-8)\n',
    ],
    ['too large', 'a'.repeat(5_000_000), 'standard input:1: a playbook has at most 1000000 characters'],
  ])('finds a file that is %s at fault', async (_, stdin, message) => {
    const { code, stdout } = await cuecard(['check', '-'], { stdin })
    expect(code).toBe(1)
    expect(stdout.startsWith(message)).toBe(true)
  })

  it.each([
    ['genral', 'genral: there is no such file (did you mean "general"?)'],
    ['sales', 'sales: there is no such file (the shipped playbooks are collections, general, health, lending, retail)'],
    ['./sales.yaml', './sales.yaml: there is no such file (check the path)'],
    ['.', '.: it is a directory (name the files in it)'],
  ])('cannot read %s, and says so', async (name, message) => {
    expect(await cuecard(['check', name])).toEqual({ code: 2, stdout: '', stderr: `cuecard: ${message}\n` })
  })
})
