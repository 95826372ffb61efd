import { describe, expect, it } from 'vitest'
import { SimulatedClock } from '../testing/simulated-clock.ts'
import type { Io, Output } from './io.ts'
import { Progress } from './progress.ts'

function setup({ out = false, err = false }: { readonly out?: boolean; readonly err?: boolean }) {
  const written: string[] = []
  const clock = new SimulatedClock()
  const output = (isTTY: boolean): Output => ({ isTTY, write: (text) => void written.push(text), flush: () => Promise.resolve() })
  const io = { stdout: output(out), stderr: output(err), clock } as unknown as Io
  return { clock, written, progress: new Progress(io, 'a.jsonl') }
}

function work(progress: Progress, clock: SimulatedClock, seconds: number): void {
  for (let i = 0; i < seconds * 10; i++) {
    clock.advance(100)
    progress.add(50)
  }
  progress.end()
}

describe('progress', () => {
  it('of short work is not told', () => {
    const { written, progress, clock } = setup({ err: true })
    work(progress, clock, 1.9)
    expect(written).toEqual([])
  })

  it('of long work is told in place on a terminal, and taken away at the end', () => {
    const { written, progress, clock } = setup({ err: true })
    work(progress, clock, 2.5)
    expect(written).toEqual(['\r\u001B[Ka.jsonl: 1000 lines read', '\r\u001B[Ka.jsonl: 1150 lines read', '\r\u001B[K'])
  })

  it('of long work is told now and then in a file', () => {
    const { written, progress, clock } = setup({})
    work(progress, clock, 15)
    expect(written).toEqual(['a.jsonl: 1000 lines read\n', 'a.jsonl: 6000 lines read\n'])
  })

  it('is not told over output that is on the terminal itself', () => {
    const { written, progress, clock } = setup({ out: true, err: true })
    work(progress, clock, 15)
    expect(written).toEqual([])
  })
})
