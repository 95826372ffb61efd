import { describe, expect, it } from 'vitest'
import type { Sentiment } from '../sentiment-model.ts'
import { blend } from './blend.ts'

const emotions = { angry: 0.1, frustrated: 0.3, worried: 0.1, confused: 0.1, neutral: 0.3, satisfied: 0.1 }
const model: Sentiment = { label: 'negative', scores: { negative: 0.5, neutral: 0.4, positive: 0.1 }, intensity: 1.2, emotions }
const sureNeutral: Sentiment = { label: 'neutral', scores: { negative: 0.05, neutral: 0.9, positive: 0.05 }, intensity: 0 }

describe('the lexicon’s opinion in the model’s answer', () => {
  it('leaves the model as it is where it counts nothing', () => {
    const { label, scores, emotions: felt } = blend(model, sureNeutral, { model: 1, lexicon: 0 })
    expect(label).toBe('negative')
    expect(scores.negative).toBeCloseTo(0.5, 9)
    expect(felt?.frustrated).toBeCloseTo(0.3, 9)
  })

  it('turns a close call, and not a clear one', () => {
    const weights = { model: 1, lexicon: 0.3 }
    expect(blend(model, sureNeutral, weights).label).toBe('neutral')
    const clear = { ...model, scores: { negative: 0.9, neutral: 0.08, positive: 0.02 } }
    expect(blend(clear, sureNeutral, weights).label).toBe('negative')
  })

  it('gives probabilities that add up, with the emotions of a label in their old proportion', () => {
    const { scores, emotions: felt } = blend(model, sureNeutral, { model: 0.9, lexicon: 0.3 })
    expect(scores.negative + scores.neutral + scores.positive).toBeCloseTo(1, 9)
    expect(Object.values(felt ?? {}).reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 9)
    expect((felt?.frustrated ?? 0) / (felt?.angry ?? 1)).toBeCloseTo(3, 9)
  })

  it('cannot be silenced by a lexicon that is certain', () => {
    const certain: Sentiment = { label: 'neutral', scores: { negative: 0, neutral: 1, positive: 0 }, intensity: 0 }
    expect(blend({ ...model, scores: { negative: 0.98, neutral: 0.01, positive: 0.01 } }, certain, { model: 1, lexicon: 0.3 }).label).toBe(
      'negative',
    )
  })
})
