import { describe, expect, it } from 'vitest'
import { cuecard } from './memory-io.test.support.ts'

const commands = ['replay', 'redact', 'sentiment', 'verify', 'check', 'bench']

describe('cuecard', () => {
  it('lists its commands with --help', async () => {
    const { code, stdout, stderr } = await cuecard(['--help'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    for (const command of commands) expect(stdout).toMatch(new RegExp(`^  ${command} `, 'm'))
  })

  it('gives the version of the package', async () => {
    expect(await cuecard(['--version'])).toMatchObject({ code: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\S*\n$/) as string })
  })

  it('without a command is wrong use, and lists them on standard error', async () => {
    expect(await cuecard([])).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('Usage: cuecard COMMAND') as string })
  })

  it.each([
    [['replai'], 'there is no command replai (did you mean "replay"?)'],
    [
      ['coach'],
      'there is no command coach (there is replay, redact, sentiment, verify, check, test, review, explain, rubric, effectiveness, promote, train-intent, bench)',
    ],
    [['--versoin'], 'there is no option --versoin (did you mean "--version"?)'],
    [['replay', '--jsn', 'x.jsonl'], 'there is no option --jsn (did you mean "--json"?)'],
    [['check', '-x', 'p.yaml'], 'there is no option -x (the options are --help)'],
    [['replay', '--json=yes', 'x.jsonl'], '--json takes no value (write --json alone)'],
    [['replay', 'x.jsonl', '--speed'], '--speed needs a value (write --speed VALUE)'],
    [['replay', '--playbook', '--json', 'x.jsonl'], '--playbook needs a value (write --playbook VALUE)'],
    [['replay', '--speed', 'fast', 'x.jsonl'], '--speed must be a number, 0 or more (0 is as fast as possible, 1 as the call was)'],
    [['replay', '--speed=-1', 'x.jsonl'], '--speed must be a number, 0 or more (0 is as fast as possible, 1 as the call was)'],
    [['replay'], 'CALL.jsonl is missing (name call files, or "-" for standard input)'],
    [['verify'], 'RECORD is missing (name a file, or "-" for standard input)'],
    [['check', 'a', 'b'], 'there is one PLAYBOOK too many (name one)'],
    [['redact', '/nowhere/at/all.txt'], '/nowhere/at/all.txt: there is no such file (check the path)'],
    [['sentiment', '--model', './model'], 'model/config.json cannot be read (name the folder of a model, or write --model lexicon)'],
  ])('%j is wrong use, in one line', async (args, message) => {
    expect(await cuecard(args)).toEqual({ code: 2, stdout: '', stderr: `cuecard: ${message}\n` })
  })

  it.each(commands)('%s tells its use with --help, wherever that stands', async (command) => {
    const { code, stdout, stderr } = await cuecard([command, 'x', '--help'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(new RegExp(`^Usage: cuecard ${command}`))
    expect(stdout).toMatch(/^Exits /m)
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80)
  })

  it('stops without a word when nobody reads its output any more', async () => {
    const stdin = '{"id":1,"text":"thank you"}\n'.repeat(1000)
    const { code, stdout, stderr } = await cuecard(['sentiment', '--jsonl', '--model', 'lexicon'], { stdin, chunk: 280, flushes: 2 })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout.split('\n').length).toBeLessThan(40)
  })
})
