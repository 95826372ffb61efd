import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { segmentReceived } from '../testing/builders.ts'
import { parseCallEvent } from './parse-call-event.ts'
import { Transcript } from './transcript.ts'

describe('the transcript', () => {
  it('reads a partial, its changes and its final as versions of one segment', () => {
    const transcript = new Transcript()
    const arrivals = [
      segmentReceived({ id: 's1', text: 'this is', final: false }),
      segmentReceived({ id: 's1', text: 'this is an attempt', final: false }),
      segmentReceived({ id: 's1', text: 'this is an attempt', final: true }),
    ].map((event) => transcript.accept(event, 0).segment)
    expect(arrivals.map((segment) => [segment?.text, segment?.final, segment?.revision])).toEqual([
      ['this is', false, 0],
      ['this is an attempt', false, 1],
      ['this is an attempt', true, 2],
    ])
  })

  it('drops a duplicate and a partial that comes after its final', () => {
    const transcript = new Transcript()
    transcript.accept(segmentReceived({ id: 's1', text: 'hello', final: true }), 0)
    expect(transcript.accept(segmentReceived({ id: 's1', text: 'hello', final: true }), 0)).toEqual({})
    expect(transcript.accept(segmentReceived({ id: 's1', text: 'hell', final: false }), 0)).toEqual({})
  })

  it('takes a final that changed its words, or lost them all, as a revision', () => {
    const transcript = new Transcript()
    transcript.accept(segmentReceived({ id: 's1', text: 'i will have you arrested' }), 0)
    expect(transcript.accept(segmentReceived({ id: 's1', text: 'i will have you rested' }), 0).segment).toMatchObject({ revision: 1 })
    expect(transcript.accept(segmentReceived({ id: 's1', text: '' }), 0).segment).toMatchObject({ revision: 2, text: '' })
  })

  it('drops a text that was empty from the start', () => {
    expect(new Transcript().accept(segmentReceived({ text: ' \n' }), 0)).toEqual({})
  })

  it('lets a late segment keep its times but not arrive in the past', () => {
    const late = segmentReceived({ startMs: 1000, endMs: 2000, receivedMs: 2400 })
    expect(new Transcript().accept(late, 5000).segment).toMatchObject({ startMs: 1000, endMs: 2000, receivedMs: 5000 })
  })

  it('lets the arrival stand for missing times, as in chat', () => {
    const { startMs: _start, endMs: _end, ...message } = segmentReceived({ receivedMs: 7000 })
    expect(new Transcript().accept(message, 0).segment).toMatchObject({ startMs: 7000, endMs: 7000, receivedMs: 7000 })
  })

  it('mends a segment that ends before it starts and says so without its words', () => {
    const { segment, fault } = new Transcript().accept(segmentReceived({ startMs: 3000, endMs: 1000, text: 'secret' }), 0)
    expect(segment).toMatchObject({ startMs: 3000, endMs: 3000 })
    expect(fault).toMatch(/ended before it started/)
    expect(fault).not.toContain('secret')
  })

  it('gives well-formed text of the same length for any input', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0xd7f0, max: 0xe010 }), { minLength: 1 }), (units) => {
        const text = `a${String.fromCharCode(...units)}a`
        const got = new Transcript().accept(segmentReceived({ text }), 0).segment?.text ?? ''
        expect(got).toHaveLength(text.length)
        expect(() => encodeURIComponent(got)).not.toThrow()
      }),
    )
  })

  it('remembers a bounded number of segments', () => {
    const transcript = new Transcript()
    for (let i = 0; i < 5000; i += 1) transcript.accept(segmentReceived({ id: `s${i}` }), 0)
    expect(transcript.accept(segmentReceived({ id: 's4999' }), 0)).toEqual({})
    expect(Object.values(transcript).map((held: Map<string, unknown>) => held.size)).toEqual([2000])
  })
})

describe('parseCallEvent', () => {
  it('keeps fields that it does not know', () => {
    const line = { type: 'call-started', callId: 'c1', channel: 'voice', source: 'ours' }
    expect(parseCallEvent(line)).toEqual({ event: line, faults: [] })
  })

  it('rounds times to whole milliseconds', () => {
    const parsed = parseCallEvent({ ...segmentReceived(), startMs: 0.4, endMs: 1899.9999999, receivedMs: 1900.5 })
    expect(parsed).toMatchObject({ event: { startMs: 0, endMs: 1900, receivedMs: 1901 }, faults: [] })
  })

  it('never guesses a speaker', () => {
    expect(parseCallEvent({ ...segmentReceived(), speaker: 'Supervisor' })).toMatchObject({ event: { speaker: 'unknown' } })
    expect(parseCallEvent({ type: 'segment', id: 's1', text: 'hi', final: true })).toMatchObject({ event: { speaker: 'unknown' } })
  })

  it.each([
    [42, 'an object'],
    [[], 'an object'],
    [{}, 'a "type"'],
    [{ type: 'segmnt' }, 'the type is unknown'],
    [{ type: 'toString' }, 'the type is unknown'],
    [{ type: 'call-started', callId: '', channel: 'voice' }, '"callId" of call-started'],
    [{ type: 'segment', id: 's1', text: 5, final: true }, '"text" of segment must be text'],
    [{ type: 'segment', id: 's1', text: 'x', final: 'yes' }, '"final" of segment must be true or false'],
  ])('says what is wrong with %j', (value, problem) => {
    expect(parseCallEvent(value)).toEqual({ problem: expect.stringContaining(problem) as string })
  })

  it.each([
    [{ ...segmentReceived(), startMs: -1 }, '"startMs" of segment must be a number of milliseconds, 0 or more; it was left out'],
    [{ ...segmentReceived(), startMs: 2.4e21 }, '"startMs" of segment must be a number of milliseconds, 0 or more; it was left out'],
    [{ ...segmentReceived(), endMs: Number.NaN }, '"endMs" of segment must be a number'],
    [{ type: 'call-started', callId: 'c1', channel: 'fax' }, '"channel" of call-started must be one of voice, chat'],
    [{ type: 'prompt-rated', promptId: 'p1', rating: 5 }, 'one of helpful, unhelpful'],
  ])('keeps the event of %j without the bad field, and names it', (value, fault) => {
    const parsed = parseCallEvent(value)
    expect(parsed).toMatchObject({ faults: [expect.stringContaining(fault) as string] })
  })

  it('says nothing of the words in a problem', () => {
    const parsed = parseCallEvent({ type: 'segment', id: 's1', text: 'my card is 4111', final: 'no' })
    expect(JSON.stringify(parsed)).not.toContain('4111')
  })
})
