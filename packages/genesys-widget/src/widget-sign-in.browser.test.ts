import { chromium } from 'playwright-core'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest'
import { connect, offeredMessages } from '../sim/conversations.ts'
import { buildWidget, freshId, setDesk, takenCall } from './widget.test.support.ts'
import type { BuiltWidget, Desk } from './widget.test.support.ts'

let browser: Browser
let built: BuiltWidget

beforeAll(async () => {
  ;[browser, built] = await Promise.all([chromium.connect(inject('inBrowser').browser), buildWidget()])
})
afterAll(() => Promise.all([browser.close(), built.close()]))

const exchanges = ({ sim }: Desk) => sim.log.filter((line) => line.startsWith('POST /login/oauth/token'))

describe('the sign-in', () => {
  it('of one widget serves ten, each of which hears its own interaction and no other', async () => {
    await using desk = await setDesk(browser, built)
    const calls = Array.from({ length: 10 }, () => takenCall(desk.sim))
    await desk.open(calls.map(({ id }) => id))
    await desk.signIn(3)
    for (const index of calls.keys()) await desk.widget(index).getByText('Hearing the call').first().waitFor()
    expect(exchanges(desk)).toHaveLength(1)
    const [, , third] = calls
    if (third) desk.sim.say(third.id, third.startedAtMs, [{ id: 'u1', text: 'i want to speak to your manager', offsetMs: 200 }])
    await desk.widget(2).getByRole('heading', { name: 'asks for a manager' }).waitFor()
    for (const index of calls.keys())
      expect(await desk.widget(index).getByRole('heading', { name: 'asks for a manager' }).count()).toBe(index === 2 ? 1 : 0)
    expect(desk.sim.notifications.connected).toBe(10)
    // A user and client may ask 300 times a minute.
    expect(desk.sim.log.filter((line) => line.includes('/api/v2/')).length).toBeLessThanOrEqual(90)
    expect(desk.errors).toEqual([])
  })

  it('is renewed before it ends, in the middle of a call, and not a word is lost', async () => {
    await using desk = await setDesk(browser, built)
    desk.sim.oauth.lifeS = 3600
    const { id, startedAtMs } = takenCall(desk.sim)
    await desk.context.clock.install()
    await desk.open([id])
    await desk.signIn()
    const widget = desk.widget()
    await widget.getByText('Hearing the call').first().waitFor()
    desk.sim.say(id, startedAtMs, [{ id: 'u1', text: 'said before', offsetMs: 200 }])
    await desk.context.clock.fastForward('55:00')
    const stay = widget.getByRole('button', { name: 'Stay signed in' })
    await stay.waitFor()
    await vi.waitFor(() => expect(desk.sim.notifications.connected).toBe(1), 15_000)
    desk.sim.say(id, startedAtMs, [{ id: 'u2', text: 'said while it was ending', offsetMs: 900 }])
    await stay.click()
    await stay.waitFor({ state: 'detached' })
    await desk.context.clock.fastForward('10:00')
    await widget.getByText('Hearing the call').first().waitFor()
    expect(await widget.getByRole('button', { name: 'Sign in' }).count()).toBe(0)
    await vi.waitFor(() => expect(desk.sim.notifications.connected).toBe(1), 15_000)
    desk.sim.say(id, startedAtMs, [{ id: 'u3', text: 'said after', offsetMs: 1500 }])
    expect(exchanges(desk)).toHaveLength(2)
    expect(await desk.finish()).toEqual(['customer: said before', 'customer: said while it was ending', 'customer: said after'])
  })

  it.each([
    [
      'revoked',
      ({ sim }: Desk) =>
        sim.notifications.sendToAll(() => ({ topicName: 'v2.system.token_revoked', eventBody: { reason: 'user_tokens_revoked' } })),
    ],
    ['refused with 401', () => undefined],
  ])('is asked for again when the token is %s, and what was written meanwhile is read once', async (_, tell) => {
    await using desk = await setDesk(browser, built)
    const id = freshId()
    const startedAtMs = Date.now()
    desk.sim.rest.put(connect(startedAtMs)(offeredMessages(id, startedAtMs - 20_000)))
    await desk.open([id])
    await desk.signIn()
    const widget = desk.widget()
    await widget.getByText('Reading the chat').first().waitFor()
    desk.sim.oauth.revokeAll()
    tell(desk)
    desk.sim.write(id, 'm1', 'customer', 'written meanwhile', startedAtMs + 500)
    await widget.getByRole('button', { name: 'Sign in' }).waitFor()
    await desk.signIn()
    await vi.waitFor(() => expect(desk.sim.log.filter((line) => line.endsWith('/bulk 200'))).toHaveLength(1), 15_000)
    expect(await desk.finish()).toEqual(['customer: written meanwhile'])
  })

  it('says what to do when the window is blocked, and when Genesys Cloud refuses', async () => {
    await using desk = await setDesk(browser, built)
    const { id } = takenCall(desk.sim)
    await desk.open([id], { sandbox: 'allow-scripts allow-same-origin' })
    await desk.widget().getByRole('button', { name: 'Sign in' }).click()
    await desk.widget().getByText('Allow pop-ups for this page').waitFor()
    desk.sim.oauth.error = 'access_denied'
    await desk.open([id])
    await desk.signIn()
    await desk.widget().getByText('Genesys Cloud refused the sign-in').waitFor()
    expect(exchanges(desk)).toEqual([])
  })

  it('takes no code from anyone but its own window, and no order from anyone but the desktop', async () => {
    await using desk = await setDesk(browser, built)
    const { id } = takenCall(desk.sim)
    await desk.open([id])
    await desk.widget().getByRole('button', { name: 'Sign in' }).waitFor()
    await desk.page.evaluate(async () => {
      const widget = frames[0]
      widget?.postMessage({ type: 'cuecard-sign-in', state: 'guessed', code: 'forged' }, '*')
      const stranger = document.createElement('iframe')
      stranger.setAttribute('sandbox', 'allow-scripts')
      stranger.srcdoc = `<script>
        parent.frames[0].postMessage({ purecloudEventType: 'appLifecycleHook', hook: 'stop' }, '*')
        parent.frames[0].postMessage({ type: 'cuecard-sign-in', state: 'guessed', code: 'forged' }, '*')
      </script>`
      const loaded = new Promise((resolve) => stranger.addEventListener('load', resolve))
      document.body.append(stranger)
      await loaded
    })
    await desk.signIn()
    await desk.widget().getByText('Hearing the call').first().waitFor()
    expect(await desk.asked('stopped')).toEqual([])
    expect(exchanges(desk)).toEqual(['POST /login/oauth/token 200'])
  })

  it('takes no code from another origin or another window, not even with the right state', async () => {
    await using desk = await setDesk(browser, built)
    desk.sim.oauth.asksForName = true
    await desk.open([takenCall(desk.sim).id, takenCall(desk.sim).id])
    const opened = desk.context.waitForEvent('page')
    await desk.widget(0).getByRole('button', { name: 'Sign in' }).click()
    const window = await opened
    await window.getByText('Name').waitFor()
    const state = new URL(window.url()).searchParams.get('state')
    expect(state).toHaveLength(43)
    const forged = { type: 'cuecard-sign-in', state, code: 'forged' }
    await desk.page.evaluate((message) => frames[0]?.postMessage(message, '*'), forged)
    await desk.page.frames()[2]?.evaluate((message) => parent.frames[0]?.postMessage(message, '*'), forged)
    await desk.page.waitForTimeout(300)
    expect(exchanges(desk)).toEqual([])
    expect(await desk.widget(0).getByText('Finish signing in').count()).toBe(1)
    await window.close()
    await desk.widget(0).getByText('was closed before it was done').waitFor()
  })
})

describe('the requests', () => {
  it('wait as long as Genesys Cloud says on 429, and are made again', async () => {
    await using desk = await setDesk(browser, built)
    const { id } = takenCall(desk.sim)
    desk.sim.refuse({ path: `/conversations/${id}`, status: 429, times: 1, retryAfterS: 2 })
    desk.sim.refuse({ path: '/notifications/channels', status: 503, times: 1 })
    await desk.open([id])
    await desk.signIn()
    await desk.widget().getByText('Hearing the call').first().waitFor()
    const refused = desk.sim.log.indexOf(`GET /api/v2/conversations/${id} 429`)
    const again = desk.sim.log.indexOf(`GET /api/v2/conversations/${id} 200`)
    expect((desk.sim.answeredAtMs[again] ?? 0) - (desk.sim.answeredAtMs[refused] ?? 0)).toBeGreaterThanOrEqual(1990)
    expect(desk.sim.log).toContain('POST /api/v2/notifications/channels 503')
  })
})

describe('a silent socket', () => {
  it('is given up after 35 seconds, said to be so, and replaced', async () => {
    await using desk = await setDesk(browser, built)
    const { id, startedAtMs } = takenCall(desk.sim)
    await desk.context.clock.install()
    await desk.open([id])
    await desk.signIn()
    const widget = desk.widget()
    await widget.getByText('Hearing the call').first().waitFor()
    desk.sim.notifications.isStalled = true
    await desk.context.clock.runFor(28_000)
    expect(desk.sim.log.filter((line) => line.startsWith('HEAD'))).toEqual([])
    await desk.context.clock.runFor(9000)
    await vi.waitFor(() => expect(desk.sim.log.filter((line) => line.startsWith('HEAD'))).toHaveLength(1), 15_000)
    desk.sim.notifications.isStalled = false
    await widget.getByText('The connection was lost for').waitFor()
    await widget.getByText('Hearing the call').first().waitFor()
    desk.sim.say(id, startedAtMs, [{ id: 'u1', text: 'said after', offsetMs: 900 }])
    expect(await desk.finish()).toEqual(['customer: said after'])
  })
})
