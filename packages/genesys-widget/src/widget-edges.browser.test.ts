import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { gzipSync } from 'node:zlib'
import { chromium } from 'playwright-core'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest'
import { comesBack, connect, disconnect, offeredMessages, ringingCall } from '../sim/conversations.ts'
import { buildWidget, freshId, setDesk, takenCall } from './widget.test.support.ts'
import type { BuiltWidget } from './widget.test.support.ts'

let browser: Browser
let built: BuiltWidget

beforeAll(async () => {
  ;[browser, built] = await Promise.all([chromium.connect(inject('inBrowser').browser), buildWidget()])
})
afterAll(() => Promise.all([browser.close(), built.close()]))

describe('what the widget is opened with', () => {
  it('may be an interaction of others: nothing of it is read or shown', async () => {
    await using desk = await setDesk(browser, built)
    const id = freshId()
    const others = ringingCall(id, Date.now())
    desk.sim.rest.put({ ...others, participants: others.participants.filter(({ purpose }) => purpose === 'customer') })
    await desk.open([id])
    await desk.signIn()
    await desk.widget().getByText('You are not part of this interaction').waitFor()
    expect(await desk.widget().locator('cuecard-panel').count()).toBe(0)
    expect(desk.sim.log.filter((line) => line.includes('notifications'))).toEqual([])
    expect(await desk.widget().getByText('Avery').count()).toBe(0)
  })

  it('may be an interaction that there is not, or that the user may not see', async () => {
    await using desk = await setDesk(browser, built)
    const { id } = takenCall(desk.sim)
    desk.sim.rest.forbidden.add(`/conversations/${id}`)
    await desk.open([freshId(), id])
    await desk.signIn()
    await desk.widget(0).getByText('does not know this interaction').waitFor()
    await desk.widget(1).getByText('You may not read this interaction').waitFor()
    expect(desk.sim.notifications.topics).toEqual([])
  })

  it('may be in Spanish, and so is the widget', async () => {
    await using desk = await setDesk(browser, built)
    const { id } = takenCall(desk.sim)
    await desk.open([id], { lang: 'es_mx' })
    await desk.widget().getByRole('button', { name: 'Iniciar sesión' }).waitFor()
    await desk.widget().getByText('Esperando').first().waitFor()
    expect(await desk.widget().locator('html').getAttribute('lang')).toBe('es-mx')
  })

  it('may name a region that is none: the notice leads nowhere', async () => {
    await using desk = await setDesk(browser, built)
    const { id } = takenCall(desk.sim)
    await desk.open([id], { hostOrigin: 'https://apps.mypurecloud.example' })
    await desk.widget().getByText('in none of the 18 regions').waitFor()
    expect(desk.sim.log.filter((line) => !line.startsWith('GET /directory/'))).toEqual([])
  })
})

describe('what the user may not do', () => {
  it('is named where it matters: the transcript; and missed by nothing where it does not', async () => {
    await using desk = await setDesk(browser, built)
    const { id } = takenCall(desk.sim)
    desk.sim.notifications.forbidden.set('.transcription', 'conversation:transcription:view')
    desk.sim.notifications.forbidden.set('.agentchecklist', 'conversation:agentchecklist:view')
    for (const part of ['/routing/', '/externalcontacts/', '/analytics/']) desk.sim.rest.forbidden.add(part)
    await desk.open([id])
    await desk.signIn()
    await desk.widget().getByText('Your admin can add: conversation:transcription:view').waitFor()
    await desk.widget().getByText('Cannot hear the call').first().waitFor()
    expect(await desk.widget().getByText('agentchecklist').count()).toBe(0)
  })
})

describe('a call of which nothing is transcribed', () => {
  it('is not said to be heard, until words come after all', async () => {
    await using desk = await setDesk(browser, built)
    const { id, startedAtMs } = takenCall(desk.sim)
    await desk.context.clock.install()
    await desk.open([id])
    await desk.signIn()
    await desk.widget().getByText('Hearing the call').first().waitFor()
    for (const _ of [1, 2, 3, 4]) {
      await desk.context.clock.runFor(16_000)
      desk.sim.notifications.beat()
    }
    await desk.widget().getByText('This call is not being transcribed').waitFor()
    await desk.widget().getByText('Cannot hear the call').first().waitFor()
    desk.sim.say(id, startedAtMs, [{ id: 'u1', text: 'buenos días', offsetMs: 900, dialect: 'ES-es' }])
    await desk.widget().getByText('Hearing the call').first().waitFor()
    await desk.widget().getByText('This call is in es-ES').waitFor()
    expect(await desk.widget().getByText('This call is not being transcribed').count()).toBe(0)
  })
})

describe('the desktop', () => {
  it('is asked for a toast and a number for critical prompts only, and told when the widget has stopped', async () => {
    await using desk = await setDesk(browser, built)
    const { id, startedAtMs } = takenCall(desk.sim)
    await desk.open([id])
    await desk.signIn()
    await desk.widget().getByText('Hearing the call').first().waitFor()
    desk.sim.say(id, startedAtMs, [{ id: 'u1', text: 'i want to speak to your manager', offsetMs: 200 }])
    await desk.widget().getByRole('heading', { name: 'asks for a manager' }).waitFor()
    expect([...(await desk.asked('showToast')), ...(await desk.asked('setAttentionCount'))]).toEqual([])
    desk.sim.say(id, startedAtMs, [{ id: 'u2', text: 'are you stupid', offsetMs: 900, channel: 'INTERNAL' }])
    await desk.page.locator('.toast').waitFor()
    expect(await desk.page.locator('.count').innerText()).toBe('1')
    expect(JSON.stringify(await desk.asked('showToast'))).not.toContain('stupid')
    await desk.finish()
    expect((await desk.asked('bootstrapped')).length).toBeGreaterThan(0)
    expect(await desk.asked('stopped')).toHaveLength(1)
    expect(desk.sim.notifications.topics).toEqual([])
  })

  it('shows the briefing before the call, with nothing that is for machines', async () => {
    await using desk = await setDesk(browser, built)
    const id = freshId()
    desk.sim.rest.put(ringingCall(id, Date.now()))
    await desk.open([id])
    await desk.signIn()
    const briefing = desk.widget().getByRole('region', { name: 'Before the call' })
    await briefing.getByText('New card ordered').waitFor()
    const text = await briefing.innerText()
    for (const fact of ['Jordan Avery · Avery Bikes', 'Card services', 'Unknown charge', 'Call · New card ordered after a lost one'])
      expect(text).toContain(fact)
    expect(text).not.toContain('authToken')
    desk.sim.change(id, connect(Date.now()))
    await desk.widget().getByText('Hearing the call').first().waitFor()
    expect(await briefing.count()).toBe(0)
  })

  it('shows what Copilot says where it says something, and inserts its replies', async () => {
    await using desk = await setDesk(browser, built)
    const id = freshId()
    const startedAtMs = Date.now()
    desk.sim.rest.put(connect(startedAtMs)(offeredMessages(id, startedAtMs)))
    await desk.open([id])
    await desk.signIn()
    await desk.widget().getByText('Reading the chat').first().waitFor()
    const says = desk.sim.copilot(id)
    says.suggestArticle('s1', 'Charges that are pending', 'https://help.example.com/pending')
    says.suggestArticle('s2', 'A link that is none', 'data:text/html,none')
    says.suggestResponse('s3', 'response-1')
    says.tickChecklist('Ask for the date of the charge', true)
    const copilot = desk.widget().getByRole('region', { name: 'From Genesys Copilot' })
    await copilot.getByText('Ask for the date of the charge (Done)').waitFor()
    expect(await copilot.getByRole('link').count()).toBe(1)
    await copilot.getByRole('button', { name: 'Insert' }).click()
    await desk.page.getByRole('textbox', { name: 'Message to the customer' }).and(desk.page.locator(':not(:placeholder-shown)')).waitFor()
    expect(await desk.page.getByRole('textbox').inputValue()).toContain('three to five working days')
  })
})

describe('idle time', () => {
  it('brings a lesson on what was missed in three calls, and takes it away when the next interaction comes', async () => {
    await using desk = await setDesk(browser, built, { scorecard: 'at-once' })
    const { sim } = desk
    const id = freshId()
    const startedAtMs = Date.now()
    sim.rest.put(connect(startedAtMs)(offeredMessages(id, startedAtMs - 20_000)))
    await desk.context.clock.install()
    await desk.open([id])
    await desk.signIn()
    const widget = desk.widget()
    const read = () => sim.log.filter((line) => line.includes('/messages/bulk 200')).length
    const written = async (write: () => void) => {
      const before = read()
      write()
      await vi.waitFor(() => expect(read()).toBeGreaterThan(before), 15_000)
    }
    for (const leg of [1, 2, 3]) {
      if (leg > 1) sim.change(id, comesBack(`agent-${leg}`, Date.now()))
      await widget.getByText('Reading the chat').first().waitFor()
      await written(() => sim.write(id, `m${leg}a`, 'agent', 'yes', Date.now()))
      await written(() => sim.write(id, `m${leg}b`, 'customer', 'my card was charged twice for the same thing', Date.now()))
      sim.change(id, disconnect(Date.now(), `agent-${leg}`))
      await widget.getByText(/\d+ of 100/).waitFor()
    }
    const lesson = widget.getByRole('region', { name: 'A minute to learn' })
    const pass = async () => {
      for (const _ of [1, 2]) {
        await desk.context.clock.runFor(11_000)
        sim.notifications.beat()
      }
    }
    await pass()
    expect(await lesson.count()).toBe(0)
    sim.setRouting('OFF_QUEUE')
    await pass()
    expect(await lesson.count()).toBe(0)
    sim.setRouting('IDLE')
    await vi.waitFor(async () => {
      await pass()
      expect(await lesson.count()).toBe(1)
    }, 15_000)
    sim.setRouting('INTERACTING')
    await lesson.waitFor({ state: 'detached' })
    expect(desk.errors).toEqual([])
  })
})

describe('the record', () => {
  it('is kept in memory and offered for saving where there is neither storage nor a sink, and the widget says so', async () => {
    await using desk = await setDesk(browser, built, { recordSink: undefined })
    const { id, startedAtMs } = takenCall(desk.sim)
    await desk.open([id])
    await desk.signIn()
    const widget = desk.widget()
    await widget.getByText('It is kept only until this widget closes').waitFor()
    desk.sim.say(id, startedAtMs, [{ id: 'u1', text: 'my card number is 4111 1111 1111 1111', offsetMs: 200 }])
    await widget.getByText('Hearing the call').first().waitFor()
    await desk.page.waitForTimeout(300)
    const download = desk.page.waitForEvent('download')
    await widget.getByRole('button', { name: 'Save the record' }).click()
    const stream = await (await download).createReadStream()
    const chunks: Buffer[] = []
    for await (const chunk of stream) chunks.push(chunk as Buffer)
    const saved = Buffer.concat(chunks).toString('utf8')
    expect(saved).toContain('[CARD_NUMBER_1]')
    expect(saved).not.toContain('4111')
  })
})

describe('the page', () => {
  it('has nothing that a reader of screens would stumble over, before, during and after a call', async () => {
    await using desk = await setDesk(browser, built, { recordSink: undefined })
    const id = freshId()
    desk.sim.rest.put(ringingCall(id, Date.now()))
    await desk.open([id])
    const frame = desk.page.frames()[1]
    const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
    const violations = async () => {
      await frame?.evaluate(axe)
      return frame?.evaluate(async () => {
        const { violations: found } = await (
          window as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }
        ).axe.run()
        return found.map((each) => `${each.id}: ${each.nodes.map(({ html }) => html).join(' ')}`)
      })
    }
    await desk.widget().getByRole('button', { name: 'Sign in' }).waitFor()
    expect(await violations()).toEqual([])
    await desk.signIn()
    await desk.widget().getByRole('region', { name: 'Before the call' }).waitFor()
    expect(await violations()).toEqual([])
    desk.sim.change(id, connect(Date.now()))
    await desk.widget().getByText('Hearing the call').first().waitFor()
    desk.sim.change(id, disconnect(Date.now()))
    desk.sim.say(id, Date.now(), [], 'SESSION_ENDED')
    await desk.widget().getByText('Note for wrap-up').waitFor()
    expect(await violations()).toEqual([])
  })
})

describe('how fast it is', () => {
  it('loads at most 90 kB, gzipped, before the sign-in', async () => {
    await using desk = await setDesk(browser, built)
    await desk.open([takenCall(desk.sim).id])
    await desk.widget().getByRole('button', { name: 'Sign in' }).waitFor()
    const frame = desk.page.frames()[1]
    const loaded = await frame?.evaluate(() => [location.href, ...performance.getEntriesByType('resource').map(({ name }) => name)])
    const bodies = await Promise.all((loaded ?? []).map(async (address) => Buffer.from(await (await fetch(address)).arrayBuffer())))
    const bytes = bodies.reduce((sum, body) => sum + gzipSync(body, { level: 9 }).length, 0)
    process.stdout.write(`first load ${bytes} bytes in ${bodies.length} files\n`)
    expect(bytes).toBeLessThan(90_000)
    expect(bytes).toBeGreaterThan(50_000)
  })

  it('is ready within a second of a call’s start, and within two of being opened by an agent who is signed in', async () => {
    await using desk = await setDesk(browser, built)
    await desk.context.addInitScript(() => {
      const look = () => {
        const status = document.querySelector('cuecard-panel')?.shadowRoot?.querySelector<HTMLElement>('.status')?.dataset['status']
        if (status === 'hearing') Object.assign(window, { hearingAtMs: performance.timeOrigin + performance.now() })
        else requestAnimationFrame(look)
      }
      look()
    })
    const hearingAtMs = async () => {
      await desk.widget().getByText('Hearing the call').first().waitFor()
      return desk.page.frames()[1]?.evaluate(() => (window as unknown as { hearingAtMs: number }).hearingAtMs) as Promise<number>
    }
    const ringing = freshId()
    desk.sim.rest.put(ringingCall(ringing, Date.now()))
    await desk.open([ringing])
    await desk.signIn()
    await desk.widget().getByRole('region', { name: 'Before the call' }).waitFor()
    const connectedAtMs = Date.now()
    desk.sim.change(ringing, connect(connectedAtMs))
    const afterStartMs = (await hearingAtMs()) - connectedAtMs
    const first = desk.page
    const { id } = takenCall(desk.sim)
    const second = await desk.context.newPage()
    const openedAtMs = Date.now()
    await second.goto(desk.sim.hostUrl([id]))
    await second.frameLocator('iframe').getByText('Hearing the call').first().waitFor()
    const afterOpeningMs =
      ((await second.frames()[1]?.evaluate(() => (window as unknown as { hearingAtMs: number }).hearingAtMs)) ?? 0) - openedAtMs
    await first.close()
    process.stdout.write(`ready ${Math.round(afterStartMs)} ms after the call's start, ${Math.round(afterOpeningMs)} ms after opening\n`)
    expect(afterStartMs).toBeLessThan(1000)
    expect(afterOpeningMs).toBeLessThan(2000)
  })
})
