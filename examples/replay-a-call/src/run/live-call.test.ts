import { describe, expect, it } from 'vitest'
import type { CallEvent } from '@cuecard/core'
import { SimulatedClock } from '@cuecard/core/testing'
import { playbooks } from '../calls/playbooks.ts'
import { conversationOf } from '../story/conversation.ts'
import { LiveCall } from './live-call.ts'

function listening() {
  const clock = new SimulatedClock()
  let emit: (event: CallEvent) => void = () => {}
  let stopped = false
  const source = {
    name: 'Test',
    audioLeavesMachine: 'unknown' as const,
    start(to: typeof emit) {
      emit = to
      return () => (stopped = true)
    },
  }
  const call = new LiveCall({ playbook: playbooks.general, source, clock })
  return { call, clock, emit: (event: CallEvent) => emit(event), isStopped: () => stopped }
}

const linesOf = ({ record, said }: LiveCall) => conversationOf(record, said).map(({ speaker, said: text }) => [speaker, text])

describe('a live call', () => {
  it('gives a segment to whoever spoke when it began', () => {
    const { call, emit } = listening()
    emit({ type: 'segment', id: 'a', speaker: 'unknown', text: 'i will', final: false })
    call.speakAs('customer')
    emit({ type: 'segment', id: 'a', speaker: 'unknown', text: 'i will check', final: true })
    emit({ type: 'segment', id: 'b', speaker: 'unknown', text: 'thank you', final: true })
    expect(linesOf(call)).toEqual([
      ['agent', 'i will check'],
      ['customer', 'thank you'],
    ])
  })

  it('says that it cannot hear when the microphone is silent', () => {
    const { call, clock } = listening()
    clock.advance(6000)
    expect(call.panel.getSnapshot()?.status).toBe('cannot-hear')
  })

  it('takes typed lines and is not troubled by silence between them', () => {
    const clock = new SimulatedClock()
    const call = new LiveCall({ playbook: playbooks.general, clock })
    clock.advance(60_000)
    call.say('oh shut up')
    call.say('  ')
    expect(call.panel.getSnapshot()).toMatchObject({ status: 'hearing', prompts: [{ moment: 'prohibited-language' }] })
    expect(linesOf(call)).toHaveLength(1)
  })

  it('ends once, stops its source and its time, and hears nothing more', () => {
    const { call, clock, emit, isStopped } = listening()
    clock.advance(3000)
    call.end()
    call.end()
    clock.advance(3000)
    emit({ type: 'segment', id: 'a', speaker: 'unknown', text: 'late', final: true })
    expect(isStopped()).toBe(true)
    expect(call.timeMs).toBe(3000)
    expect(call.record.filter(({ type }) => type === 'call-ended')).toHaveLength(1)
    expect(linesOf(call)).toEqual([])
  })
})
