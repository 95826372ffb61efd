import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Interleaver } from './interleaver.ts'

function mixing() {
  const out: { pcm: number[]; captureMs: number }[] = []
  const interleaver = new Interleaver(['agent', 'customer'], 1000, (pcm, captureMs) => out.push({ pcm: [...pcm], captureMs }))
  const push = (speaker: 'agent' | 'customer', value: number, length: number, captureMs: number) =>
    interleaver.push({ speaker, pcm: new Int16Array(length).fill(value), captureMs })
  return { interleaver, push, out }
}

describe('bringing two speakers together', () => {
  it('puts samples of the same moment side by side', () => {
    const { push, out } = mixing()
    push('agent', 1, 4, 1000)
    push('customer', 2, 4, 1002)
    push('agent', 3, 4, 1004)
    expect(out).toEqual([
      { pcm: [1, 0, 1, 0, 1, 2, 1, 2], captureMs: 1000 },
      { pcm: [3, 2, 3, 2], captureMs: 1004 },
    ])
  })

  it('waits a little for a speaker who is late, and goes on without one who is gone', () => {
    const { push, out } = mixing()
    push('agent', 1, 300, 0)
    expect(out).toEqual([])
    push('agent', 1, 300, 300)
    expect(out.flatMap(({ pcm }) => pcm).length).toBe(2 * 200)
  })

  it('lets out everything at the end', () => {
    const { interleaver, push, out } = mixing()
    push('customer', 5, 3, 0)
    interleaver.drain()
    expect(out).toEqual([{ pcm: [0, 5, 0, 5, 0, 5], captureMs: 0 }])
  })

  it('never goes back in time, and loses no sample of speakers who keep step', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 120 }), { minLength: 1, maxLength: 25 })
    fc.assert(
      fc.property(sizes, sizes, fc.infiniteStream(fc.boolean()), (agent, customer, order) => {
        const { interleaver, push, out } = mixing()
        const total = Math.min(sum(agent), sum(customer))
        const queues = [clipped(agent, total), clipped(customer, total)] as const
        const at = [0, 0]
        while (queues[0].length > 0 || queues[1].length > 0) {
          // Whoever is further behind comes first, as two captures of one clock do; who is first of two that are even is chance.
          const [first = 0, second = 0] = at
          const who = first === second ? Number(order.next().value) : Number(first > second)
          const index = queues[who as 0 | 1].length > 0 ? who : 1 - who
          const size = queues[index as 0 | 1].shift() ?? 0
          push(index === 0 ? 'agent' : 'customer', index + 1, size, at[index] ?? 0)
          at[index] = (at[index] ?? 0) + size
        }
        interleaver.drain()
        const mixed = out.flatMap(({ pcm }) => pcm)
        expect(mixed).toEqual(Array.from({ length: total * 2 }, (_, sample) => 1 + (sample % 2)))
        expect(out.every(({ captureMs }, index) => index === 0 || captureMs >= (out[index - 1]?.captureMs ?? 0))).toBe(true)
      }),
    )
  })
})

const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0)

function clipped(sizes: readonly number[], total: number): number[] {
  let left = total
  return sizes.flatMap((size) => {
    const taken = Math.min(size, left)
    left -= taken
    return taken > 0 ? [taken] : []
  })
}
