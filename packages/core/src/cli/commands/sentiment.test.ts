import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cuecard, jsonLines } from '../memory-io.test.support.ts'

interface Row {
  readonly id: string | number
  readonly label: string
  readonly scores: Readonly<Record<string, number>>
  readonly emotions?: Readonly<Record<string, number>>
}

const emotions = ['angry', 'confused', 'frustrated', 'neutral', 'satisfied', 'worried']

const rows = (stdout: string) =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Row)

describe('cuecard sentiment', () => {
  it('says of each line how it sounds, without the text', async () => {
    const stdin = 'this is the worst service i have ever had\r\nwhat time do you open\n\nthat is wonderful thank you so much'
    const { code, stdout, stderr } = await cuecard(['sentiment'], { stdin })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(rows(stdout).map(({ id, label }) => [id, label])).toEqual([
      ['1', 'negative'],
      ['2', 'neutral'],
      ['3', 'neutral'],
      ['4', 'positive'],
    ])
    for (const row of rows(stdout)) {
      // A line in which nothing can be read has no emotions.
      if (row.emotions) expect(Object.keys(row.emotions).sort()).toEqual(emotions)
      expect(Object.keys(row.scores)).toEqual(['negative', 'neutral', 'positive'])
      expect(Object.values(row.scores).reduce((sum, score) => sum + score, 0)).toBeCloseTo(1, 5)
    }
    expect(stdout).not.toContain('wonderful')
  })

  it('takes the lexicon instead, which knows no emotions', async () => {
    const { code, stdout } = await cuecard(['sentiment', '--model', 'lexicon'], { stdin: 'i am so angry' })
    expect(code).toBe(0)
    expect(Object.keys(rows(stdout)[0] ?? {})).toEqual(['id', 'label', 'scores'])
  })

  it('says what is wrong with a folder that holds no model, or a damaged one', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'cuecard-model-'))
    expect(await cuecard(['sentiment', '--model', folder], { stdin: 'hello' })).toEqual({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(
        /^cuecard: .*config\.json cannot be read \(name the folder of a model, or write --model lexicon\)\n$/u,
      ) as string,
    })
    await mkdir(join(folder, 'onnx'))
    for (const file of ['onnx/model_quantized.onnx', 'tokenizer.json', 'config.json']) await writeFile(join(folder, file), 'no model')
    const { code, stderr } = await cuecard(['sentiment', '--model', folder], { stdin: 'hello' })
    expect(code).toBe(2)
    expect(stderr).toContain('is not JSON (the file is damaged)')
    await rm(folder, { recursive: true })
  })

  it('takes JSON Lines with ids of their own', async () => {
    const stdin = jsonLines({ id: 'a', text: 'i am so angry' }, { id: 7, text: 'perfect, thanks', more: true })
    const { code, stdout } = await cuecard(['sentiment', '-', '--jsonl', '--model', 'lexicon'], { stdin })
    expect(code).toBe(0)
    expect(rows(stdout).map(({ id, label }) => [id, label])).toEqual([
      ['a', 'negative'],
      [7, 'positive'],
    ])
  })

  it('passes over what it cannot read, names it without a word of it, and fails', async () => {
    const stdin = `{"id":"a","text":"fine"}\nmy secret is out\n\n{"text":"no id"}\n{"id":"b"}\n[]\n{"id":"c","text":"good"}`
    const { code, stdout, stderr } = await cuecard(['sentiment', '--jsonl'], { stdin })
    expect(code).toBe(2)
    expect(rows(stdout).map(({ id }) => id)).toEqual(['a', 'c'])
    expect(stderr).toBe(
      'standard input:2: the line is not JSON (each line must be one whole JSON object)\n' +
        'standard input:4: "id" must be a text or a number\n' +
        'standard input:5: "text" must be a text\n' +
        'standard input:6: the line must be an object\n',
    )
  })

  it('says no more than twenty times that a file is not what it should be', async () => {
    const { code, stdout, stderr } = await cuecard(['sentiment', '--jsonl'], { stdin: 'x\n'.repeat(1000) })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr.split('\n')).toHaveLength(22)
    expect(stderr).toContain('standard input: and 980 more problems\n')
  })

  it('tells a person at a terminal what it waits for', async () => {
    expect(await cuecard(['sentiment'], { isTTY: true })).toEqual({
      code: 0,
      stdout: '',
      stderr: 'Reading from the terminal; Ctrl-D ends it.\n',
    })
  })
})
