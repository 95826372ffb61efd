import { describe, expect, it } from 'vitest'
import { emotionOf, labelMapFor, sentimentFrom } from './label-map.ts'

const shipped = ['angry', 'frustrated', 'worried', 'confused', 'neutral', 'satisfied']

describe('the labels of a model', () => {
  it('need no map where they are ours, in any case', () => {
    expect(labelMapFor(['NEGATIVE', 'neutral', 'Positive'])).toEqual({ NEGATIVE: 'negative', neutral: 'neutral', Positive: 'positive' })
    expect(Object.values(labelMapFor(shipped))).toEqual(shipped)
  })

  it('are mapped by the integrator where they are not', () => {
    expect(labelMapFor(['1 star', '5 stars'], { '1 star': 'angry', '5 stars': 'satisfied' })).toEqual({
      '1 star': 'angry',
      '5 stars': 'satisfied',
    })
  })

  it('are refused, by name, where nothing says what one means', () => {
    expect(() => labelMapFor(['negative', 'sports'])).toThrow('a label that is not known: sports')
    expect(() => labelMapFor(['toString', 'negative'])).toThrow('a label that is not known: toString')
    expect(() => labelMapFor(['negative', 'LABEL_1'], { LABEL_1: 'great' as 'positive' })).toThrow('a label that is not known: LABEL_1')
  })

  it('are refused where no customer could be positive', () => {
    expect(() => labelMapFor(['negative', 'neutral'])).toThrow('no negative or no positive')
  })
})

describe('a sentiment from probabilities', () => {
  const map = labelMapFor(shipped)
  const from = (values: readonly number[], intensity?: number) =>
    sentimentFrom(new Map(shipped.map((label, index) => [label, values[index] ?? 0])), map, intensity)

  it('adds up the emotions of each label', () => {
    const sentiment = from([0.2, 0.2, 0.15, 0.05, 0.3, 0.1], 1.5)
    expect(sentiment.label).toBe('negative')
    expect(sentiment.scores.negative).toBeCloseTo(0.55, 9)
    expect(sentiment.scores.neutral).toBeCloseTo(0.35, 9)
    expect(sentiment.scores.positive).toBeCloseTo(0.1, 9)
    expect(sentiment.intensity).toBe(1.5)
    expect(sentiment.emotions?.neutral).toBe(0.3)
  })

  it('names the likeliest emotion of its own label, also where another one is likelier by itself', () => {
    expect(emotionOf(from([0.2, 0.2, 0.25, 0, 0.35, 0]))).toBe('worried')
    expect(emotionOf(from([0, 0, 0, 0.6, 0.3, 0.1]))).toBe('confused')
  })

  it('has no emotions where the model knows only sentiments, and takes its intensity from them', () => {
    const plain = labelMapFor(['neg', 'pos'], { neg: 'negative', pos: 'positive' })
    const sentiment = sentimentFrom(
      new Map([
        ['neg', 0.9],
        ['pos', 0.1],
      ]),
      plain,
    )
    expect(sentiment).toEqual({ label: 'negative', scores: { negative: 0.9, neutral: 0, positive: 0.1 }, intensity: 2.7 })
    expect(emotionOf(sentiment)).toBeUndefined()
  })

  it('keeps the intensity between 0 and 3', () => {
    expect(from([1, 0, 0, 0, 0, 0], 3.4).intensity).toBe(3)
    expect(from([1, 0, 0, 0, 0, 0], -0.1).intensity).toBe(0)
  })
})
