import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readLines, readVerbatimLines } from './lines.ts'
import type { Line } from './lines.ts'

async function* chunked(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size))
}

async function all(lines: AsyncIterable<readonly Line[]>): Promise<Line[]> {
  const found: Line[] = []
  for await (const some of lines) found.push(...some)
  return found
}

const bytesOf = (text: string) => new TextEncoder().encode(text)
const read = (text: string | Uint8Array, size = 7) =>
  all(readLines(chunked(typeof text === 'string' ? bytesOf(text) : text, size), 'a.txt'))

describe('the lines of a file', () => {
  it('are numbered, and keep their endings apart', async () => {
    expect(await read('one\r\n\ntwo\nthree')).toEqual([
      { number: 1, text: 'one', ending: '\r\n' },
      { number: 2, text: '', ending: '\n' },
      { number: 3, text: 'two', ending: '\n' },
      { number: 4, text: 'three', ending: '' },
    ])
  })

  it('are the same however the bytes arrive', async () => {
    const text = fc
      .array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('\n', '\r\n', 'é', '😀')))
      .map((parts) => parts.join(''))
    await fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 1, max: 9 }), async (whole, size) => {
        const lines = await all(readVerbatimLines(chunked(bytesOf(whole), size)))
        expect(lines.map((line) => line.text + line.ending).join('')).toBe(
          new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytesOf(whole)),
        )
      }),
    )
  })

  it('begin after a byte order mark; verbatim, with it', async () => {
    expect(await read('\uFEFFone\n\uFEFFtwo', 1)).toMatchObject([{ text: 'one' }, { text: '\uFEFFtwo' }])
    expect(await all(readVerbatimLines(chunked(bytesOf('\uFEFFone\r\n'), 4)))).toEqual([{ number: 1, text: '\uFEFFone\r', ending: '\n' }])
  })

  it('of 100,000 characters are read whole', async () => {
    expect(await read(`${'ü'.repeat(100_000)}\nend`, 65_536)).toMatchObject([{ text: 'ü'.repeat(100_000) }, { text: 'end' }])
  })

  it('that are not UTF-8 are told, and the others read', async () => {
    expect(await read(Uint8Array.of(0x61, 0x0a, 0xe9, 0x0a, 0x62))).toEqual([
      { number: 1, text: 'a', ending: '\n' },
      { number: 2, text: '', ending: '\n', problem: 'the line is not UTF-8' },
      { number: 3, text: 'b', ending: '' },
    ])
  })

  it('that never end are not kept in memory', async () => {
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (let i = 0; i < 300; i++) yield await Promise.resolve(new Uint8Array(65_536).fill(0x78))
      yield bytesOf('\nshort')
    }
    expect(await all(readLines(endless(), 'a.txt'))).toMatchObject([
      { number: 1, text: '', problem: 'the line is longer than 16777216 bytes' },
      { number: 2, text: 'short' },
    ])
  })

  it.each([
    ['UTF-16', Uint8Array.of(0xff, 0xfe, 0x61, 0x00), 'a.txt: it is UTF-16'],
    ['binary', bytesOf('ELF\0\0'), 'a.txt: it is not text'],
    ['compressed', Uint8Array.of(0x1f, 0x8b, 0x08), 'a.txt: it is compressed'],
  ])('of a file that is %s are none: the error says so', async (_, bytes, message) => {
    await expect(read(bytes, 100)).rejects.toThrow(message)
  })
})
