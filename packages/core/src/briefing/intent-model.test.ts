import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { predictIntents, trainIntentModel } from './intent-model.ts'
import type { IntentExample } from './intent-model.ts'
import { measureIntents } from './measure-intents.ts'
import { seededNumbers } from '../../../../tools/seeded-numbers.mjs'

const example = (intent: string, ...ivr: readonly string[]): IntentExample => ({ intent, context: { ivr } })

describe('the intent model', () => {
  it('gives probabilities that add up to 1, whatever it was trained on', () => {
    const any = fc.record({ intent: fc.string(), context: fc.record({ ivr: fc.array(fc.string(), { maxLength: 3 }) }) })
    fc.assert(
      fc.property(fc.array(any, { minLength: 1, maxLength: 20 }), fc.array(fc.string(), { maxLength: 3 }), (examples, ivr) => {
        const predicted = predictIntents(trainIntentModel(examples), { ivr })
        expect(predicted.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1)
        expect(predicted.map(({ intent }) => intent).sort()).toEqual([...new Set(examples.map(({ intent }) => intent))].sort())
      }),
    )
  })

  it('survives being written as JSON and read again', () => {
    const model = trainIntentModel([example('constructor', '__proto__'), example('__proto__', 'toString')])
    const again = JSON.parse(JSON.stringify(model)) as typeof model
    expect(predictIntents(again, { ivr: ['toString'] })).toEqual(predictIntents(model, { ivr: ['toString'] }))
  })

  it('agrees with the formula on an example worked by hand', () => {
    // Two of billing with the feature pair of "1", one of delivery with that of "2"; four features seen, so five places for one more each.
    const model = trainIntentModel([example('billing', '1'), example('billing', '1'), example('delivery', '2')])
    const billing = (2 / 3) * (3 / 9) ** 2
    const delivery = (1 / 3) * (1 / 7) ** 2
    expect(predictIntents(model, { ivr: ['1'] })[0]).toMatchObject({
      intent: 'billing',
      probability: expect.closeTo(billing / (billing + delivery), 10) as number,
    })
  })

  it('beats the most frequent intent where the menu says something, and does not where it says nothing', () => {
    const next = seededNumbers(7)
    const intents = ['billing', 'billing', 'delivery', 'returns']
    const draw = () => intents[Math.floor(next() * intents.length)] ?? 'billing'
    const telling = Array.from({ length: 300 }, () => {
      const intent = draw()
      return example(intent, next() < 0.8 ? intent : draw())
    })
    const silent = Array.from({ length: 300 }, () => example(draw(), draw()))
    expect(measureIntents(telling)).toMatchObject({ examples: 300, chance: expect.toSatisfy((chance: number) => chance < 0.001) as number })
    expect(measureIntents(telling).accuracy).toBeGreaterThan(0.75)
    expect(measureIntents(silent).accuracy).toBeLessThan(measureIntents(silent).majority + 0.08)
  })

  it('is measured the same each time', () => {
    const examples = Array.from({ length: 40 }, (_, index) => example(index % 3 === 0 ? 'a' : 'b', String(index % 5)))
    expect(measureIntents(examples)).toEqual(measureIntents(examples))
  })
})
