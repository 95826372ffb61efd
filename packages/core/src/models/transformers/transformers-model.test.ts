import { describe, expect, it } from 'vitest'
import { transformersModel } from './index.ts'
import type { TransformersModule } from './index.ts'

/** A library that answers with these scores, and notes what it was asked. */
function library(scores: Readonly<Record<string, number>>) {
  const asked: { model: string; options: object }[] = []
  const texts: string[] = []
  const env = {
    allowLocalModels: true,
    allowRemoteModels: true,
    localModelPath: '/models/',
    remoteHost: 'https://hub.example',
    remotePathTemplate: '',
  }
  const transformers: TransformersModule = {
    env,
    pipeline(_task, model, options) {
      asked.push({ model, options })
      return Promise.resolve((text: string) => {
        texts.push(text)
        return Promise.resolve(Object.entries(scores).map(([label, score]) => ({ label, score })))
      })
    },
  }
  return { transformers, asked, texts, env }
}

describe('a model through @huggingface/transformers', () => {
  it('gives its labels as sentiments', async () => {
    const { transformers } = library({ POS: 0.7, NEG: 0.2, NEU: 0.1 })
    const labels = { POS: 'positive', NEG: 'negative', NEU: 'neutral' } as const
    const model = await transformersModel('/srv/models/tiny', { transformers, labels })
    expect(model.version).toBe('tiny')
    expect(await model.classify('lovely')).toEqual({
      label: 'positive',
      scores: { negative: 0.2, neutral: 0.1, positive: 0.7 },
      intensity: expect.closeTo(2.1, 9) as number,
    })
  })

  it('is read from the folder named, never from a hub', async () => {
    const { transformers, asked, env } = library({ negative: 0.5, positive: 0.5 })
    await transformersModel('/srv/models/tiny/', { transformers, version: 'tiny-2', device: 'wasm' })
    expect(asked).toEqual([{ model: 'tiny', options: { dtype: 'q8', device: 'wasm' } }])
    expect(env).toMatchObject({ allowLocalModels: true, allowRemoteModels: false, localModelPath: '/srv/models/' })
  })

  it('is read from the server named, and from no other', async () => {
    const { transformers, asked, env } = library({ negative: 0.5, positive: 0.5 })
    await transformersModel(new URL('https://models.example.org/v1/tiny'), { transformers, dtype: 'fp32' })
    expect(asked[0]?.model).toBe('tiny')
    expect(env).toMatchObject({
      allowLocalModels: false,
      allowRemoteModels: true,
      remoteHost: 'https://models.example.org/v1/',
      remotePathTemplate: '{model}/',
    })
  })

  it('with labels that nobody explained is an error at the start', async () => {
    const { transformers } = library({ LABEL_0: 0.5, LABEL_1: 0.5 })
    await expect(transformersModel('/srv/tiny', { transformers })).rejects.toThrow('a label that is not known: LABEL_0')
  })

  it('that is not there is an error without the library’s own words, which may hold a token', async () => {
    const { transformers } = library({})
    const failing = { ...transformers, pipeline: () => Promise.reject(new Error('401 token=abc')) }
    await expect(transformersModel('https://models.example.org/tiny?token=abc', { transformers: failing })).rejects.toThrow(
      /^the text-classification model could not be loaded$/u,
    )
  })

  it('is not asked about what nobody can read', async () => {
    const { transformers, texts } = library({ negative: 0.9, positive: 0.1 })
    const model = await transformersModel('/srv/tiny', { transformers })
    expect(await model.classify('   ')).toMatchObject({ label: 'neutral', intensity: 0 })
    await model.classify('x'.repeat(100_000))
    expect(texts.map((text) => text.length)).toEqual([5, expect.any(Number)])
    expect(texts[1]?.length).toBeLessThan(3100)
  })
})
