import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { RecordVerifier, recordLine, replayCall } from '@cuecard/core'
import { moments } from '@cuecard/core/moments'
import { createPrivacyGate } from '@cuecard/core/privacy'
import { scriptedCall } from '@cuecard/core/testing'
import { exampleCalls } from '../calls/example-calls.ts'
import { readCall } from '../calls/load-call.ts'
import { playbooks } from '../calls/playbooks.ts'
import { Player } from './player.ts'

const frameMs = 1000 / 60

function playerOf(id: string): Player {
  const text = readFileSync(join(import.meta.dirname, '../../../calls', `${id}.jsonl`), 'utf8')
  const loaded = readCall(text)
  if (!('events' in loaded)) throw new Error(loaded.failure)
  return new Player(loaded.events, playbooks[exampleCalls.find((call) => call.id === id)?.playbook ?? 'general'])
}

function playThrough(player: Player): void {
  player.play()
  while (player.playing) player.tick(frameMs)
}

const upset = scriptedCall(`
  call voice
  0:01 agent: thank you for calling how can i help
  0:04 customer: nobody ever calls me back i am so fed up with your company
  0:09 agent: go to the settings and tell me what you see there on the screen please
  0:18 end
`)

describe('playing a call', () => {
  it.each(exampleCalls.map(({ id }) => id))('gives the record of %s that a replay gives, at every speed and after seeking', (id) => {
    const played = playerOf(id)
    played.setSpeed(8)
    playThrough(played)
    const sought = playerOf(id)
    for (const share of [0.7, 0.2, 0.9, 0, 0.5, 1]) sought.seek(share * sought.durationMs)
    expect(sought.record).toEqual(played.record)
    expect(played.plan).toEqual(played.record)
    expect(played.said).toEqual(sought.said)
  })

  it('keeps a record that verifies', () => {
    const player = playerOf('card-payment')
    player.seek(player.durationMs)
    const verifier = new RecordVerifier()
    for (const event of player.record) verifier.read(recordLine(event))
    expect(verifier.result()).toEqual({ ok: true, events: player.record.length, ended: true })
  })

  it('stands still while it is paused', () => {
    const player = new Player(upset, playbooks.general)
    player.play()
    player.tick(1000)
    player.pause()
    const { timeMs, version } = player
    player.tick(5000)
    expect([timeMs, player.timeMs, player.version]).toEqual([1000, 1000, version])
  })

  it('goes as many times as fast as it is told', () => {
    const player = new Player(upset, playbooks.general)
    player.setSpeed(4)
    player.play()
    player.tick(1000)
    expect(player.timeMs).toBe(4000)
  })

  it('stops at the end, and starts again from there', () => {
    const player = new Player(upset, playbooks.general)
    playThrough(player)
    expect(player).toMatchObject({ ended: true, playing: false, timeMs: 18_000 })
    player.play()
    expect(player).toMatchObject({ ended: false, playing: true, timeMs: 0 })
  })

  it('ends a call whose file does not', () => {
    const player = new Player(upset.slice(0, -1), playbooks.general)
    playThrough(player)
    expect(player.record.at(-1)).toMatchObject({ type: 'call-ended' })
    expect(player.plan).toEqual(player.record)
  })
})

describe('what the agent does', () => {
  function acted(): Player {
    const player = new Player(upset, playbooks.general)
    player.seek(8500)
    const [prompt] = player.panel.getSnapshot()?.prompts ?? []
    player.panel.act({ type: 'prompt-dismissed', promptId: prompt?.promptId ?? '' })
    return player
  }
  const dismissals = ({ record }: Player) => record.filter(({ type }) => type === 'prompt-dismissed').map(({ atMs }) => atMs)

  it('is in the record and takes the prompt away', () => {
    const player = acted()
    expect(dismissals(player)).toEqual([8500])
    expect(player.panel.getSnapshot()?.prompts).toEqual([])
  })

  it('stays when the call is sought to a later time and back', () => {
    const player = acted()
    player.seek(16_000)
    player.seek(9000)
    expect(dismissals(player)).toEqual([8500])
  })

  it('is undone by seeking to before it', () => {
    const player = acted()
    player.seek(7000)
    player.seek(9000)
    expect(dismissals(player)).toEqual([])
    expect(player.panel.getSnapshot()?.prompts).toHaveLength(1)
  })

  it('changes what is still to come as a replay of the same events would', () => {
    const player = acted()
    const { plan } = player
    playThrough(player)
    expect(player.record).toEqual(plan)
    expect(plan).not.toEqual(replayCall(upset, { playbook: playbooks.general, moments, privacy: createPrivacyGate() }))
  })
})

it('starts the same call anew with another playbook', () => {
  const player = new Player(upset, playbooks.general)
  player.seek(9000)
  player.usePlaybook(playbooks.collections)
  expect(player.timeMs).toBe(9000)
  expect(player.record[0]).toMatchObject({ playbookVersion: playbooks.collections.versionId })
})

it('tells the panel of every seek', () => {
  const player = new Player(upset, playbooks.general)
  let told = 0
  player.panel.subscribe(() => (told += 1))
  player.seek(9000)
  const forward = told
  player.seek(3000)
  expect(forward).toBeGreaterThan(0)
  expect(told).toBeGreaterThan(forward)
})

describe('before and after the call', () => {
  const ringing = () => new Player(upset, playbooks.general, 3000)

  it('is not on before it is answered, by the agent or by itself', () => {
    const player = ringing()
    player.play()
    player.tick(2900)
    expect([player.ringing, player.record, player.panel.getSnapshot()?.status]).toEqual([true, [], 'waiting'])
    player.tick(200)
    expect([player.ringing, player.timeMs, player.record[0]?.type]).toEqual([false, 0, 'call-started'])
    const answered = ringing()
    answered.answer()
    expect(answered.panel.getSnapshot()?.status).not.toBe('waiting')
  })

  it('gives the same record however it was answered, and rings no more once it was', () => {
    const plain = new Player(upset, playbooks.general)
    const sought = ringing()
    for (const player of [plain, sought]) player.seek(player.durationMs)
    expect(sought.record).toEqual(plain.record)
    sought.seek(0)
    expect(sought.ringing).toBe(false)
  })

  it('is reviewed as soon as it is over; what the agent adds stands at the end of a record that verifies', () => {
    const player = ringing()
    player.seek(player.durationMs - 1)
    expect(player.after).toBeUndefined()
    player.seek(player.durationMs)
    expect(player.after?.getSnapshot()).toMatchObject({ stage: 'assessing', scorecard: { callId: 'scripted' } })
    player.after?.assess({ empathy: 2 })
    expect(player.record.at(-1)).toMatchObject({ type: 'self-assessed', ratings: { empathy: 2 } })
    const verifier = new RecordVerifier()
    for (const event of player.record) verifier.read(recordLine(event))
    expect(verifier.result()).toMatchObject({ ok: true })
    player.seek(0)
    expect(player.after).toBeUndefined()
  })
})
