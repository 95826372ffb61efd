import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { RecordVerifier, replayCall } from '@cuecard/core'
import { readCallFile } from '@cuecard/core/adapters'
import { moments } from '@cuecard/core/moments'
import { createPrivacyGate } from '@cuecard/core/privacy'
import { exampleCalls } from './calls/example-calls.ts'
import { playbooks } from './calls/playbooks.ts'
import { demoPages } from './demo-page.test.support.ts'
import type { DemoPage } from './demo-page.test.support.ts'
import { marksOf } from './story/timeline.ts'

const open = demoPages()

/** The prompts that a replay of the call shows. */
async function promptsOf(id: string) {
  const { events } = readCallFile(await readFile(join(import.meta.dirname, `../../calls/${id}.jsonl`), 'utf8'))
  const playbook = playbooks[exampleCalls.find((call) => call.id === id)?.playbook ?? 'general']
  return marksOf(replayCall(events, { playbook, moments, privacy: createPrivacyGate() })).filter(({ shown }) => shown)
}

const headlinesIn = async ({ log }: DemoPage) => (await log.getByRole('heading', { level: 3 }).allTextContents()).sort()
const button = ({ page }: DemoPage, name: string) => page.getByRole('button', { name, exact: true })

/** Plays on until the call is over. */
async function playToEnd(demo: DemoPage): Promise<void> {
  while (!(await button(demo, 'Play again').isVisible())) await demo.pass(4000)
}

describe('the calls to choose', () => {
  it.each(exampleCalls)('$title plays to its end and shows its prompts', async ({ id, title, watchFor }) => {
    const demo = await open()
    const { page, panel } = demo
    await page.getByRole('link', { name: new RegExp(`^${title} `) }).click()
    await page.getByRole('heading', { level: 1, name: title }).waitFor()
    await page.getByText(watchFor).waitFor()
    await page.getByRole('radio', { name: '8×' }).check()
    await playToEnd(demo)
    const prompts = await promptsOf(id)
    expect(await page.locator('.mark[data-shown="true"]').count()).toBe(prompts.length)
    expect(await headlinesIn(demo)).toEqual(expect.arrayContaining(prompts.map(({ headline }) => headline)))
    for (const { atMs, headline } of prompts) {
      await demo.seek(atMs)
      await panel.getByRole('heading', { name: headline }).first().waitFor()
    }
  })
})

describe('before the call', () => {
  it('shows what is known of the caller while it rings, and the call once it is answered', async () => {
    const demo = await open({ hash: 'technical-support' })
    const card = demo.page.locator('cuecard-briefing')
    await card.getByText(/^Likely about connection/).waitFor()
    for (const words of ['Acknowledge first that they have been here about this before', 'router replaced', 'unresolved'])
      await card.getByText(words).first().waitFor()
    expect(await demo.violations()).toEqual([])
    await button(demo, 'Answer').click()
    await card.waitFor({ state: 'hidden' })
    await demo.panel.getByText('Hearing the call').waitFor()
  })

  it('is answered by itself', async () => {
    const demo = await open({ hash: 'retention' })
    await button(demo, 'Answer').waitFor()
    while (await button(demo, 'Answer').isVisible()) await demo.pass(500)
    await demo.panel.getByText('Hearing the call').waitFor()
    expect(await demo.page.locator('cuecard-briefing').isVisible()).toBe(false)
  })

  it('says of a call that goes out that it may be made, and what has to be said', async () => {
    const demo = await open({ hash: 'collections' })
    await demo.page.locator('cuecard-briefing').getByText('This customer may be called').waitFor()
    expect(await demo.page.locator('cuecard-briefing .reminders').textContent()).toContain('Mini-Miranda')
    await button(demo, 'Connect').waitFor()
  })
})

describe('after the call', () => {
  it('asks for the own rating as soon as the call is over, and then shows the score with what was said', async () => {
    const demo = await open({ hash: 'technical-support' })
    await demo.seek(10_000_000)
    const card = demo.page.locator('cuecard-scorecard')
    // No time passes in the page: it is there with the end.
    await card.getByRole('group', { name: 'Empathy' }).getByRole('radio', { name: '2 of 5' }).check()
    expect(await demo.violations()).toEqual([])
    await card.getByRole('button', { name: 'Show the score' }).click()
    await card.getByText(/\d+ of 100/).waitFor()
    expect(await card.locator('.coaching li').count()).toBeGreaterThan(1)
    expect(await demo.violations()).toEqual([])
    await demo.page.getByLabel('Panel in').selectOption('es')
    await card.getByText(/\d+ de 100/).waitFor()
    await demo.seek(1000)
    await card.waitFor({ state: 'hidden' })
  })
})

describe('between the calls', () => {
  it('a lesson is offered once the call is rated, can be read, and is gone when a call comes', async () => {
    const demo = await open({ hash: 'retention' })
    await demo.seek(10_000_000)
    const lesson = demo.page.getByRole('region', { name: 'A minute to learn' })
    await demo.pass(10_000)
    expect(await lesson.count()).toBe(0)
    await demo.page.locator('cuecard-scorecard').getByRole('button', { name: 'Skip' }).click()
    await demo.pass(4000)
    await lesson.waitFor()
    const first = await lesson.getByRole('heading').textContent()
    expect(await demo.violations()).toEqual([])
    await demo.seek(1000)
    await lesson.waitFor({ state: 'detached' })
    await demo.seek(10_000_000)
    await demo.page.locator('cuecard-scorecard').getByRole('button', { name: 'Skip' }).click()
    await demo.pass(4000)
    expect(await lesson.getByRole('heading').textContent()).toBe(first)
    await lesson.getByRole('button', { name: 'Got it' }).click()
    await lesson.waitFor({ state: 'detached' })
  })
})

describe('the card call', () => {
  const digits = ['four five three nine', 'five seven eight seven', 'seven six three six', 'two one four eight', 'nine one three']

  it('shows the digits as what was said and nowhere else, at any moment', async () => {
    const demo = await open({ hash: 'card-payment' })
    await button(demo, 'Pause').waitFor()
    await demo.page.getByRole('radio', { name: '8×' }).check()
    // Looks at every change of the page, however short it lasts.
    const leaks = await demo.page.evaluateHandle((secrets) => {
      const found = new Set<string>()
      const { shadowRoot } = document.querySelector('cuecard-panel') ?? document.body
      const look = () => {
        const parts = [...document.querySelectorAll('.line-kept, .log'), ...(shadowRoot?.children ?? [])]
        for (const secret of secrets) if (parts.some(({ textContent }) => textContent.includes(secret))) found.add(secret)
      }
      for (const root of [document.body, shadowRoot]) {
        if (root) new MutationObserver(look).observe(root, { subtree: true, childList: true, characterData: true })
      }
      return found
    }, digits)
    await playToEnd(demo)
    expect(await leaks.evaluate((found) => [...found])).toEqual([])
    const said = (await demo.page.locator('.line-said').allInnerTexts()).join('\n')
    for (const spoken of digits) expect(said).toContain(spoken)
  })
})

describe('time', () => {
  it('stands still while the call is paused, and goes on with it', async () => {
    const demo = await open({ hash: 'collections' })
    await demo.seek(20_000)
    expect(await demo.time()).toBe('0:20')
    await demo.pass(30_000)
    expect(await demo.time()).toBe('0:20')
    await button(demo, 'Play').click()
    await demo.pass(3000)
    expect(Number((await demo.time()).slice(2))).toBeGreaterThanOrEqual(22)
  })

  it('sought back and forth gives the same log', async () => {
    const demo = await open({ hash: 'technical-support' })
    const logAt = async (ms: number) => {
      await demo.seek(ms)
      return demo.log.innerText()
    }
    const late = await logAt(100_000)
    const early = await logAt(40_000)
    expect(early).not.toBe(late)
    expect([await logAt(100_000), await logAt(40_000), await logAt(0)]).toEqual([late, early, expect.stringContaining('No prompt so far')])
  })

  it('goes to where an entry of the log was decided', async () => {
    const demo = await open({ hash: 'technical-support' })
    await demo.seek(100_000)
    await demo.log
      .getByRole('button', { name: /Withdrawn: the agent acknowledged it/ })
      .first()
      .click()
    expect(await demo.time()).toBe('0:54')
    expect(await demo.log.getByText('On screen', { exact: true }).count()).toBe(0)
  })

  it('shows partials, which their finals replace', async () => {
    const demo = await open({ hash: 'technical-support' })
    const words = demo.page.locator('.line').last().locator('.line-kept')
    await demo.seek(9000)
    await demo.page.locator('.line[data-final="false"]').waitFor()
    expect(await words.textContent()).not.toContain('every evening')
    await demo.seek(12_000)
    await demo.page.locator('.line[data-final="true"]').nth(1).waitFor()
    expect(await words.textContent()).toContain('every evening')
  })
})

describe('the keyboard', () => {
  it('plays, pauses, seeks, sets the speed and starts again', async () => {
    const demo = await open({ hash: 'technical-support' })
    const { page } = demo
    await button(demo, 'Pause').waitFor()
    await page.keyboard.press('Space')
    await button(demo, 'Play').waitFor()
    await demo.seek(10_000)
    await page.keyboard.press('ArrowRight')
    expect(await demo.time()).toBe('0:15')
    await page.keyboard.press('ArrowLeft')
    expect(await demo.time()).toBe('0:10')
    const [first] = await promptsOf('technical-support')
    await page.keyboard.press('Shift+ArrowRight')
    expect(await demo.time()).toBe(`0:${Math.floor((first?.atMs ?? 0) / 1000)}`)
    await page.keyboard.press('8')
    expect(await page.getByRole('radio', { name: '8×' }).isChecked()).toBe(true)
    await page.keyboard.press('Home')
    expect(await demo.time()).toBe('0:00')
    await page.getByRole('slider').focus()
    await page.keyboard.press('ArrowRight')
    expect(await demo.time()).toBe('0:05')
  })

  it('belongs to the panel where the focus is in it', async () => {
    const demo = await open({ hash: 'technical-support' })
    await demo.seek(37_000)
    const toggle = demo.panel.locator('.toggle').first()
    await toggle.focus()
    for (const key of ['Space', 'ArrowRight', 'Home', '8']) await demo.page.keyboard.press(key)
    expect(await toggle.getAttribute('aria-expanded')).toBe('true')
    expect([await demo.time(), await button(demo, 'Play').isVisible()]).toEqual(['0:37', true])
    await demo.page.keyboard.press('d')
    await demo.log.getByText('Dismissed by the agent').waitFor()
  })

  it('belongs to the notes where one writes them', async () => {
    const demo = await open({ hash: 'technical-support' })
    await demo.seek(30_000)
    const notes = demo.page.getByLabel('Notes')
    await notes.focus()
    await demo.page.keyboard.type('call 8 times')
    expect([await notes.inputValue(), await demo.time()]).toEqual(['call 8 times', '0:30'])
  })
})

describe('a call file of one’s own', () => {
  const words = (id: string, text: string, startMs: number) =>
    JSON.stringify({ type: 'segment', id, speaker: 'agent', text, startMs, endMs: startMs + 900, final: true })
  const bad = [words('s1', 'good morning', 0), 'not json', '{"type":"segmnt"}', words('s2', 'good bye', 2000)].join('\n')
  const file = (text: string) => ({ name: 'mine.jsonl', mimeType: 'application/jsonl', buffer: Buffer.from(text) })

  it('is played, and its problems are listed with their lines', async () => {
    const demo = await open()
    await demo.page.locator('input[type=file]').setInputFiles(file(bad))
    await demo.page.getByRole('heading', { level: 1, name: 'mine.jsonl' }).waitFor()
    expect(await demo.page.locator('.problems li').allTextContents()).toEqual([
      'Line 2: the line is not JSON',
      expect.stringMatching(/^Line 3: the type is unknown/) as string,
    ])
    await demo.seek(3000)
    await demo.page.locator('.line-kept', { hasText: 'good bye' }).waitFor()
  })

  it('can be dropped on the page', async () => {
    const demo = await open({ hash: 'health' })
    const transfer = await demo.page.evaluateHandle((text) => {
      const data = new DataTransfer()
      data.items.add(new File([text], 'dropped.jsonl'))
      return data
    }, bad)
    await demo.page.dispatchEvent('.page', 'dragenter', { dataTransfer: transfer })
    await demo.page.getByText('Drop the call file to play it').waitFor()
    await demo.page.dispatchEvent('.page', 'drop', { dataTransfer: transfer })
    await demo.page.locator('.problems').waitFor()
    expect(await demo.page.getByRole('heading', { level: 1 }).textContent()).toBe('dropped.jsonl')
  })

  it('with nothing to play says so, and why', async () => {
    const demo = await open()
    await demo.page.locator('input[type=file]').setInputFiles(file('nothing\nof use'))
    await demo.page.getByRole('alert').getByText('There is nothing to play').waitFor()
    expect(await demo.page.getByText('Line 2: the line is not JSON').isVisible()).toBe(true)
    expect(await demo.violations()).toEqual([])
  })
})

describe('the record', () => {
  it('can be downloaded and verifies', async () => {
    const demo = await open({ hash: 'collections' })
    await demo.seek(200_000)
    const [download] = await Promise.all([demo.page.waitForEvent('download'), button(demo, 'Download the record').click()])
    expect(download.suggestedFilename()).toBe('collections.record.jsonl')
    const verifier = new RecordVerifier()
    const lines = (await text(await download.createReadStream())).trimEnd().split('\n')
    for (const line of lines) verifier.read(line)
    expect(verifier.result()).toEqual({ ok: true, events: lines.length, ended: true })
  })
})

describe('speaking oneself', () => {
  const noSpeech = () => {
    for (const name of ['SpeechRecognition', 'webkitSpeechRecognition']) Reflect.deleteProperty(globalThis, name)
  }
  /** A recogniser that is refused the microphone. */
  const refused = () => {
    const Refused = class extends EventTarget {
      start() {
        setTimeout(() => this.dispatchEvent(Object.assign(new Event('error'), { error: 'not-allowed' })))
      }
      stop() {}
    }
    Object.assign(globalThis, { SpeechRecognition: Refused })
  }
  /** A recogniser that hears one sentence. */
  const hearing = () => {
    const Hearing = class extends EventTarget {
      start() {
        const results = [{ isFinal: true, 0: { transcript: 'shut up, my phone is 212 555 0147', confidence: 1 } }]
        setTimeout(() => this.dispatchEvent(Object.assign(new Event('result'), { resultIndex: 0, results })))
      }
      stop() {}
    }
    Object.assign(globalThis, { SpeechRecognition: Hearing })
  }

  it('tells of the audio before it starts, and then shows what it hears', async () => {
    const demo = await open({ hash: 'speak', before: hearing })
    await demo.page.getByText('may send the audio').waitFor()
    expect(await demo.violations()).toEqual([])
    await button(demo, 'Start the microphone').click()
    await demo.page.locator('.line-kept', { hasText: 'shut up, my phone is [PHONE_' }).waitFor()
    await demo.panel.getByText('Critical').first().waitFor()
    expect(await demo.violations()).toEqual([])
    await button(demo, 'End the call').click()
    await button(demo, 'Start again').waitFor()
    await demo.page.locator('cuecard-scorecard').getByText('How did it go?').waitFor()
  })

  it('says when the microphone is refused', async () => {
    const demo = await open({ hash: 'speak', before: refused })
    await button(demo, 'Start the microphone').click()
    await demo.page.getByRole('alert').waitFor()
    expect(await demo.page.getByRole('alert').textContent()).toContain('The microphone was refused')
    await demo.panel.getByText('Cannot hear the call').first().waitFor()
  })

  it('says when the browser has no speech recognition, and takes typed words', async () => {
    const demo = await open({ hash: 'speak', before: noSpeech })
    await demo.page.getByText('This browser has no speech recognition').waitFor()
    await button(demo, 'Type instead').click()
    await demo.page.getByRole('radio', { name: 'As the customer' }).check()
    await demo.page.getByLabel('What is said').fill('i want to speak to your manager')
    await demo.page.keyboard.press('Enter')
    await demo.page.locator('.line[data-speaker="customer"]', { hasText: 'your manager' }).waitFor()
    await demo.log.getByRole('heading', { level: 3 }).waitFor()
    expect(await headlinesIn(demo)).toEqual(['Slow down: the customer asks for a manager'])
  })
})

describe('the page', () => {
  it('says when a call cannot be loaded, and tries again', async () => {
    const demo = await open()
    await demo.page.context().setOffline(true)
    await demo.page.getByRole('link', { name: /^Retention/ }).click()
    await demo.page.getByText('The call could not be loaded').waitFor()
    expect(demo.errors.splice(0)).toEqual([expect.stringContaining('ERR_INTERNET_DISCONNECTED')])
    await demo.page.context().setOffline(false)
    await demo.page.getByText('Try again').click()
    await button(demo, 'Pause').waitFor()
  })

  it('plays the same call with another playbook, and the panel in Spanish and dark', async () => {
    const demo = await open({ hash: 'collections' })
    await demo.seek(62_000)
    await demo.panel.getByRole('heading', { name: 'Say the Mini-Miranda now' }).waitFor()
    await demo.page.getByLabel('Playbook').selectOption({ label: 'General service' })
    await demo.panel.getByRole('heading', { name: 'Say the Mini-Miranda now' }).waitFor({ state: 'detached' })
    expect(await demo.time()).toBe('1:02')
    await demo.page.getByLabel('Panel in').selectOption('es')
    await demo.panel.getByText('Oyendo la llamada').waitFor()
    await button(demo, 'Use the dark theme').click()
    expect(await demo.panel.getAttribute('theme')).toBe('dark')
    expect(await demo.violations()).toEqual([])
  })

  it('is without fault for axe-core and without a horizontal scrollbar at every width', async () => {
    const demo = await open()
    const widths = [1440, 1024, 800, 400]
    const faultsAt = async (width: number) => {
      await demo.page.setViewportSize({ width, height: 800 })
      const overflows = await demo.page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
      return [...(overflows ? ['a horizontal scrollbar'] : []), ...(await demo.violations())]
    }
    for (const width of [1440, 400]) expect(await faultsAt(width), `to choose, ${width} px`).toEqual([])
    await demo.page.getByRole('link', { name: /^Technical support/ }).click()
    await demo.seek(47_000)
    await demo.log.getByText('On screen').first().waitFor()
    for (const width of widths) expect(await faultsAt(width), `a call, ${width} px`).toEqual([])
  })
})
