import { describe, expect, it } from 'vitest'
import { general } from '../playbooks/general.ts'
import { SimulatedClock } from '../testing/simulated-clock.ts'
import { createBriefing } from './create-briefing.ts'
import { clearOutboundCall } from './do-not-call.ts'
import type { DoNotCallRegister } from './do-not-call.ts'

const request = { direction: 'outbound' as const, channel: 'voice' as const, customer: 'c-7' }

const register = (name: string, answer: unknown): DoNotCallRegister => ({
  name,
  look: () => (answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer as 'may-call')),
})

const clear = (...registers: readonly DoNotCallRegister[]) => clearOutboundCall(registers, request, new SimulatedClock())

describe('an outbound call', () => {
  it('may connect only where every register says so', async () => {
    expect(await clear(register('house list', 'may-call'), register('national list', 'may-call'))).toEqual({ mayCall: true })
  })

  it.each([
    ['do-not-call', 'house list says that this customer must not be called.'],
    ['unknown', 'house list does not know whether this customer may be called, and that is not a yes.'],
    [undefined, 'house list does not know whether this customer may be called, and that is not a yes.'],
    ['MAY-CALL', 'house list does not know whether this customer may be called, and that is not a yes.'],
    [new Error('down'), 'house list could not be asked, and without its answer nobody may be called.'],
  ])('is blocked by the answer %j, with the reason', async (answer, reason) => {
    expect(await clear(register('national list', 'may-call'), register('house list', answer))).toEqual({
      mayCall: false,
      reasons: [reason],
    })
  })

  it('is blocked by a register that does not answer in time', async () => {
    const clock = new SimulatedClock()
    const clearing = clearOutboundCall([{ name: 'slow list', look: () => new Promise(() => {}) }], request, clock)
    clock.advance(1000)
    expect(await clearing).toMatchObject({
      mayCall: false,
      reasons: [expect.stringMatching(/^slow list did not answer in time/) as string],
    })
  })

  it('is blocked where there is no register to ask', async () => {
    expect(await clear()).toMatchObject({ mayCall: false })
  })

  it('has its clearance on the briefing; an inbound call has none', async () => {
    const setup = { sources: [], playbook: general, clock: new SimulatedClock(), registers: [register('house list', 'do-not-call')] }
    expect((await createBriefing({ ...setup, request }).ready).clearance).toMatchObject({ mayCall: false })
    expect(await createBriefing({ ...setup, request: { direction: 'inbound', channel: 'voice' } }).ready).not.toHaveProperty('clearance')
  })
})
