import 'fake-indexeddb/auto'
import { replayCall } from '@cuecard/core'
import { moments } from '@cuecard/core/moments'
import { general } from '@cuecard/core/playbooks/general'
import { createPrivacyGate } from '@cuecard/core/privacy'
import { openRecordStore } from '@cuecard/core/record'
import { scriptedCall } from '@cuecard/core/testing'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { NoticeCode } from '../messages/view.ts'
import { RecordKeeper } from './record-keeper.ts'

const record = replayCall(scriptedCall('call voice\n0:01 agent: hello\n0:05 customer: goodbye'), {
  playbook: general,
  moments,
  privacy: createPrivacyGate(),
})

async function keeperWith(settings: { retentionDays: number; recordAddress: string }) {
  const told: NoticeCode[] = []
  const keeper = new RecordKeeper((code) => told.push(code))
  await keeper.apply(settings)
  return { keeper, told }
}

const storedCalls = async () => (await openRecordStore('cuecard')).calls()

afterEach(() => vi.unstubAllGlobals())

describe('records', () => {
  it('are kept for as long as the settings say, and go once they say not to', { timeout: 20_000 }, async () => {
    const { keeper, told } = await keeperWith({ retentionDays: 7, recordAddress: '' })
    for (const event of record) keeper.take('c1', event)
    await expect.poll(storedCalls).toEqual(['c1'])
    expect(keeper.state).toBe('kept for 7 days')
    await keeper.apply({ retentionDays: 0, recordAddress: '' })
    expect(await storedCalls()).toEqual([])
    for (const event of record) keeper.take('c2', event)
    expect([keeper.state, told]).toEqual(['not kept', []])
  })

  it('that cannot be kept are missed only where they were to be kept; coaching is not touched', async () => {
    const full = {
      open: () => {
        throw new DOMException('The disk is full', 'QuotaExceededError')
      },
    }
    vi.stubGlobal('indexedDB', full)
    expect((await keeperWith({ retentionDays: 7, recordAddress: '' })).told).toEqual(['record-not-kept'])
    const { keeper, told } = await keeperWith({ retentionDays: 0, recordAddress: '' })
    for (const event of record) keeper.take('c1', event)
    expect(told).toEqual([])
  })
})
