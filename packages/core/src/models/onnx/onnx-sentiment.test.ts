import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { SentimentModel } from '../sentiment-model.ts'
import { onnxSentiment } from './index.ts'
import type { ModelFiles } from './model-files.ts'

const folder = join(import.meta.dirname, '../../../models/sentiment')
const json = (file: string) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Record<string, unknown>

const files: ModelFiles = {
  model: readFileSync(join(folder, 'onnx/model_quantized.onnx')),
  tokenizer: json('tokenizer.json'),
  config: json('config.json'),
}

describe('the shipped model', () => {
  let model: SentimentModel

  beforeAll(async () => {
    model = await onnxSentiment({ files })
  })

  it('has a version, which the record holds with each value', () => {
    expect(model.version).toBe('cuecard-sentiment-4')
  })

  it.each([
    ['negative', 'this is the third time i call and nobody has done anything'],
    ['negative', 'thanks for nothing'],
    ['negative', 'I want to speak to your manager, this is a disgrace.'],
    ['negative', 'The lady on the phone was kind but the machine is rubbish.'],
    ['neutral', 'i would like to change my address please'],
    ['neutral', 'My card was stolen and I need a new one.'],
    ['positive', 'thank you so much you have been very helpful'],
    ['positive', 'That works perfectly, brilliant!'],
  ])('finds it %s: %s', async (label, text) => {
    expect((await model.classify(text)).label).toBe(label)
  })

  it('gives probabilities that add up, of the sentiments and of the emotions', async () => {
    const { label, scores, emotions, intensity } = await model.classify('i am furious with you')
    const sum = (values: object) => Object.values(values as Record<string, number>).reduce((total, value) => total + value, 0)
    expect(label).toBe('negative')
    expect(sum(scores)).toBeCloseTo(1, 5)
    expect(sum(emotions ?? {})).toBeCloseTo(1, 5)
    expect(intensity).toBeGreaterThan(1)
    expect(intensity).toBeLessThanOrEqual(3)
  })

  it('reads the same with and without the marks that speech recognition leaves out', async () => {
    const [written, spoken] = [
      await model.classify("I can't believe it's broken again!"),
      await model.classify('i cant believe its broken again'),
    ]
    expect(written.label).toBe('negative')
    expect(spoken.label).toBe('negative')
  })

  it.each(['', '    ', '0123 456', 'Мне это не нравится', '我很生气', '\u0000\u0001'])('says nothing of "%s"', async (text) => {
    expect(await model.classify(text)).toEqual({ label: 'neutral', scores: { negative: 0, neutral: 1, positive: 0 }, intensity: 0 })
  })

  it('takes emoji alone', async () => {
    expect((await model.classify('😡😡😡')).label).toBe('negative')
    expect((await model.classify('🦥')).scores.neutral).toBeLessThanOrEqual(1)
  })

  it('reads the head and the tail of a hundred thousand characters, and nothing between', async () => {
    const [head, tail] = ['i hate this '.repeat(150), ' i hate this'.repeat(150)]
    const answer = await model.classify(`${head}${'thank you so much '.repeat(6000)}${tail}`)
    expect(answer).toEqual(await model.classify(`${head}${'it rained '.repeat(200)}${tail}`))
    expect(answer.label).toBe('negative')
    expect((await model.classify('x'.repeat(100_000))).scores.neutral).toBeLessThanOrEqual(1)
  })

  it('answers many at once, each its own', async () => {
    const texts = ['i am furious', 'what time is it', 'that is lovely thank you']
    const answers = await Promise.all(Array.from({ length: 30 }, async (_, index) => model.classify(texts[index % 3] ?? '')))
    expect(answers.slice(0, 3).map(({ label }) => label)).toEqual(['negative', 'neutral', 'positive'])
    for (const [index, answer] of answers.entries()) expect(answer).toEqual(answers[index % 3])
  })
})

describe('a model that is not what it should be', () => {
  it.each([
    ['an ONNX file that is cut short', { model: files.model.slice(0, 5000) }, 'the sentiment model cannot be read'],
    ['an ONNX file that is something else', { model: new Uint8Array(400) }, 'the sentiment model'],
    ['a tokenizer that is none', { tokenizer: { model: 7 } }, 'the tokenizer of the sentiment model cannot be read'],
    ['a configuration without labels', { config: {} }, 'names no labels'],
    ['labels that are not ours', { config: { id2label: { 0: 'sports', 1: 'weather' } } }, 'a label that is not known: sports'],
    ['fewer labels than the network has', { config: { id2label: { 0: 'negative', 1: 'positive' } } }, 'does not run'],
  ])('%s is a clear error', async (_what, wrong, message) => {
    await expect(onnxSentiment({ files: { ...files, ...wrong } })).rejects.toMatchObject({
      isCuecardError: true,
      message: expect.stringContaining(message) as string,
    })
  })

  it('may have labels of its own, where they are mapped', async () => {
    const names = ['A', 'F', 'W', 'C', 'N', 'S']
    const config = { ...files.config, id2label: Object.fromEntries(names.map((name, index) => [index, name])) }
    const labels = { A: 'negative', F: 'negative', W: 'negative', C: 'neutral', N: 'neutral', S: 'positive' } as const
    const model = await onnxSentiment({ files: { ...files, config }, labels })
    expect(await model.classify('thank you so much')).toMatchObject({ label: 'positive' })
    expect((await model.classify('thank you so much')).emotions).toBeUndefined()
  })

  it('may ask for a mask, of which one text has no need', async () => {
    const [masked, shipped] = await Promise.all([
      onnxSentiment({ files: { ...files, model: withMaskInput(files.model) } }),
      onnxSentiment({ files }),
    ])
    expect(await masked.classify('thank you so much')).toEqual(await shipped.classify('thank you so much'))
  })
})

/** The same network with a second input: what is appended to a protocol buffer is merged into it. */
function withMaskInput(model: Uint8Array): Uint8Array {
  const field = (number: number, bytes: Uint8Array) => Buffer.concat([Buffer.from([(number << 3) | 2, bytes.length]), bytes])
  const text = (value: string) => Buffer.from(value)
  const dims = ['batch', 'sequence'].map((name) => field(1, field(2, text(name))))
  // Of ONNX: graph (7), its input (11) with name (1) and type (2), a tensor (1) of int64 (type 7) and a shape (2).
  const tensor = Buffer.concat([Buffer.from([(1 << 3) | 0, 7]), field(2, Buffer.concat(dims))])
  return Buffer.concat([model, field(7, field(11, Buffer.concat([field(1, text('attention_mask')), field(2, field(1, tensor))])))])
}
