import { describe, expect, it } from 'vitest'
import { cuecard, jsonLines } from '../memory-io.test.support.ts'

interface Hidden {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly utterance?: number
  readonly confidence: number
}

const card = '4111 1111 1111 1111'

describe('cuecard redact', () => {
  it('takes text and gives the text redacted, line by line with its line breaks', async () => {
    const stdin = `\uFEFFhello there\r\nmy card is ${card}\n\nthanks`
    expect(await cuecard(['redact'], { stdin, chunk: 5 })).toEqual({
      code: 0,
      stdout: 'hello there\r\nmy card is [CARD_NUMBER_1]\n\nthanks',
      stderr: '',
    })
  })

  it('reads the lines of a text as one conversation', async () => {
    const stdin = `my card is ${card}\nso that is ${card} right\n`
    expect((await cuecard(['redact', '-'], { stdin })).stdout).toBe('my card is [CARD_NUMBER_1]\nso that is [CARD_NUMBER_1] right\n')
  })

  it('hides a value that goes on in a later line, and lets through what turned out to be none', async () => {
    const stdin =
      'what is your card number\nit is four one one one\none one one one\none one one one one one one one\nand that is all\nthanks\n'
    const { stdout } = await cuecard(['redact'], { stdin })
    expect(stdout.split('\n').map((line) => line.replace(/_\d+\]/g, ']'))).toEqual([
      'what is your card number',
      'it is [CARD_NUMBER]',
      '[CARD_NUMBER]',
      '[CARD_NUMBER]',
      'and that is all',
      'thanks',
      '',
    ])
  })

  it('holds nothing back at the end of a conversation', async () => {
    const utterances = [
      { speaker: 'agent', text: 'how many would you like' },
      { speaker: 'customer', text: 'i would like to have forty' },
    ]
    const { stdout } = await cuecard(['redact', '--jsonl'], {
      stdin: jsonLines({ id: 1, utterances }, { id: 2, text: 'can i have forty' }),
    })
    expect(stdout).not.toContain('HOLD')
    expect(stdout).toContain('i would like to have forty')
    expect(stdout).toContain('can i have forty')
  })

  it('marks in JSON Lines what it hid, by offsets into the input', async () => {
    const text = `mail me: kim@example.org 😀 card ${card}`
    const { code, stdout } = await cuecard(['redact', '--jsonl'], { stdin: jsonLines({ id: 'a', text }) })
    expect(code).toBe(0)
    const line = JSON.parse(stdout) as { readonly id: string; readonly text: string; readonly entities: readonly Hidden[] }
    expect(Object.keys(line)).toEqual(['id', 'text', 'entities'])
    expect(line.text).toBe('mail me: [EMAIL_1] 😀 card [CARD_NUMBER_1]')
    expect(line.entities.map(({ type, start, end }) => [type, text.slice(start, end)])).toEqual([
      ['EMAIL', 'kim@example.org'],
      ['CARD_NUMBER', card],
    ])
    for (const entity of line.entities) expect(Object.keys(entity)).toEqual(['type', 'start', 'end', 'confidence'])
  })

  it('reads the utterances of a line as one conversation, and each line as its own', async () => {
    const utterances = [
      { speaker: 'agent', text: 'your card number please' },
      { speaker: 'customer', text: `it is ${card}` },
      { speaker: 'agent', text: `so ${card}` },
    ]
    const { stdout } = await cuecard(['redact', '--jsonl'], { stdin: jsonLines({ id: 1, utterances }, { id: 2, utterances }) })
    const [one, two] = stdout.trimEnd().split('\n')
    expect(JSON.parse(one ?? '')).toMatchObject({
      id: 1,
      utterances: [utterances[0], { speaker: 'customer', text: 'it is [CARD_NUMBER_1]' }, { speaker: 'agent', text: 'so [CARD_NUMBER_1]' }],
      entities: [
        { type: 'CARD_NUMBER', utterance: 1, start: 6, end: 25 },
        { type: 'CARD_NUMBER', utterance: 2, start: 3, end: 22 },
      ],
    })
    expect(two).toBe(one?.replace('"id":1', '"id":2'))
  })

  it('hides what arrives in partials as it arrives, aligned with them', async () => {
    const events = ['my card', 'my card is 4111', `my card is ${card}`].map((text, t) => ({
      t,
      utterance: 0,
      speaker: 'customer',
      text,
      final: t === 2,
    }))
    const stdin = jsonLines({ id: 'a', utterances: [{ speaker: 'customer', text: events[2]?.text }], events })
    const line = JSON.parse((await cuecard(['redact', '--jsonl'], { stdin })).stdout) as {
      readonly events: readonly { readonly entities: readonly Hidden[] }[]
    }
    const hidden = line.events.map(({ entities }, index) =>
      entities.map(({ type, start, end }) => [type, events[index]?.text.slice(start, end)]),
    )
    expect(hidden[0]).toEqual([])
    expect(hidden[1]).toEqual([[expect.any(String), '4111']])
    expect(hidden[2]).toEqual([['CARD_NUMBER', card]])
  })

  it('reads a line of 100,000 characters, and half a character', async () => {
    const stdin = `{"id":"a","text":"${'word '.repeat(20_000)}\\ud83d"}\n`
    const { code, stdout } = await cuecard(['redact', '--jsonl'], { stdin })
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ id: 'a', entities: [] })
  })

  it('leaves out what it cannot read, names it without a word of it, and fails', async () => {
    const stdin = [
      '{"id":"a","text":"fine"}',
      'not json',
      '{"id":"b"}',
      '{"id":"c","utterances":"x"}',
      '{"id":"d","utterances":[{"text":1}]}',
      '{"id":"e","text":"x","events":[{"text":"x"}]}',
      '{"id":"f","text":"good"}',
    ].join('\n')
    const { code, stdout, stderr } = await cuecard(['redact', '--jsonl'], { stdin })
    expect(code).toBe(2)
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => (JSON.parse(line) as { readonly id: string }).id),
    ).toEqual(['a', 'f'])
    expect(stderr.split('\n').map((line) => line.slice(0, 18))).toEqual([
      'standard input:2: ',
      'standard input:3: ',
      'standard input:4: ',
      'standard input:5: ',
      'standard input:6: ',
      '',
    ])
  })

  it('leaves out a line of text that is not UTF-8, and fails', async () => {
    const stdin = Uint8Array.of(0x6f, 0x6b, 0x0a, 0xe9, 0x0a, 0x6f, 0x6b)
    expect(await cuecard(['redact'], { stdin })).toEqual({ code: 2, stdout: 'ok\nok', stderr: 'standard input:2: the line is not UTF-8\n' })
  })
})
