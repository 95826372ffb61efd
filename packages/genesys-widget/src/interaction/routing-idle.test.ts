import type { Models } from 'purecloud-platform-client-v2'
import { describe, expect, it } from 'vitest'
import { readRoutingStatus, RoutingIdle } from './routing-idle.ts'

function watched() {
  const idle = new RoutingIdle()
  const told: boolean[] = []
  const stop = idle.subscribe((isIdle) => told.push(isIdle))
  return { idle, told, stop }
}

describe('idle time', () => {
  it('is while Genesys Cloud says that the agent waits, and at no other status', () => {
    const { idle, told, stop } = watched()
    for (const status of ['IDLE', 'INTERACTING', 'IDLE', 'OFF_QUEUE', 'NOT_RESPONDING', 'COMMUNICATING', 'IDLE', undefined])
      idle.take(status)
    expect(told).toEqual([false, true, false, true, false, false, false, true, false])
    stop()
    idle.take('IDLE')
    expect(told).toHaveLength(9)
  })

  it('is never while a call of the widget is on, whatever the status', () => {
    const { idle, told } = watched()
    idle.callBegins()
    idle.take('IDLE')
    idle.callEnds()
    expect(told).toEqual([false, false, false, true])
  })

  it('is read from the event as Genesys Cloud sends it, and from nothing else', () => {
    const event: Models.UserRoutingStatusUserRoutingStatus = {
      id: 'u',
      routingStatus: { status: 'IDLE', startTime: '2026-11-20T10:00:00Z' },
    }
    expect(readRoutingStatus({ ...event })).toBe('IDLE')
    for (const body of [{}, { routingStatus: null }, { routingStatus: 'IDLE' }, { routingStatus: { status: 7 } }, { status: 'IDLE' }])
      expect(readRoutingStatus(body)).toBeUndefined()
  })
})
