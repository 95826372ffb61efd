import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CanaryCall, canaryOf } from './canary-call.test.support.ts'
import { answers, canaries, cutBetweenWordsAlone } from './canaries.test.support.ts'

/** Every place between two characters, or only those between two words. */
const everywhere = (text: string): number[] => Array.from({ length: text.length - 1 }, (_, index) => index + 1)
const betweenWords = (text: string): number[] => [...text.matchAll(/ /gu)].map(({ index }) => index + 1)

const leaksOf = (
  marked: string,
  cuts: (text: string) => number[],
  play: (call: CanaryCall, head: string, rest: string) => void,
): string[] => {
  const canary = canaryOf(marked)
  return cuts(canary.text).flatMap((at) => {
    const call = new CanaryCall(canary)
    play(call, canary.text.slice(0, at), canary.text.slice(at))
    call.settle()
    return call.leaks
  })
}

it('knows every string that it does not cut inside words', () => {
  expect([...cutBetweenWordsAlone].filter((marked) => !canaries.includes(marked))).toEqual([])
})

describe.each(canaries)('%s', (marked) => {
  const anywhere = cutBetweenWordsAlone.has(marked) ? betweenWords : everywhere

  it('is hidden whole', () => {
    const call = new CanaryCall(canaryOf(marked)).say(canaryOf(marked).text).settle()
    expect(call.leaks).toEqual([])
  })

  it('is hidden where it comes in two finals, cut anywhere', () => {
    expect(leaksOf(marked, anywhere, (call, head, rest) => call.say(head).say(rest))).toEqual([])
  })

  it('is hidden where the speaker pauses between two words', () => {
    expect(leaksOf(marked, betweenWords, (call, head, rest) => call.say(head).say(rest, { pauseMs: 900 }))).toEqual([])
  })

  it('is hidden where it goes on word by word after a pause between two words', () => {
    expect(
      leaksOf(marked, betweenWords, (call, head, rest) => {
        call.say(head)
        for (const at of betweenWords(rest)) call.say(rest.slice(0, at), { id: 'growing', final: false, pauseMs: 400 })
        call.say(rest, { id: 'growing', pauseMs: 400 })
      }),
    ).toEqual([])
  })

  it('is hidden where the other says "mm hm" between two words', () => {
    expect(
      leaksOf(marked, betweenWords, (call, head, rest) =>
        call.say(head).say(' mm hm ', { speaker: 'agent', pauseMs: 200 }).say(rest, { pauseMs: 200 }),
      ),
    ).toEqual([])
  })

  it('is hidden while it grows, character by character and word by word', () => {
    const canary = canaryOf(marked)
    for (const cuts of [anywhere, betweenWords]) {
      const call = new CanaryCall(canary)
      for (const at of cuts(canary.text)) call.say(canary.text.slice(0, at), { id: 'growing', final: false })
      expect(call.say(canary.text, { id: 'growing' }).settle().leaks).toEqual([])
    }
  })

  it('is hidden where a partial of any length comes before the final', () => {
    expect(
      leaksOf(marked, anywhere, (call, head, rest) => call.say(head, { id: 'a', final: false }).say(head + rest, { id: 'a' })),
    ).toEqual([])
  })
})

describe.each(answers)('%s – %s', (question, answer) => {
  const canary = canaryOf(answer)
  const asked = () => new CanaryCall(canary).say(question, { speaker: 'agent' })

  it('is hidden whole, and while it grows word by word', () => {
    const call = asked()
    for (const at of betweenWords(canary.text)) call.say(canary.text.slice(0, at), { id: 'growing', final: false })
    expect(call.say(canary.text, { id: 'growing' }).settle().leaks).toEqual([])
  })

  it.each([
    ['at once', 100, false],
    ['after a pause', 900, false],
    ['after the other says "mm hm"', 200, true],
  ])('is hidden where it goes on word by word %s', (_name, pauseMs, backchannel) => {
    const leaks = betweenWords(canary.text).flatMap((at) => {
      const call = asked().say(canary.text.slice(0, at))
      if (backchannel) call.say(' mm hm ', { speaker: 'agent', pauseMs })
      const rest = canary.text.slice(at)
      for (const end of betweenWords(rest)) call.say(rest.slice(0, end), { id: 'growing', final: false, pauseMs })
      return call.say(rest, { id: 'growing', pauseMs }).settle().leaks
    })
    expect(leaks).toEqual([])
  })
})

describe('cut into any number of pieces, each with its partials', () => {
  it('nothing of a value is ever seen', () => {
    const pieces = fc.tuple(
      fc.constantFrom(...canaries),
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 3, maxLength: 6 }),
      fc.boolean(),
    )
    fc.assert(
      fc.property(pieces, ([marked, shares, backchannels]) => {
        const canary = canaryOf(marked)
        const places = betweenWords(canary.text)
        const cuts = [...new Set(shares.map((share) => places[Math.floor(share * (places.length - 1))] ?? 0))].toSorted((a, b) => a - b)
        const call = new CanaryCall(canary)
        let from = 0
        for (const [index, to] of [...cuts, canary.text.length].entries()) {
          const piece = canary.text.slice(from, to)
          const id = `piece ${index}`
          for (const at of betweenWords(piece)) call.say(piece.slice(0, at), { id, final: false, pauseMs: 400 })
          call.say(piece, { id, pauseMs: 400 })
          if (backchannels) call.say(' okay ', { speaker: 'agent' })
          from = to
        }
        call.settle()
        expect(call.leaks).toEqual([])
      }),
      { numRuns: 250 },
    )
  })
})
