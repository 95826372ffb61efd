import { describe, expect, it } from 'vitest'
import { readSettings } from './settings.ts'

const clientId = '4b1d9e6a-0c57-4f2d-93a8-6e2f7c5d1b01'

describe('the settings of a deployment', () => {
  it('need a client id and have a playbook by default', () => {
    expect(readSettings({ clientId })).toEqual({ settings: { clientId, playbook: 'general', scorecard: 'after-own-rating' } })
  })

  it('can name a sink for records and a gateway', () => {
    const more = {
      playbook: 'collections',
      scorecard: 'at-once',
      recordSink: 'https://records.example.com/cuecard',
      gateway: 'https://gateway.example.com',
    }
    expect(readSettings({ clientId, ...more })).toEqual({ settings: { clientId, ...more } })
  })

  it.each([
    [undefined, 'is missing'],
    [[], 'is missing'],
    [{}, '"clientId"'],
    [{ clientId: '' }, '"clientId"'],
    [{ clientId: 'your-client-id' }, '"clientId"'],
    [{ clientId, playbook: 3 }, '"playbook"'],
    [{ clientId, scorecard: true }, '"scorecard"'],
    [{ clientId, recordSink: 'http://records.example.com' }, '"recordSink"'],
    [{ clientId, gateway: 'https://gateway.example.com/path' }, '"gateway"'],
  ])('say plainly what is wrong with %j', (value, notice) => {
    expect(readSettings(value)).toEqual({ notice: expect.stringContaining(notice) as string })
  })
})
