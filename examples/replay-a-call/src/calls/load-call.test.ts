import { describe, expect, it } from 'vitest'
import { readCall, readOwnFile } from './load-call.ts'

const words = '{"type":"segment","id":"s1","speaker":"agent","text":"hello","startMs":0,"endMs":900,"final":true}'

describe('a call file', () => {
  it('is played without the lines that cannot be used, and they are named', () => {
    expect(readCall(`${words}\nnot json\n{"type":"segmnt"}`)).toMatchObject({
      events: [{ id: 's1' }],
      problems: ['Line 2: the line is not JSON', expect.stringMatching(/^Line 3: the type is unknown/) as string],
    })
  })

  it('without words is nothing to play', () => {
    expect(readCall('')).toEqual({ failure: expect.stringContaining('no words of a call') as string, problems: [] })
    expect(readCall('not json')).toEqual({
      failure: expect.stringContaining('no line') as string,
      problems: ['Line 1: the line is not JSON'],
    })
  })

  it('that cannot be read is named', async () => {
    const file = { name: 'call.jsonl', text: () => Promise.reject(new Error('gone')) } as unknown as File
    expect(await readOwnFile(file)).toEqual({ failure: '“call.jsonl” could not be read.', problems: [] })
  })
})
