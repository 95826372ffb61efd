import type { RecordEvent } from '@cuecard/core'
import { replayCall } from '@cuecard/core'
import { moments } from '@cuecard/core/moments'
import { general } from '@cuecard/core/playbooks/general'
import { createPrivacyGate } from '@cuecard/core/privacy'
import { scriptedCall } from '@cuecard/core/testing'
import { describe, expect, it } from 'vitest'
import { readSettings } from '../settings/read-settings.ts'
import { Outlets } from './outlets.ts'

const call = scriptedCall(`
  call voice state=CA
  0:01 agent: hello this is dana
  0:05 customer: this is ridiculous i want to speak to your manager marigold
  0:30 agent: you are an idiot
  2:00 customer: goodbye
`)

function record(): RecordEvent[] {
  const alerting = { ...general, settings: { ...general.settings, mode: 'recommend-and-alert' as const, alertAfterMs: 5000 } }
  return replayCall(call, { playbook: alerting, moments, privacy: createPrivacyGate() })
}

async function sentWith(policy: object, fails = false) {
  const sent: { address: string; body: object }[] = []
  let faults = 0
  const outlets = new Outlets(
    '1.2.3',
    (address, body) => {
      sent.push({ address, body })
      return fails ? Promise.reject(new Error('down')) : Promise.resolve()
    },
    () => (faults += 1),
  )
  for (const event of record()) outlets.take('c1', event, readSettings(policy as Record<string, unknown>, {}).values)
  await Promise.resolve()
  return { sent, faults: () => faults }
}

describe('what goes out', () => {
  it('is nothing where no address is set', async () => {
    expect((await sentWith({})).sent).toEqual([])
  })

  it('is counts after the call, without any of its words', async () => {
    const { sent } = await sentWith({ telemetryAddress: 'https://it.example/counts' })
    expect(sent).toMatchObject([
      {
        address: 'https://it.example/counts',
        body: { schema: 'cuecard-counts/1', extensionVersion: '1.2.3', events: { 'call-ended': 1 } },
      },
    ])
    expect(JSON.stringify(sent)).not.toMatch(/marigold|ridiculous|dana|idiot/)
  })

  it('is an alert to each of those who may be alerted, without any words of the call', async () => {
    const { sent } = await sentWith({ alertAddresses: ['https://a.example/', 'https://b.example/'] })
    expect(sent.map(({ address }) => address).slice(0, 2)).toEqual(['https://a.example/', 'https://b.example/'])
    expect(sent[0]?.body).toMatchObject({ schema: 'cuecard-alert/1', severity: 'critical' })
    expect(JSON.stringify(sent)).not.toMatch(/marigold|ridiculous|dana/)
  })

  it('that nobody takes is told, and nothing is thrown', async () => {
    const { faults } = await sentWith({ telemetryAddress: 'https://it.example/counts' }, true)
    await expect.poll(faults).toBe(1)
  })
})
