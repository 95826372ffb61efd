import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { systemClock } from '../../clock.ts'
import { cuecard, JumpingClock, jsonLines } from '../memory-io.test.support.ts'

const started = { type: 'call-started', callId: 'c1', channel: 'voice', direction: 'inbound' }
const segment = (id: string, speaker: string, text: string, endMs: number, more: object = {}) => ({
  type: 'segment',
  id,
  speaker,
  text,
  startMs: endMs - 2000,
  endMs,
  final: true,
  ...more,
})

const call = [
  started,
  segment('s1', 'agent', 'thank you for calling how can i help', 3000),
  segment('s2', 'customer', 'this is', 7000, { final: false }),
  segment('s2', 'customer', 'this is about my card 4111 1111 1111 1111', 9000),
  segment('s3', 'customer', 'i want to speak to a manager right now', 14_000),
  segment('s4', 'agent', 'let me have a look', 18_000),
  { type: 'call-ended', atMs: 40_000 },
]

let folder = ''
const at = (name: string) => join(folder, name)

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cuecard-replay-'))
  writeFileSync(at('call.jsonl'), jsonLines(...call))
})
afterAll(() => rmSync(folder, { recursive: true }))

const replay = (lines: string | Uint8Array, ...args: string[]) => cuecard(['replay', '-', ...args], { stdin: lines })

describe('the timeline of cuecard replay', () => {
  it('shows who said what, redacted, and each prompt in its time, and sums the call up', async () => {
    const { code, stdout, stderr } = await replay(jsonLines(...call))
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const lines = stdout.split('\n')
    expect(lines.slice(0, 3)).toEqual([
      'standard input: call c1, voice, inbound',
      expect.stringMatching(/^playbook general@\S+, model lexicon-\S+$/),
      '',
    ])
    expect(lines).toContain('  0:03.0  agent       thank you for calling how can i help')
    expect(lines).toContain('  0:09.0  customer    this is about my card [CARD_NUMBER_1]')
    expect(stdout).toMatch(/^ {2}0:14\.0 {2}moment {6}escalation-risk \(high\): The customer asks for a manager/m)
    expect(stdout).toMatch(/^ {2}0:1\d\.\d {2}shown {7}p\d “Slow down: the customer asks for a manager” \(escalation-risk, high\)$/m)
    expect(lines).toContain('  0:40.0  ended       the call')
    expect(lines).toContain('segments: 4 (agent 2, customer 2)')
    expect(stdout).toMatch(/^moments: \d+ \(.*escalation-risk 1/m)
    expect(stdout).toMatch(/^prompts shown: \d+ \(.*escalation-risk 1/m)
    expect(stdout).not.toContain('4111')
  })

  it('says of a prompt that has to wait until when', async () => {
    const again = segment('s5', 'customer', 'are you going to get me your supervisor or not', 20_000)
    const { stdout } = await replay(jsonLines(...call.slice(0, -1), again, { type: 'call-ended', atMs: 40_000 }))
    expect(stdout).toMatch(/^ {2}0:20\.0 {2}waiting {5}p\d “Slow down: .* \(escalation-risk, high\): until 1:1\d\.\d$/m)
  })

  it('has colour on a terminal only, and none where nobody wants it', async () => {
    const coloured = (setup: object) => cuecard(['replay', at('call.jsonl')], setup).then(({ stdout }) => stdout.includes('\u001B['))
    expect(await coloured({ isTTY: true })).toBe(true)
    expect(await coloured({})).toBe(false)
    expect(await coloured({ isTTY: true, env: { NO_COLOR: '1' } })).toBe(false)
    expect(await coloured({ isTTY: true, env: { TERM: 'dumb' } })).toBe(false)
  })

  it('lets nothing of a call steer the terminal', async () => {
    const { stdout } = await replay(
      jsonLines({ ...started, callId: 'a\u001B[2Jb' }, segment('s1', 'agent', 'good\u001B]0;x\u0007 day\nto \u202E you', 3000)),
    )
    // oxlint-disable-next-line no-control-regex
    expect(stdout.replaceAll('\n', '')).not.toMatch(/[\0-\u001F\u007F-\u009F\u202E]/)
    expect(stdout).toMatch(/^ {2}0:03\.0 {2}agent {7}good \]0;x {1,2}day to +you$/m)
  })

  it('marks a final that was revised', async () => {
    const { stdout } = await replay(
      jsonLines(started, segment('s1', 'agent', 'good morning', 2000), segment('s1', 'agent', 'good evening', 2000, { receivedMs: 3000 })),
    )
    expect(stdout).toContain('  0:03.0  agent       good evening (revised)\n')
  })

  it('of several files has each call, and the sum of all', async () => {
    const { code, stdout } = await cuecard(['replay', at('call.jsonl'), at('call.jsonl')])
    expect(code).toBe(0)
    expect(stdout.match(/call c1/g)).toHaveLength(2)
    expect(stdout).toContain('\nAll 2 calls\nsegments: 8 (agent 4, customer 4)\n')
  })
})

describe('the record of cuecard replay --json', () => {
  it('is what verify takes, one event a line', async () => {
    const { stdout } = await replay(jsonLines(...call), '--json')
    const events = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { readonly seq: number; readonly type: string })
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index))
    expect(events[0]?.type).toBe('call-started')
    expect(events.at(-1)?.type).toBe('call-ended')
    expect(await cuecard(['verify', '-'], { stdin: stdout })).toMatchObject({ code: 0 })
  })

  it('is the same byte for byte at every speed, however the bytes arrive, with CRLF, a byte order mark and empty lines', async () => {
    const plain = await replay(jsonLines(...call), '--json')
    const stdin = `\uFEFF\r\n${jsonLines(...call)
      .replaceAll('\n', '\r\n\r\n')
      .trimEnd()}`
    for (const speed of ['0', '0.5', '1', '25'])
      expect(await cuecard(['replay', '-', '--json', '--speed', speed], { stdin, chunk: 11 })).toEqual(plain)
    expect(await cuecard(['replay', at('call.jsonl'), '--json', '--speed', '100000'], { clock: systemClock })).toEqual(plain)
  })

  it('comes at the times of the call, as many times as fast as asked', async () => {
    const clock = new JumpingClock()
    await cuecard(['replay', at('call.jsonl'), '--json', '--speed', '4'], { clock })
    expect(clock.nowMs).toBe(10_000)
    const still = new JumpingClock()
    await cuecard(['replay', at('call.jsonl'), '--json'], { clock: still })
    expect(still.waits).toBe(0)
  })
})

describe('a playbook for cuecard replay', () => {
  it('is a shipped one by its name, or a file', async () => {
    expect((await cuecard(['replay', at('call.jsonl'), '--playbook', 'collections'])).stdout).toContain('playbook collections@')
    writeFileSync(at('house.yaml'), 'format: 1\nname: house\nversion: "3"\n')
    expect((await cuecard(['replay', at('call.jsonl'), '--playbook', at('house.yaml')])).stdout).toContain('playbook house@3+')
  })

  it('with faults stops everything, and says how to see them all', async () => {
    writeFileSync(at('bad.yaml'), 'format: 1\nname: house\ntitel: x\n')
    const { code, stdout, stderr } = await cuecard(['replay', at('call.jsonl'), '--playbook', at('bad.yaml')])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toBe(
      `cuecard: ${at('bad.yaml')}:1:1: "version" is missing (write your own version of the content, such as version: "1.0.0"); and 1 more (\`cuecard check ${at('bad.yaml')}\` names every fault)\n`,
    )
  })
})

describe('a call file with faults', () => {
  it('is run all the same; each fault is named, and is in the record, without a word of the line', async () => {
    const [first, ...rest] = call.map((event) => JSON.stringify(event))
    const stdin = ['secret words', first, '{"type":"segment","id":"x"', '{"type":"mystery"}', ...rest].join('\n')
    const { code, stdout, stderr } = await replay(stdin, '--json')
    expect(code).toBe(0)
    expect(stderr.split('\n').map((line) => line.split(':').slice(0, 3).join(':'))).toEqual([
      'standard input:1: the line is not JSON (each line must be one whole JSON object)',
      'standard input:3: the line is not JSON (each line must be one whole JSON object)',
      'standard input:4: the type is unknown; known are call-started, segment, agent-typing, call-ended' +
        (stderr.match(/call-ended([^\n:]*)/)?.[1] ?? ''),
      '',
    ])
    expect(stdout.match(/"type":"fault-raised"/g)).toHaveLength(3)
    expect(stdout).toContain('line 4: the type is unknown')
    expect(stdout.match(/"type":"segment-redacted"/g)).toHaveLength(5)
    expect(stdout + stderr).not.toContain('secret')
    expect(await cuecard(['verify', '-'], { stdin: stdout })).toMatchObject({ code: 0 })
  })

  it('has what was mended named too', async () => {
    const { code, stderr } = await replay(jsonLines(started, segment('s1', 'agent', 'hello', 3000, { confidence: 'high' })))
    expect({ code, stderr }).toEqual({ code: 0, stderr: 'standard input:2: "confidence" of segment must be a number; it was left out\n' })
  })

  it.each([
    ['empty', ''],
    ['blank lines', '\n\r\n\n'],
    ['prose', 'hello\nworld\n'],
    ['JSON of another kind', '{"a":1}\n[]\n"text"\n12\nnull\n'],
  ])('that has no event at all (%s) cannot be read, and has no record', async (_, stdin) => {
    const { code, stdout, stderr } = await replay(stdin, '--json')
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain('cuecard: standard input: not one event can be read (it must be a call file (JSON Lines))\n')
  })

  it.each([
    ['binary', Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 0, 0), 'it is not text (save it as UTF-8 text)'],
    ['UTF-16', Uint8Array.of(0xff, 0xfe, 0x7b, 0), 'it is UTF-16 (save it as UTF-8 text)'],
    ['compressed', Uint8Array.of(0x1f, 0x8b, 8, 0), 'it is compressed (decompress it first, for example with `gzip -dc`)'],
  ])('that is %s is told for what it is', async (_, stdin, message) => {
    expect(await replay(stdin)).toEqual({ code: 2, stdout: '', stderr: `cuecard: standard input: ${message}\n` })
  })

  it('does not keep the other files from being run', async () => {
    const { code, stdout, stderr } = await cuecard(['replay', at('missing.jsonl'), folder, at('call.jsonl')])
    expect(code).toBe(2)
    expect(stderr).toBe(
      `cuecard: ${at('missing.jsonl')}: there is no such file (check the path)\ncuecard: ${folder}: it is a directory (name the files in it)\n`,
    )
    expect(stdout).toContain('prompts shown: ')
    expect(stdout).not.toContain('All ')
  })

  it('may have words of 100,000 characters and half characters in them', async () => {
    const stdin = jsonLines(started, segment('s1', 'customer', `${'word '.repeat(20_000)}\uD83D`, 3000))
    const { code, stdout, stderr } = await replay(stdin, '--json')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(await cuecard(['verify', '-'], { stdin: stdout })).toMatchObject({ code: 0 })
  })
})
