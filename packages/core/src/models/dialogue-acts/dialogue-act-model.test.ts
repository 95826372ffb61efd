import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { words } from '../../text/words.ts'
import { agentActs, customerActs } from '../../dialogue-acts.ts'
import type { DialogueAct } from '../../dialogue-acts.ts'
import { dialogueActModel } from './dialogue-act-model.ts'

const model = dialogueActModel()
const read = (side: 'agent' | 'customer', text: string) =>
  model.recognise(
    words(text).map((word) => word.text),
    side,
  )
const probability = (side: 'agent' | 'customer', text: string, act: DialogueAct) => read(side, text).probabilities.get(act) ?? 0

describe('the model of dialogue acts', () => {
  it.each([
    ['customer', 'leaving', 'at this rate i might as well see what the people across the road are charging'],
    ['customer', 'glad', 'you have no idea how much better i feel now bless you'],
    ['customer', 'manager', 'is there somebody over you that i could have a word with about this'],
    ['customer', 'distress', 'my wife is in hospital and i do not know how i am going to pay for any of it'],
    ['customer', 'objection', 'sixty a month is more than we spend on food'],
    ['agent', 'threat', 'pay it today or two officers will be on your doorstep before breakfast'],
    ['agent', 'ask-card', 'go on then read me all sixteen of them off the front'],
    ['agent', 'acknowledge', 'oh no what a week you have had that sounds dreadful'],
  ] as const)('%s, %s: “%s”', (side, act, text) => {
    expect(probability(side, text, act)).toBeGreaterThan(0.5)
  })

  it.each([
    ['customer', 'leaving', 'we are leaving for spain on monday and the card has to be here by then'],
    ['customer', 'manager', 'my manager asked me to sort out our invoices'],
    ['customer', 'objection', 'sixty a month that is fine put it on the same card'],
    ['agent', 'threat', 'nobody is going to be arrested over this i promise'],
    ['agent', 'ask-card', 'what are the last four digits of the card'],
    ['agent', 'insult', 'and what is the zip it was sent to'],
  ] as const)('%s, not %s: “%s”', (side, act, text) => {
    expect(probability(side, text, act)).toBeLessThan(0.5)
  })

  it('names the words that it rests on', () => {
    const text = words('so anyway the dog was barking all night and i want to speak to whoever is in charge there')
    const spoken = text.map((word) => word.text)
    const { firstWord, lastWord } = model.recognise(spoken, 'customer').placeOf('manager')
    const rests = spoken.slice(firstWord, lastWord + 1)
    expect(rests.join(' ')).toContain('speak to whoever')
    expect(rests.length).toBeLessThan(spoken.length)
  })

  it('tells nothing of a line without words, and each side only its own acts', () => {
    expect(read('customer', ' … ').probabilities.size).toBe(0)
    expect([...read('customer', 'hello').probabilities.keys()]).toEqual([...customerActs])
    expect([...read('agent', 'hello').probabilities.keys()]).toEqual([...agentActs])
  })

  it('gives the same for the same words, whatever it has read before, with probabilities and places that exist', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 12 }), { maxLength: 90 }), (line) => {
        const first = model.recognise(line, 'customer')
        model.recognise(['something', 'else'], 'agent')
        expect(model.recognise(line, 'customer').probabilities).toEqual(first.probabilities)
        for (const [act, p] of first.probabilities) {
          const { firstWord, lastWord } = first.placeOf(act)
          expect(p).toBeGreaterThan(0)
          expect(p).toBeLessThan(1)
          expect(firstWord).toBeLessThanOrEqual(lastWord)
          expect(lastWord).toBeLessThan(line.length)
        }
      }),
      { numRuns: 200 },
    )
  })
})
