import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RecordEntry } from './event.ts'
import { createHashChain, recordLine, RecordVerifier } from './hash-chain.ts'

const entries: readonly RecordEntry[] = [
  { type: 'call-started', callId: 'c1', channel: 'voice', playbookVersion: 'general@1.0.0+0', modelVersion: 'lexicon-1' },
  { type: 'segment-redacted', segmentId: 's1', speaker: 'agent', text: 'hello ñ 😀', startMs: 0, endMs: 900, final: true, entities: [] },
  { type: 'signal-measured', signal: 'sentiment', segmentId: 's2', value: { label: 'neutral', score: 0.125 } },
  { type: 'call-ended' },
]

function record(): string[] {
  const seal = createHashChain()
  return entries.map((entry, i) => recordLine(seal(entry, i * 1000)))
}

function verify(lines: readonly string[]) {
  const verifier = new RecordVerifier()
  for (const line of lines) verifier.read(line)
  return verifier.result()
}

describe('the chain of a record', () => {
  it('holds for a record as it was written', () => {
    expect(verify(record())).toEqual({ ok: true, events: 4, ended: true })
  })

  it('finds any one changed byte, and names its line', () => {
    const bytes = new TextEncoder().encode(record().join('\n'))
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const changed = bytes.slice()
        changed[at] = ((changed[at] ?? 0) + change) % 256
        const line = new TextDecoder().decode(bytes.slice(0, at)).split('\n').length
        const verdict = verify(new TextDecoder().decode(changed).split('\n'))
        expect(verdict).toMatchObject({ ok: false, line })
      }),
      { numRuns: 2000 },
    )
  })

  it('finds a line that was taken out, doubled or moved', () => {
    const [a = '', b = '', c = '', d = ''] = record()
    expect(verify([a, c, d])).toMatchObject({ ok: false, line: 2 })
    expect(verify([a, b, b, c, d])).toMatchObject({ ok: false, line: 3 })
    expect(verify([a, c, b, d])).toMatchObject({ ok: false, line: 2 })
    expect(verify([b, c, d])).toMatchObject({ ok: false, line: 1 })
  })

  it('finds an event that was changed and given a fitting hash of its own', () => {
    const seal = createHashChain()
    const forged = entries.map((entry, i) =>
      recordLine(seal(entry.type === 'segment-redacted' ? { ...entry, text: 'goodbye' } : entry, i * 1000)),
    )
    const [a = '', , c = '', d = ''] = record()
    expect(verify([a, forged[1] ?? '', c, d])).toMatchObject({ ok: false, line: 3 })
  })

  it('says of a record that was cut off that the call has not ended', () => {
    expect(verify(record().slice(0, 3))).toEqual({ ok: true, events: 3, ended: false })
  })
})
