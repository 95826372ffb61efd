import { beforeAll, describe, expect, it } from 'vitest'
import { cuecard, jsonLines } from '../memory-io.test.support.ts'

const call = (callId: string) =>
  jsonLines(
    { type: 'call-started', callId, channel: 'chat' },
    { type: 'segment', id: 's1', speaker: 'customer', text: 'the parcel has not come \uFFFD', receivedMs: 1000, final: true },
    { type: 'segment', id: 's2', speaker: 'agent', text: 'let me find it for you', receivedMs: 4000, final: true },
    { type: 'call-ended', atMs: 9000 },
  )

async function recordOf(callId: string): Promise<string> {
  return (await cuecard(['replay', '-', '--json'], { stdin: call(callId) })).stdout
}

const verify = (stdin: string | Uint8Array) => cuecard(['verify', '-'], { stdin })

describe('cuecard verify', () => {
  let record = ''
  let lines: string[] = []
  beforeAll(async () => {
    record = await recordOf('c1')
    lines = record.trimEnd().split('\n')
  })

  it('passes a record as it was written, with or without the last line break', async () => {
    const ok = { code: 0, stdout: `standard input: ok, ${lines.length} events\n`, stderr: '' }
    expect(await verify(record)).toEqual(ok)
    expect(await verify(record.trimEnd())).toEqual(ok)
  })

  it('passes the records of several calls, one after the other', async () => {
    const both = record + (await recordOf('c2'))
    expect(await verify(both)).toMatchObject({ code: 0, stdout: `standard input: ok, ${2 * lines.length} events in 2 calls\n` })
  })

  it('finds every changed byte, wherever it is, and names its line', async () => {
    const whole = new TextEncoder().encode(record + (await recordOf('c2')))
    let line = 1
    for (const [at, byte] of whole.entries()) {
      // Every byte would take long; with these all kinds are met, the line breaks and a character of three bytes among them.
      if (at % 7 === 0 || byte === 0x0a || byte > 0x7f) {
        const changed = whole.slice()
        changed[at] = byte === 0xef ? 0xf0 : (byte + 1) % 256
        expect(await verify(changed), `byte ${at}`).toMatchObject({
          code: 1,
          stdout: expect.stringMatching(`^standard input:${line}: `) as string,
        })
      }
      if (byte === 0x0a) line += 1
    }
  })

  it.each([
    ['a byte order mark was put before', () => `\uFEFF${record}`, 1],
    ['line breaks were changed', () => record.replaceAll('\n', '\r\n'), 1],
    ['an empty line was put in', () => [lines[0], '', ...lines.slice(1)].join('\n'), 2],
    ['an empty line was put at the end', () => `${record}\n`, 0],
    ['a line was taken out', () => lines.toSpliced(2, 1).join('\n'), 3],
    ['the first line was doubled', () => [lines[0], ...lines].join('\n'), 2],
    ['a line of the first call was put after its end', () => record + lines[1], 0],
  ])('finds that %s', async (_, text, line) => {
    expect(await verify(text())).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(`^standard input:${line === 0 ? lines.length + 1 : line}: `) as string,
    })
  })

  it('says of a record that does not end with the end of the call that it may have been cut off', async () => {
    const { code, stdout, stderr } = await verify(lines.slice(0, 3).join('\n'))
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'standard input: ok, 3 events\n' })
    expect(stderr).toBe('standard input: the record does not end with the end of the call; events may have been cut off\n')
  })

  it('has nothing to say of an empty file but that it is one', async () => {
    expect(await verify('')).toEqual({ code: 2, stdout: '', stderr: 'cuecard: standard input: there is no event in it (name a record)\n' })
  })
})
