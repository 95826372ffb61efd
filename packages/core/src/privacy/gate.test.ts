import { describe, expect, it } from 'vitest'
import type { Segment } from '../transcript/segment.ts'
import { createPrivacyGate } from './gate.ts'

let count = 0
const segment = (text: string, change: Partial<Segment> = {}): Segment => {
  count += 1
  return {
    id: `s${count}`,
    speaker: 'customer',
    text,
    startMs: count * 1000,
    endMs: count * 1000 + 900,
    receivedMs: count * 1000 + 900,
    final: true,
    revision: 0,
    ...change,
  }
}

function redactAll(...segments: Segment[]): string[] {
  const gate = createPrivacyGate()
  return segments.map((one) => gate.redact(one).segments[0]?.text ?? '')
}

describe('the privacy gate', () => {
  it('hides a card number said in digits', () => {
    expect(redactAll(segment('my card number is 4111 1111 1111 1111 thanks'))).toEqual(['my card number is [CARD_NUMBER_1] thanks'])
  })

  it('hides a card number said in words, with a repeat, a filler and a correction inside', () => {
    expect(redactAll(segment('the card is four one double one uh one one one one no one one one one triple one okay'))).toEqual([
      'the card is [CARD_NUMBER_1] okay',
    ])
  })

  it('answers the question of the other speaker, over several turns', () => {
    const texts = redactAll(
      segment('can I take your social security number', { speaker: 'agent' }),
      segment('five one two'),
      segment('mm hmm', { speaker: 'agent' }),
      segment('forty four'),
      segment('nineteen eighty'),
    )
    expect(texts.slice(1).join(' ')).not.toMatch(/five|forty|nineteen|eighty/)
  })

  it('gives one value one placeholder', () => {
    const texts = redactAll(segment('call me on 617 555 0143'), segment('617-555-0143 right', { speaker: 'agent' }))
    expect(texts).toEqual(['call me on [PHONE_1]', '[PHONE_1] right'])
  })

  it('leaves prices, order numbers and durations alone', () => {
    const texts = ['the total is 1,249 dollars', 'my order number is 88213467', 'I waited forty five minutes', 'since 1998']
    expect(redactAll(...texts.map((text) => segment(text)))).toEqual(texts)
  })

  it('points into the redacted text, never into the raw one', () => {
    const gate = createPrivacyGate()
    const [redacted] = gate.redact(segment('mail ann.lee@example.com and call 617 555 0143')).segments
    expect(redacted?.entities.map(({ type, start, end }) => [type, redacted.text.slice(start, end)])).toEqual([
      ['EMAIL', '[EMAIL_1]'],
      ['PHONE', '[PHONE_1]'],
    ])
  })

  it('lets no raw word through in any field of a segment', () => {
    const gate = createPrivacyGate()
    const said = ['my card number is 4111 1111 1111 1111', 'my password is brindle77']
    const out = said.flatMap((text) => [false, true].flatMap((final) => gate.redact(segment(text, { id: text, final })).segments))
    const { id: _id, ...fields } = out[0] ?? { id: '' }
    expect(Object.keys(fields).sort()).toEqual(['endMs', 'entities', 'final', 'receivedMs', 'revision', 'speaker', 'startMs', 'text'])
    expect(JSON.stringify(out.map((one) => ({ ...one, id: '' })))).not.toMatch(/1111|brindle/)
  })

  it('holds back a number at the end of a partial until more is heard', () => {
    expect(redactAll(segment('yes it is four five', { final: false }))).toEqual(['yes it is [HOLD]'])
  })

  it('hides every number of a text that is too long to read, and says so', () => {
    const gate = createPrivacyGate()
    const { segments, fault } = gate.redact(segment(`${'word '.repeat(50_000)} 4111 1111`))
    expect(segments[0]?.text).not.toMatch(/4111|1111/)
    expect(fault).toMatch(/longer than/)
  })
})
