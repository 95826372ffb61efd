import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AudioRing } from './audio-ring.ts'

const ring = (capacityMs = 30_000, channels = 1) => new AudioRing({ channels, sampleRate: 1000, capacityMs })
const counted = (length: number, from = 0) => Int16Array.from({ length }, (_, at) => from + at)

describe('the audio that is kept', () => {
  it('is read in pieces of any size, in order and unchanged', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 50 }), { maxLength: 20 }), fc.integer({ min: 1, max: 70 }), (sizes, most) => {
        const kept = ring()
        let pushed = 0
        for (const size of sizes) {
          kept.push(counted(size, pushed), pushed)
          pushed += size
        }
        const read: number[] = []
        for (let piece = kept.read(0, most); piece; piece = kept.read(read.length, most)) {
          expect(piece).toMatchObject({ index: read.length, captureMs: read.length })
          expect(piece.pcm.length).toBeLessThanOrEqual(most)
          read.push(...piece.pcm)
        }
        expect(read).toEqual([...counted(pushed)])
      }),
    )
  })

  it('is the latest, and no more than its capacity and one piece', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 60 }), (sizes) => {
        const kept = ring(100)
        for (const size of sizes) kept.push(counted(size), 0)
        expect(kept.end - kept.start).toBeLessThanOrEqual(100)
        expect(kept.end).toBe(sizes.reduce((sum, size) => sum + size, 0))
      }),
    )
  })

  it('is not read over a break in its capture', () => {
    const kept = ring()
    kept.push(counted(100), 0)
    kept.push(counted(100, 100), 5000)
    expect(kept.read(50, 1000)).toMatchObject({ captureMs: 50, pcm: { length: 50 } })
    expect(kept.read(100, 1000)).toMatchObject({ captureMs: 5000, pcm: { length: 100 } })
  })

  it('is found by the time of its capture', () => {
    const kept = ring()
    kept.push(counted(100), 1000)
    kept.push(counted(100), 5000)
    expect([0, 1000, 1050, 3000, 5010, 9000].map((captureMs) => kept.indexAt(captureMs))).toEqual([0, 0, 50, 100, 110, 200])
    expect([0, 50, 100, 150, 200].map((index) => kept.captureMsAt(index))).toEqual([1000, 1050, 5000, 5050, 5100])
  })

  it('has frames of as many samples as there are channels', () => {
    const kept = ring(1000, 2)
    kept.push(Int16Array.of(1, 2, 3, 4, 5, 6), 0)
    expect(kept.end).toBe(3)
    expect([...(kept.read(1, 1)?.pcm ?? [])]).toEqual([3, 4])
  })
})
