import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createLexiconModel } from './lexicon-model.ts'
import type { SentimentLabel } from './sentiment-model.ts'

const model = createLexiconModel()
const labelOf = (text: string): string => model.classify(text).label
const intensityOf = (text: string): number => model.classify(text).intensity
const negativeOf = (text: string): number => model.classify(text).scores.negative
const positiveOf = (text: string): number => model.classify(text).scores.positive

/** Those of the texts that do not get the label. */
const misread = (label: SentimentLabel, ...texts: string[]): string[] => texts.filter((text) => labelOf(text) !== label)

describe('negation', () => {
  it('turns praise around', () =>
    expect(misread('negative', 'this is not good', "I'm not happy", 'i am not impressed', "that isn't helpful")).toEqual([]))

  it('clears a complaint without making it praise', () =>
    expect(misread('neutral', 'i am not angry', "it isn't broken", 'there was no problem with it')).toEqual([]))

  it('is understood without the apostrophe', () =>
    expect(misread('negative', 'the app isnt good', 'i dont think thats fair', 'you wouldnt call this great')).toEqual([]))

  it('ends at a comma and at the end of a sentence', () =>
    expect(misread('positive', 'No, great thanks', 'I could not. It is wonderful!')).toEqual([]))

  it('does not reach far', () => expect(misread('positive', 'i did not know that until now and the new one is wonderful')).toEqual([]))

  it('leaves out "not only" and "why not"', () =>
    expect(misread('positive', 'it was not only quick but also great', 'not just good but excellent')).toEqual([]))

  it('leaves thanks alone', () => expect(misread('positive', 'nope nothing more thank you so much')).toEqual([]))
})

describe('intensifiers and dampeners', () => {
  it('strengthen what they stand beside', () => {
    expect(negativeOf('i am very upset')).toBeGreaterThan(negativeOf('i am upset'))
    expect(positiveOf('that was really good')).toBeGreaterThan(positiveOf('that was good'))
  })

  it('weaken what they stand beside', () => {
    expect(negativeOf('i am a bit upset')).toBeLessThan(negativeOf('i am upset'))
    expect(intensityOf('it was somewhat unfair')).toBeLessThan(intensityOf('it was unfair'))
  })

  it('take a swear word before praise as stress', () => {
    expect(misread('positive', 'damn good job', 'that was bloody brilliant')).toEqual([])
    expect(misread('negative', 'where is my damn parcel', 'oh shit')).toEqual([])
  })
})

describe('contrast', () => {
  it('weighs what follows "but"', () => {
    expect(misread('negative', 'the room was nice but the noise was awful')).toEqual([])
    expect(misread('positive', 'the noise was awful but the room was nice')).toEqual([])
  })

  it('reads a complaint into what follows praise', () =>
    expect(
      misread('negative', 'you have been very kind, but the money is missing', 'the shop looks great but the heating is broken'),
    ).toEqual([]))

  it('leaves a request after praise alone', () => expect(misread('neutral', 'i like it but can you send the blue one')).toEqual([]))

  it('weighs what "although" concedes less', () =>
    expect(misread('positive', 'although the wait was annoying, the doctor was lovely')).toEqual([]))
})

describe('facts of a service', () => {
  it('are neutral by themselves', () =>
    expect(
      misread(
        'neutral',
        'my card was stolen',
        'i lost my debit card',
        "there's a problem with my order",
        'fraud department please',
        'i want to cancel the second one',
        'the screen is cracked and the battery is dead',
        'I was in an accident on Saturday and need to make a claim.',
      ),
    ).toEqual([]))

  it('are negative when they are held against someone', () =>
    expect(misread('negative', 'you lost my parcel again', 'it is broken again and still nobody called')).toEqual([]))
})

describe('requests and questions', () => {
  it('do not feel what they ask for', () =>
    expect(
      misread(
        'neutral',
        'can you find me a good hotel',
        'is there a nice place nearby?',
        "i'd love to change my seat",
        'is the battery any good?',
      ),
    ).toEqual([]))

  it('leave little of formal thanks', () => {
    expect(misread('positive', 'thank you')).toEqual([])
    expect(positiveOf('thanks, can you book a taxi as well')).toBeLessThan(positiveOf('thanks'))
  })

  it('do not make anger neutral by being polite', () =>
    expect(
      misread(
        'negative',
        'could you please stop this, it is ridiculous',
        'with all due respect this is unacceptable',
        'kindly explain why i was lied to',
      ),
    ).toEqual([]))
})

describe('idioms and fixed phrases', () => {
  it('mean what they mean as a whole', () => {
    expect(
      misread(
        'negative',
        'thanks for nothing',
        'what a waste of time',
        'here we go again',
        'fed up with this',
        'well thanks for nothing then',
      ),
    ).toEqual([])
    expect(misread('neutral', 'no problem', 'never mind', 'no thanks', 'nothing else')).toEqual([])
    expect(misread('positive', 'not bad at all', "can't complain", 'cant fault it', 'above and beyond')).toEqual([])
  })

  it('are told from their neighbours', () => {
    expect(
      misread('neutral', 'how do i pay for the waste bins', 'the number for complaints please', 'i will complete the form at this time'),
    ).toEqual([])
    expect(misread('positive', 'thanks for everything')).toEqual([])
  })
})

describe('waiting and repeated contact', () => {
  it('is negative', () =>
    expect(
      misread(
        'negative',
        'third time this month',
        'been on hold for an hour',
        "i've been on hold for 45 minutes",
        'still waiting',
        'i have called five times',
        'ive been waiting three weeks',
        'nobody called me back',
      ),
    ).toEqual([]))

  it('is told from a plain number or order', () =>
    expect(misread('neutral', 'the third one please', 'put the first order on hold', 'two weeks in july')).toEqual([]))
})

describe('threats, resignation and sarcasm', () => {
  it('hears threats to leave or to complain further', () =>
    expect(
      misread(
        'negative',
        'let me speak to your manager',
        'i am switching to another provider',
        'you will hear from my lawyer',
        'i will never use you again',
      ),
    ).toEqual([]))

  it('hears resignation', () => expect(misread('negative', 'i give up', 'whats the point', 'yeah right', 'forget it')).toEqual([]))

  it('takes praise before a complaint as meant the other way round', () =>
    expect(
      misread(
        'negative',
        'great, now it is broken again',
        'wonderful, another delay',
        'oh brilliant you lost it again',
        'lovely service 🙄',
      ),
    ).toEqual([]))

  it('takes praise before praise as meant', () =>
    expect(misread('positive', 'great, that was quick', 'brilliant, it works now')).toEqual([]))
})

describe('how a text is written', () => {
  it('hears exclamation marks, capitals and repeated letters', () => {
    expect(negativeOf('this is unfair!!!')).toBeGreaterThan(negativeOf('this is unfair'))
    expect(negativeOf('this is UNFAIR')).toBeGreaterThan(negativeOf('this is unfair'))
    expect(negativeOf('THIS IS UNFAIR')).toBeGreaterThan(negativeOf('this is unfair'))
    expect(positiveOf('sooooo goooood')).toBeGreaterThan(positiveOf('so good'))
  })

  it('reads emoji and emoticons', () => {
    expect(misread('negative', '😡', 'ok 🙄', 'still no parcel :(')).toEqual([])
    expect(misread('positive', '👍', 'got it :-)', '❤️')).toEqual([])
  })

  it('reads spoken text as written text', () => {
    const pairs = [
      ["I can't believe this. It's unacceptable!", 'i cant believe this its unacceptable'],
      ["It doesn't work, and you don't care.", 'it doesnt work and you dont care'],
      ['Thank you so much, that was great.', 'thank you so much that was great'],
      ["I'd like to change my address, please.", 'id like to change my address please'],
    ] as const
    for (const [written, spoken] of pairs) expect(labelOf(spoken)).toBe(labelOf(written))
  })

  it('reads every kind of apostrophe', () => {
    for (const apostrophe of ["'", '’', '‘', 'ʼ', '`']) expect(misread('negative', `you don${apostrophe}t care`)).toEqual([])
  })
})

describe('texts that say nothing', () => {
  it.each(['', ' ', '12345', '1 2 3', '...', '你好，我很生气', 'мне это не нравится', '\ud83d', '[PERSON_1]', '[CARD_NUMBER_1] [HOLD]'])(
    'are neutral for certain: %j',
    (text) => expect(model.classify(text)).toEqual({ label: 'neutral', scores: { negative: 0, neutral: 1, positive: 0 }, intensity: 0 }),
  )

  it('are not certain where words are read that mean nothing to it', () =>
    expect(model.classify('the seventh of june').scores.neutral).toBeLessThan(1))
})

describe('any text at all', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc
      .array(
        fc.constantFrom(
          'not',
          'great',
          'but',
          'awful',
          'you',
          'again',
          'please',
          'broken',
          '!',
          '?',
          ',',
          '😡',
          'damn',
          'very',
          'if',
          'never',
        ),
      )
      .map((words) => words.join(' ')),
  )

  it('gets probabilities that add up to 1, with the label the most probable, and an intensity from 0 to 3', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { label, scores, intensity } = model.classify(text)
        expect(scores.negative + scores.neutral + scores.positive).toBeCloseTo(1, 9)
        expect(scores[label]).toBe(Math.max(scores.negative, scores.neutral, scores.positive))
        expect(intensity).toBeGreaterThanOrEqual(0)
        expect(intensity).toBeLessThanOrEqual(3)
        expect(intensity === 0).toBe(label === 'neutral')
      }),
    )
  })

  it('gets the same answer every time, and with a placeholder behind it', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const first = model.classify(text)
        expect(model.classify(text)).toEqual(first)
        expect(model.classify(`${text} [CARD_NUMBER_1]`)).toEqual(first)
      }),
    )
  })

  it('is read in time linear in its length', () => {
    const tricky = [
      'not never ',
      'waiting a day ',
      '[A_',
      'a',
      "a'",
      'great but ',
      '😡',
      ':',
      '\ud83d',
      '1.1',
      'never a ',
      'been a another ',
    ]
    // About 60 ms each on a slow machine; in quadratic time the test would not end.
    for (const piece of tricky)
      expect(model.classify(piece.repeat(Math.ceil(100_000 / piece.length))).scores.neutral).toBeLessThanOrEqual(1)
  }, 60_000)
})

describe('intensity', () => {
  it('rises from annoyance to outrage and from thanks to delight', () => {
    expect(intensityOf('i am annoyed')).toBeLessThan(intensityOf('this is absolutely disgusting, you are all liars'))
    expect(intensityOf('thanks')).toBeLessThan(intensityOf('this is absolutely amazing, i love it!!!'))
  })
})

it('says which model it is', () => expect(model.version).toBe('lexicon-1'))
