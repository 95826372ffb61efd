import { SimulatedClock } from '@cuecard/core/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { messageBody } from '../../sim/conversations.ts'
import { MessageReader } from './message-reader.ts'

const settle = async () => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve()
}

function setUp(total: number) {
  const clock = new SimulatedClock()
  const bodies = new Map(
    Array.from({ length: total }, (_, index) => [`m${index}`, messageBody(`m${index}`, 'customer', `text ${index}`, index * 1000)]),
  )
  const read: string[] = []
  const asked: (readonly string[])[] = []
  let isDown = false
  const withheld = new Set<string>()
  const reader = new MessageReader({
    conversationId: 'c',
    clock,
    api: {
      async messages(_, ids) {
        asked.push(ids)
        if (isDown) throw new Error('down')
        return ids.flatMap((id) => (withheld.has(id) ? [] : (bodies.get(id) ?? []))).toReversed()
      },
    },
    onMessages: (messages) => read.push(...messages.map(({ id = '' }) => id)),
  })
  return {
    clock,
    reader,
    read,
    asked,
    withheld,
    setDown: (down: boolean) => {
      isDown = down
    },
    references: (count: number) => Array.from({ length: count }, (_, index) => ({ id: `m${index}`, sentAtMs: index * 1000 })),
  }
}

describe('the reader of messages', () => {
  it('gives each message once and in order, however it is announced and whatever fails', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ count: fc.integer({ min: 0, max: 12 }), down: fc.boolean(), waitMs: fc.integer({ min: 0, max: 3000 }) })),
        async (steps) => {
          const { reader, read, clock, setDown, references } = setUp(12)
          let most = 0
          for (const { count, down, waitMs } of steps) {
            setDown(down)
            most = Math.max(most, count)
            reader.announce(references(most))
            clock.advance(waitMs)
            await settle()
          }
          setDown(false)
          reader.announce(references(most))
          await settle()
          expect(read).toEqual(references(most).map(({ id }) => id))
        },
      ),
    )
  })

  it('comes back for a message that was announced before it could be read', async () => {
    const { reader, read, clock, withheld, references } = setUp(2)
    withheld.add('m1')
    reader.announce(references(2))
    await settle()
    expect(read).toEqual(['m0'])
    withheld.clear()
    clock.advance(1000)
    await settle()
    expect(read).toEqual(['m0', 'm1'])
  })

  it('does not ask for ever, and not for months of a thread', async () => {
    const { reader, read, asked, clock, withheld, references } = setUp(200)
    withheld.add('m199')
    reader.announce(references(200))
    for (let second = 0; second < 30; second += 1) {
      await settle()
      clock.advance(1000)
    }
    expect(read).toHaveLength(49)
    expect(asked).toHaveLength(6)
  })
})
