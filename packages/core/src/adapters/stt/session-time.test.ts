import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SessionTime } from './session-time.ts'

describe('an engine’s time', () => {
  it('is the call’s, less what was not captured', () => {
    const time = new SessionTime(1000)
    time.sent(500, 0, 10_000)
    time.sent(500, 500, 10_500)
    time.sent(500, 1000, 90_000)
    expect([0, 400, 999, 1000, 1400].map((ms) => time.toCallMs(ms))).toEqual([10_000, 10_400, 10_999, 90_000, 90_400])
    expect(time.sentThroughMs).toBe(90_500)
  })

  it('begins anew with a session, wherever that begins', () => {
    const time = new SessionTime(1000)
    time.sent(5000, 0, 0)
    time.restart()
    time.sent(500, 3000, 3000)
    expect(time.toCallMs(100)).toBe(3100)
  })

  it('goes on in a session that is resumed', () => {
    const time = new SessionTime(1000)
    time.sent(1000, 0, 0)
    time.sent(1000, 1000, 60_000)
    time.rewind(1200)
    time.sent(2000, 1200, 60_200)
    expect([900, 1100, 1900].map((ms) => time.toCallMs(ms))).toEqual([900, 60_100, 60_900])
  })

  it('takes the jitter of a clock for no break', () => {
    const time = new SessionTime(1000)
    for (let at = 0; at < 10; at += 1) time.sent(100, at * 100, at * 100 + (at % 2) * 15)
    expect(time.toCallMs(950)).toBe(950)
  })

  it('finds the frame of a time, whatever breaks there were', () => {
    const pieces = fc.array(fc.record({ frames: fc.integer({ min: 1, max: 300 }), gapMs: fc.constantFrom(0, 0, 0, 500, 7000) }), {
      minLength: 1,
      maxLength: 30,
    })
    fc.assert(
      fc.property(pieces, fc.nat(), (parts, pick) => {
        const time = new SessionTime(1000)
        let index = 0
        let captureMs = 0
        const frames: number[] = []
        for (const part of parts) {
          captureMs += part.gapMs
          time.sent(part.frames, index, captureMs)
          for (let at = 0; at < part.frames; at += 1) frames.push(captureMs + at)
          index += part.frames
          captureMs += part.frames
        }
        const at = pick % frames.length
        expect(time.toIndex(at)).toBe(at)
        expect(time.toCallMs(at)).toBe(frames[at])
      }),
    )
  })
})
