import { chromium } from 'playwright-core'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest'
import { colleagueJoins, connect, disconnect, hold, offeredMessages, ringingCall } from '../sim/conversations.ts'
import { playScenario, prepareScenario } from '../sim/play-scenario.ts'
import { doubleCharge } from '../sim/scenarios.ts'
import { transcription } from '../sim/transcripts.ts'
import { buildWidget, freshId, setDesk, takenCall } from './widget.test.support.ts'
import type { BuiltWidget } from './widget.test.support.ts'

let browser: Browser
let built: BuiltWidget

beforeAll(async () => {
  ;[browser, built] = await Promise.all([chromium.connect(inject('inBrowser').browser), buildWidget()])
})
afterAll(() => Promise.all([browser.close(), built.close()]))

describe('a voice call in the simulated desktop', () => {
  it('is coached from sign-in to the first prompt, with all third-party storage blocked', async () => {
    await using desk = await setDesk(browser, built)
    const { id, startedAtMs } = takenCall(desk.sim)
    await desk.open([id])
    await desk.signIn()
    await desk.widget().getByText('Hearing the call').first().waitFor()
    desk.sim.say(id, startedAtMs, [{ id: 'u1', text: 'i want to speak to your manager', offsetMs: 200 }])
    await desk.widget().getByRole('heading', { name: 'asks for a manager' }).waitFor()
    const frame = desk.page.frames()[1]
    const storage = await frame?.evaluate(() => {
      try {
        return String(localStorage.length)
      } catch (error) {
        return (error as Error).name
      }
    })
    expect(storage).toBe('SecurityError')
    expect(await frame?.evaluate(() => 'ApiClient' in globalThis)).toBe(false)
    expect(desk.errors).toEqual([])
  })

  it('is heard in whatever order and form it comes, each utterance once and by the right speaker or nobody', async () => {
    await using desk = await setDesk(browser, built)
    const { id, startedAtMs } = takenCall(desk.sim)
    await desk.open([id])
    await desk.signIn()
    await desk.widget().getByText('Hearing the call').first().waitFor()
    const say = (...utterances: Parameters<typeof desk.sim.say>[2]) => desk.sim.say(id, startedAtMs, utterances)
    say()
    say(
      { id: 'u2', text: 'hello how can i help', offsetMs: 900, channel: 'INTERNAL', dialect: 'en-us' },
      { id: 'u1', text: 'hello', offsetMs: 100 },
    )
    say({ id: 'u3', text: 'i have a', offsetMs: 1500, isFinal: false })
    say({ id: 'u3', text: 'i have a question', offsetMs: 1500 })
    say({ id: 'u3', text: 'i have a question', offsetMs: 1500 })
    say(
      { id: 'u5', text: 'both of us at once', offsetMs: 2500, channel: 'BOTH' },
      { id: 'u6', text: 'who knows', offsetMs: 2600, channel: 'UNKNOWN' },
    )
    say({ id: 'u4', text: 'it came late', offsetMs: 2000 })
    desk.sim.notifications.sendToAll(() => 'not json')
    desk.sim.notifications.sendToAll(() => ({ topicName: 7, eventBody: [] }))
    desk.sim.transcribe({ conversationId: id, transcripts: [{}, { utteranceId: 'u9', alternatives: [{}] }] })
    const other = freshId()
    desk.sim.notifications.push(
      `v2.conversations.${id}.transcription`,
      transcription({ conversationId: other, communicationId: 'x', startedAtMs }, [{ id: 'u8', text: 'of another call', offsetMs: 0 }]),
    )
    await vi.waitFor(() => expect(desk.heard().at(-1)).toBe('customer: it came late'), 10_000)
    expect(await desk.finish()).toEqual([
      'customer: hello',
      'agent: hello how can i help',
      'customer: i have a',
      'customer: i have a question',
      'unknown: both of us at once',
      'unknown: who knows',
      'customer: it came late',
    ])
    expect(desk.errors).toEqual([])
  })

  it('is the agent’s own from the transfer on, with nothing of a colleague in it', async () => {
    await using desk = await setDesk(browser, built)
    const { sim } = desk
    const id = freshId()
    const startedAtMs = Date.now()
    sim.rest.put(connect(startedAtMs)(colleagueJoins(startedAtMs - 60_000, startedAtMs - 2000)(ringingCall(id, startedAtMs - 90_000))))
    await desk.open([id])
    await desk.signIn()
    await desk.widget().getByText('Hearing the call').first().waitFor()
    sim.transcribe(
      transcription({ conversationId: id, communicationId: `${id}-colleague`, startedAtMs: startedAtMs - 60_000 }, [
        { id: 'c1', text: 'said before the transfer', offsetMs: 30_000, channel: 'INTERNAL' },
        { id: 'c2', text: 'heard before the transfer', offsetMs: 40_000 },
      ]),
    )
    sim.say(id, startedAtMs, [{ id: 'u1', text: 'thanks for waiting', offsetMs: 300, channel: 'INTERNAL' }])
    sim.change(id, colleagueJoins(startedAtMs + 500))
    const onCustomersLeg = { conversationId: id, communicationId: `${id}-customer`, startedAtMs }
    sim.transcribe(transcription(onCustomersLeg, [{ id: 'u2', text: 'which of us two', offsetMs: 1500, channel: 'INTERNAL' }]))
    const onColleaguesLeg = { conversationId: id, communicationId: `${id}-colleague`, startedAtMs }
    sim.transcribe(transcription(onColleaguesLeg, [{ id: 'u3', text: 'heard twice', offsetMs: 1800 }]))
    sim.say(id, startedAtMs, [{ id: 'u4', text: 'heard twice', offsetMs: 1800 }])
    expect(await desk.finish()).toEqual(['agent: thanks for waiting', 'unknown: which of us two', 'customer: heard twice'])
  })

  it('is paused while on hold, ends with the agent’s leg, and its note is written only on a click', async () => {
    await using desk = await setDesk(browser, built)
    const { id, startedAtMs } = takenCall(desk.sim)
    desk.sim.rest.change(id, (conversation) => ({
      ...conversation,
      participants: conversation.participants.map((person) => ({ ...person, wrapup: { code: 'code-7', notes: 'Written before' } })),
    }))
    await desk.open([id])
    await desk.signIn()
    const widget = desk.widget()
    await widget.getByText('Hearing the call').first().waitFor()
    desk.sim.change(id, hold(true))
    await widget.getByText('Paused').first().waitFor()
    desk.sim.notifications.cut()
    desk.sim.rest.change(id, hold(false))
    await widget.getByText('Hearing the call').first().waitFor()
    desk.sim.say(id, startedAtMs, [{ id: 'u0', text: 'hello how can i help you', offsetMs: 100, channel: 'INTERNAL' }])
    desk.sim.say(id, startedAtMs, [{ id: 'u1', text: 'i want to speak to your manager', offsetMs: 200 }])
    await widget.getByRole('heading', { name: 'asks for a manager' }).waitFor()
    desk.sim.change(id, disconnect(Date.now()))
    desk.sim.say(id, startedAtMs, [{ id: 'u2', text: 'goodbye', offsetMs: 900 }], 'SESSION_ENDED')
    await widget.getByText('Call ended', { exact: true }).waitFor()
    const scorecard = widget.locator('cuecard-scorecard')
    await scorecard.getByText('How did it go?').waitFor()
    await scorecard.getByRole('button', { name: 'Skip' }).click()
    await scorecard.getByText(/\d+ of 100/).waitFor()
    const note = widget.getByRole('textbox', { name: 'Note for wrap-up' })
    expect(await note.inputValue()).toMatch(/Noted: customer dissatisfied \(0:\d\d\)/)
    expect(desk.sim.rest.wrapUps).toEqual([])
    await note.fill('Asked for a manager; called back by Friday')
    await widget.getByRole('button', { name: 'Save to wrap-up' }).click()
    await widget.getByText('Saved in the wrap-up').waitFor()
    expect(desk.sim.rest.wrapUps).toEqual([
      {
        conversationId: id,
        participantId: 'agent-1',
        wrapup: { code: 'code-7', notes: 'Written before\n\nAsked for a manager; called back by Friday' },
      },
    ])
    expect(await desk.finish()).toContain('customer: goodbye')
  })
})

describe('a scenario with delays, duplicates and parts', () => {
  it('is heard line by line, each once and by who said it', async () => {
    await using desk = await setDesk(browser, built)
    const conversationId = freshId()
    prepareScenario(desk.sim, doubleCharge, conversationId)
    await desk.open([conversationId])
    await desk.signIn()
    await desk.widget().getByRole('region', { name: 'Before the call' }).waitFor()
    await playScenario(desk.sim, doubleCharge, { conversationId, speed: 40, seed: 3 })
    await desk.widget().getByText('Call ended', { exact: true }).waitFor()
    await desk.finish()
    const finals = desk.sunk
      .filter(({ event }) => event.type === 'segment-redacted' && event.final)
      .map(({ event }) => `${event.speaker}: ${event.text}`)
    expect(finals.toSorted()).toEqual(doubleCharge.lines.map(({ who, text }) => `${who}: ${text}`).toSorted())
  })
})

describe('a conversation by messages', () => {
  it('is read, and a reply goes into the message box on the agent’s click', async () => {
    await using desk = await setDesk(browser, built)
    const { sim } = desk
    const id = freshId()
    const startedAtMs = Date.now()
    sim.rest.put(offeredMessages(id, startedAtMs - 20_000))
    sim.write(id, 'm1', 'customer', 'my card was charged twice', startedAtMs - 15_000)
    sim.write(id, 'm2', 'bot', 'an agent will be with you shortly', startedAtMs - 14_000)
    await desk.open([id])
    await desk.signIn()
    const widget = desk.widget()
    await widget.getByText('Card services').waitFor()
    sim.change(id, connect(startedAtMs))
    await widget.getByText('Reading the chat').first().waitFor()
    sim.write(id, 'm3', 'agent', 'let me look at that for you', startedAtMs + 500)
    sim.write(id, 'm4', 'customer', 'this is ridiculous i want to speak to your manager', startedAtMs + 900)
    await widget.getByRole('button', { name: 'asks for a manager' }).click()
    await widget.getByRole('button', { name: 'Use these words' }).click()
    await widget.getByText('Words put into your message').first().waitFor()
    expect(await desk.page.getByRole('textbox', { name: 'Message to the customer' }).inputValue()).toMatch(/\w+ \w+/)
    expect(await desk.finish()).toEqual([
      'customer: my card was charged twice',
      'unknown: an agent will be with you shortly',
      'agent: let me look at that for you',
      'customer: this is ridiculous i want to speak to your manager',
    ])
  })

  it('loses nothing and doubles nothing through every end that a channel can come to', async () => {
    await using desk = await setDesk(browser, built)
    const { sim } = desk
    const id = freshId()
    const startedAtMs = Date.now()
    sim.rest.put(connect(startedAtMs)(offeredMessages(id, startedAtMs - 20_000, 'sms')))
    await desk.open([id])
    await desk.signIn()
    const widget = desk.widget()
    await widget.getByText('Reading the chat').first().waitFor()
    const said = ['apples', 'bread', 'cheese', 'dates', 'eggs', 'figs']
    let written = 0
    const write = (isTold = true) =>
      sim.write(id, `m${(written += 1)}`, 'customer', `some ${said[written - 1]} please`, startedAtMs + written * 10, isTold)
    const caughtUp = () => sim.log.filter((line) => line === `GET /api/v2/conversations/${id} 200`).length
    const through = async (fault: () => void) => {
      const before = caughtUp()
      fault()
      write(false)
      await vi.waitFor(() => expect(caughtUp()).toBeGreaterThan(before), 15_000)
    }
    write()
    await through(() => sim.notifications.cut())
    await through(() => sim.notifications.sendToAll(() => ({ topicName: 'v2.system.socket_closing', eventBody: { message: 'closing' } })))
    await through(() => sim.notifications.takeSubscriptions())
    await through(() => sim.notifications.forget())
    write()
    sim.tell(id)
    sim.tell(id)
    await vi.waitFor(() => expect(desk.heard()).toHaveLength(said.length), 15_000)
    expect(sim.log.filter((line) => line === 'POST /api/v2/notifications/channels 200')).toHaveLength(2)
    const heard = await desk.finish()
    expect(heard).toEqual(said.map((food) => `customer: some ${food} please`))
    expect(sim.notifications.topics).toEqual([])
  })
})
