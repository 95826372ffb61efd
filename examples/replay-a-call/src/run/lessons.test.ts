import { describe, expect, it } from 'vitest'
import { RecordVerifier, recordLine } from '@cuecard/core'
import { SimulatedClock, scriptedCall } from '@cuecard/core/testing'
import { playbooks } from '../calls/playbooks.ts'
import type { Scene } from '../stage.ts'
import { Lessons } from './lessons.ts'
import { Listeners } from './listeners.ts'
import { Player } from './player.ts'

const events = scriptedCall(`
  call voice
  0:01 agent: yes
  0:04 customer: nobody ever calls me back i am so fed up with your company
  0:09 agent: go to the settings and tell me what you see there on the screen
  0:18 end
`)

function onStage() {
  const listeners = new Listeners()
  const player = new Player(events, playbooks.general)
  const stage = { scene: { kind: 'choosing' } as Scene, subscribe: (listener: () => void) => listeners.add(listener) }
  const show = (scene: Scene) => {
    stage.scene = scene
    listeners.tell()
  }
  const clock = new SimulatedClock()
  const lessons = new Lessons(stage, clock)
  show({ kind: 'replay', player } as Scene)
  return { clock, lessons, player, show, offered: () => lessons.offer?.getSnapshot()?.criterion }
}

describe('lessons between the calls of the page', () => {
  it('come once the call is over and rated, and are about what it lacked', () => {
    const { clock, player, offered } = onStage()
    player.seek(player.durationMs)
    clock.advance(60_000)
    expect(offered()).toBeUndefined()
    player.after?.assess({})
    clock.advance(4000)
    const missed = player.after
      ?.getSnapshot()
      .scorecard.dimensions.flatMap(({ id, criteria }) =>
        criteria.filter(({ state }) => state === 'not-met' || state === 'partly').map((criterion) => `${id}.${criterion.id}`),
      )
    expect(missed).toContain(offered())
  })

  it('go when the call is played again, and when another is chosen', () => {
    const { clock, player, show, offered } = onStage()
    player.seek(player.durationMs)
    player.after?.assess({})
    clock.advance(4000)
    show({ kind: 'choosing' })
    expect(offered()).toBeDefined()
    show({ kind: 'loading', title: 'Another' })
    expect(offered()).toBeUndefined()
    show({ kind: 'replay', player } as Scene)
    clock.advance(4000)
    expect(offered()).toBeDefined()
    player.seek(0)
    expect(offered()).toBeUndefined()
  })

  it('stand in the record of the call before once they are read, and do not come again', () => {
    const { clock, lessons, player, offered } = onStage()
    player.seek(player.durationMs)
    player.after?.assess({})
    clock.advance(4000)
    const first = offered()
    lessons.offer?.settle('taken')
    expect(player.record.at(-1)).toMatchObject({ type: 'lesson-settled', criterion: first, outcome: 'taken' })
    const verifier = new RecordVerifier()
    for (const event of player.record) verifier.read(recordLine(event))
    expect(verifier.result()).toMatchObject({ ok: true })
    player.seek(0)
    player.seek(player.durationMs)
    player.after?.assess({})
    clock.advance(4000)
    expect(offered()).toBeDefined()
    expect(offered()).not.toBe(first)
  })
})
