import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { decodeMessage, encodeMessage } from './event-stream.ts'

interface Message {
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
}

const name = fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme-ascii' }).map((text) => `h${text}`)
const messages = fc.record({
  headers: fc.dictionary(name, fc.string({ maxLength: 60, unit: 'grapheme' }), { maxKeys: 6 }),
  body: fc.uint8Array({ maxLength: 300 }),
})
const samples: readonly Message[] = fc.sample(messages, 200)

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')
const bytes = (encoded: string) => new Uint8Array(Buffer.from(encoded, 'base64'))

/**
 * Amazon's own code, in a Node of its own: the conditions under which tests see packages lead to modules of it that Node cannot load.
 * For each message it says what it reads in our writing of it, and how it writes it itself, with headers that are not text.
 */
const amazon = `
  const { EventStreamCodec } = require('@smithy/eventstream-codec')
  const codec = new EventStreamCodec((bytes) => new TextDecoder().decode(bytes), (text) => new TextEncoder().encode(text))
  const others = { '#b': { type: 'boolean', value: true }, '#i': { type: 'integer', value: 7 }, '#s': { type: 'binary', value: new Uint8Array(9) } }
  const base64 = (bytes) => Buffer.from(bytes).toString('base64')
  const texts = (headers) => Object.fromEntries(Object.entries(headers).map(([key, value]) => [key, { type: 'string', value }]))
  console.log(JSON.stringify(JSON.parse(require('node:fs').readFileSync(0, 'utf8')).map(({ ours, headers, body }) => {
    const read = codec.decode(new Uint8Array(Buffer.from(ours, 'base64')))
    return {
      read: { headers: Object.entries(read.headers).map(([key, { value }]) => [key, value]), body: base64(read.body) },
      written: base64(codec.encode({ headers: { ...others, ...texts(headers) }, body: new Uint8Array(Buffer.from(body, 'base64')) })),
    }
  })))`

let answers: readonly { read: { headers: [string, string][]; body: string }; written: string }[] = []

beforeAll(() => {
  const input = samples.map(({ headers, body }) => ({
    ours: base64(encodeMessage({ headers, body })),
    headers: { ...headers },
    body: base64(body),
  }))
  const options = { cwd: import.meta.dirname, input: JSON.stringify(input), env: { ...process.env, NODE_OPTIONS: '' }, maxBuffer: 2 ** 26 }
  answers = JSON.parse(execFileSync(process.execPath, ['-e', amazon], options).toString()) as typeof answers
})

describe('Amazon’s event stream encoding', () => {
  it('is written as Amazon’s own code reads it', () => {
    for (const [at, { headers, body }] of samples.entries()) {
      expect(new Map(answers[at]?.read.headers)).toEqual(new Map(Object.entries(headers)))
      expect(bytes(answers[at]?.read.body ?? '')).toEqual(body)
    }
  })

  it('is read as Amazon’s own code writes it, with headers that are not text passed over', () => {
    for (const [at, { headers, body }] of samples.entries()) {
      const read = decodeMessage(bytes(answers[at]?.written ?? ''))
      expect({ ...read.headers }).toEqual({ ...headers })
      expect(new Uint8Array(read.body)).toEqual(body)
    }
  })

  it('is not read where it is cut off, or a bit is another', () => {
    fc.assert(
      fc.property(messages, fc.nat(), (given, at) => {
        const message = encodeMessage(given)
        expect(() => decodeMessage(message.subarray(0, at % message.length))).toThrow(RangeError)
        const damaged = message.slice()
        damaged[at % message.length] = (damaged[at % message.length] ?? 0) ^ 1
        expect(() => decodeMessage(damaged)).toThrow(RangeError)
      }),
    )
  })
})
