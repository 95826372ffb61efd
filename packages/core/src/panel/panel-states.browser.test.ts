import type { Locator } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { SessionSnapshot } from '../session/snapshot.ts'
import { panelPages } from './panel-page.test.support.ts'
import type { PanelPage } from './panel-page.test.support.ts'
import { busySnapshot, checklist, criticalPrompt, decisions, mood, panelPrompt, snapshot, watching } from './snapshots.test.support.ts'

const open = panelPages()

/** Opens the first prompt, if there is one, and all that is folded away. */
async function unfold({ page, panel }: PanelPage): Promise<void> {
  const toggle = panel.locator('.toggle').first()
  if ((await toggle.count()) > 0) await toggle.press('Enter')
  await page.evaluate(() => {
    for (const details of document.querySelector('cuecard-panel')?.shadowRoot?.querySelectorAll('details') ?? []) details.open = true
  })
}

/** What sticks out of the panel at a side, none where all fits. */
const sticksOut = ({ panel }: PanelPage) =>
  panel.locator('.panel').evaluate((box) => {
    const { left, right } = box.getBoundingClientRect()
    const outside = [...box.querySelectorAll('*:not(.unseen, .unseen *)')].filter((element) => {
      const rect = element.getBoundingClientRect()
      return rect.width > 0 && (rect.left < left - 1 || rect.right > right + 1)
    })
    const names = outside.map((element) => `${element.tagName} ${element.getAttribute('class') ?? ''}`)
    return box.scrollWidth > box.clientWidth ? ['a scroll bar', ...names] : names
  })

const empty = { checklist: [], watching: [], decisions: [], mood: mood([]) }
const states: Readonly<Record<string, SessionSnapshot>> = {
  waiting: snapshot({ ...empty, status: 'waiting', callId: undefined }),
  'quiet, with all there is': busySnapshot({ prompts: [] }),
  'two prompts, one critical': busySnapshot(),
  'a prompt of each lesser severity': snapshot({
    prompts: [
      panelPrompt({ promptId: 'p2', moment: 'monologue', headline: 'Ask a question' }),
      panelPrompt({ promptId: 'p3', moment: 'knowledge-found', headline: 'Article: the router loses its connection' }),
    ],
  }),
  'cannot hear': busySnapshot({ status: 'cannot-hear', prompts: [] }),
  reconnecting: busySnapshot({ status: 'reconnecting' }),
  paused: busySnapshot({ status: 'paused' }),
  ended: busySnapshot({ status: 'ended', prompts: [] }),
}

describe('axe finds nothing', () => {
  it.each(Object.entries(states))('%s', async (_name, state) => {
    const opened = await open({ snapshot: state, attributes: { theme: 'light' } })
    await unfold(opened)
    expect(await opened.violations()).toEqual([])
    await opened.panel.evaluate((panel) => panel.setAttribute('theme', 'dark'))
    expect(await opened.violations()).toEqual([])
  })

  it('while the agent writes', async () => {
    const opened = await open({ snapshot: busySnapshot() })
    await opened.panel.locator('.toggle').first().press('e')
    await opened.panel.getByRole('textbox').waitFor()
    expect(await opened.violations()).toEqual([])
    await opened.show(snapshot())
    expect(await opened.violations()).toEqual([])
  })

  it.each([
    ['where the system is dark', { media: { colorScheme: 'dark' } }],
    ['in forced colours', { media: { forcedColors: 'active' } }],
    ['in forced colours, dark', { media: { forcedColors: 'active', colorScheme: 'dark' } }],
    ['from right to left, in Spanish', { attributes: { dir: 'rtl', lang: 'es' } }],
    ['at 280 px', { width: 280 }],
  ] as const)('%s', async (_name, setup) => {
    const opened = await open({ snapshot: busySnapshot(), ...setup })
    await unfold(opened)
    expect(await opened.violations()).toEqual([])
  })

  it('where there is no session yet, and where the session fails', async () => {
    const opened = await open({ snapshot: snapshot() })
    const { page, panel } = opened
    await panel.evaluate((element: HTMLElementTagNameMap['cuecard-panel']) => {
      element.session = undefined
    })
    await panel.getByText('Waiting for a call').waitFor()
    expect(await opened.violations()).toEqual([])
    await page.evaluate(() => {
      const broken = { ...window.source, getSnapshot: () => JSON.parse('{') as never }
      const element = document.querySelector('cuecard-panel')
      if (element) element.session = broken
    })
    await panel.getByText('This call cannot be shown').waitFor()
    expect(await opened.violations()).toEqual([])
  })
})

describe('everything fits', () => {
  it.each([
    ['280 px', { width: 280 }],
    ['360 px', { width: 360 }],
    ['480 px', { width: 480 }],
    ['280 px from right to left', { width: 280, attributes: { dir: 'rtl' } }],
    ['280 px in Spanish', { width: 280, attributes: { lang: 'es' } }],
    ['360 px at a zoom of 200 %', { width: 360, css: 'cuecard-panel { zoom: 2 }' }],
  ])('%s', async (_name, setup) => {
    const long = panelPrompt({ headline: 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnung' })
    const opened = await open({ snapshot: busySnapshot({ prompts: [long, criticalPrompt()] }), ...setup })
    await unfold(opened)
    expect(await sticksOut(opened)).toEqual([])
    await opened.panel.locator('.toggle').first().press('e')
    await opened.panel.getByRole('textbox').waitFor()
    expect(await sticksOut(opened)).toEqual([])
  })

  it('in the height it is given: it scrolls, and the prompts stay in sight', async () => {
    const { panel, show } = await open({ snapshot: busySnapshot({ prompts: [] }), css: 'cuecard-panel { height: 500px }' })
    expect(await panel.evaluate(({ offsetHeight }: HTMLElement) => offsetHeight)).toBe(500)
    await panel.getByText('Keyboard').scrollIntoViewIfNeeded()
    await show(busySnapshot({ prompts: [criticalPrompt()] }))
    const card = await panel.locator('.card').boundingBox()
    const box = await panel.boundingBox()
    expect(card?.y).toBeGreaterThan(box?.y ?? Number.POSITIVE_INFINITY)
  })

  it('without a jump: one prompt comes into the place kept for it', async () => {
    const { panel, show } = await open({ snapshot: busySnapshot({ prompts: [] }) })
    const top = async () => (await panel.locator('.checklist').boundingBox())?.y
    const before = await top()
    await show(busySnapshot({ prompts: [panelPrompt({ headline: 'Name the problem first' })] }))
    expect(await top()).toBe(before)
    await show(busySnapshot({ prompts: [] }))
    expect(await top()).toBe(before)
  })
})

describe('the status', () => {
  it('is told by words, a picture and a colour', async () => {
    const { panel, show } = await open({ snapshot: snapshot() })
    const line = panel.locator('.status-name')
    const colour = (place: Locator) => place.evaluate((at) => getComputedStyle(at).color)
    const told = {
      waiting: 'Waiting for a call',
      hearing: 'Hearing the call',
      'cannot-hear': 'Cannot hear the call',
      reconnecting: 'Reconnecting',
      paused: 'Paused',
      ended: 'Call ended',
    } as const
    for (const [status, words] of Object.entries(told)) {
      await show(snapshot({ status: status as keyof typeof told }))
      expect(await line.textContent()).toBe(words)
      expect(await line.locator(`.icon-${status}`).count()).toBe(1)
      expect(await colour(line)).not.toBe(await colour(panel.locator('.panel')))
    }
  })
})

describe('in a chat', () => {
  it('the status speaks of reading', async () => {
    const { panel, show } = await open({ snapshot: snapshot({ channel: 'chat' }) })
    expect(await panel.locator('.status-name').textContent()).toBe('Reading the chat')
    await show(snapshot({ channel: 'chat', status: 'cannot-hear' }))
    expect(await panel.locator('.status-name').textContent()).toBe('Cannot read the chat')
  })
})

describe('the checklist', () => {
  it('ticks itself, with the words that did it', async () => {
    const { panel, show } = await open({ snapshot: snapshot({ checklist }) })
    const rows = () => panel.locator('.item').allInnerTexts()
    const flat = async () => (await rows()).map((row) => row.replaceAll(/\s+/gu, ' '))
    expect(await flat()).toEqual([
      'Recording notice Missing · was due by 0:30',
      'Purpose of the call To do · due by 1:45',
      'Greet with your name Done “good morning you are through to Dana”',
      expect.stringContaining('Verify the customer Done “can you confirm the postcode'),
      'Sum up what was agreed Begun',
      'Close with thanks To do',
    ])
    expect(await panel.getByText('2 of 6 done').isVisible()).toBe(true)
    await show(snapshot({ checklist: checklist.map((item) => ({ ...item, state: 'done', quote: `said ${item.id}` })) }))
    expect(await panel.getByText('6 of 6 done').isVisible()).toBe(true)
    expect((await flat())[5]).toBe('Close with thanks Done “said closing”')
  })

  it('keeps a far deadline to itself', async () => {
    const { panel } = await open({ snapshot: snapshot({ checklist, atMs: 40_000 }) })
    expect(await panel.getByText('due by 1:45').count()).toBe(0)
  })

  it('shows all the words of a long quote when asked', async () => {
    const { panel } = await open({ snapshot: snapshot({ checklist }) })
    const quote = panel.getByText('can you confirm the postcode')
    const isCut = () => quote.evaluate((line) => line.scrollWidth > line.clientWidth)
    expect(await isCut()).toBe(true)
    await quote.click()
    expect(await isCut()).toBe(false)
  })

  it('says after the call what was not done', async () => {
    const { panel } = await open({ snapshot: snapshot({ checklist, status: 'ended' }) })
    expect(await panel.getByText('Not done').count()).toBe(2)
    expect(await panel.getByText('· due by').count()).toBe(0)
  })
})

describe('the rest', () => {
  it('has the customer’s mood as a line and in words', async () => {
    const { panel, show } = await open({ snapshot: snapshot() })
    expect(await panel.locator('.mood-words').textContent()).toBe('Negative, falling')
    expect(await panel.getByRole('img').getAttribute('aria-label')).toBe(
      'Mood over the customer’s last 7 utterances, from neutral to negative',
    )
    await show(snapshot({ mood: mood([]) }))
    expect(await panel.locator('.mood-words').textContent()).toBe('Nothing said yet')
    expect(await panel.getByRole('img').count()).toBe(0)
  })

  it('tells what is watched, what was decided and why, and by which version', async () => {
    const { panel } = await open({ snapshot: snapshot({ watching, decisions }) })
    await panel.getByText('What is being watched').click()
    expect(await panel.locator('.watching').innerText()).toContain('how long you talk without a question')
    await panel.getByText('Recent decisions').click()
    const rows = (await panel.locator('.decisions li').allInnerTexts()).map((row) => row.replaceAll(/\s+/gu, ' '))
    expect(rows).toEqual([
      '1:32 Ask a question Not shown: the call has had its share of prompts',
      '1:29 Slow down and name the problem first Shown',
      '0:40 Acknowledge the upset No longer needed: you acknowledged it',
    ])
    expect(await panel.locator('footer').innerText()).toContain('general@1.0.0+2f9a41c07be3')
    expect(await panel.locator('footer').innerText()).toContain('lexicon-1')
  })

  it('speaks Spanish, with the times and keys of Spanish', async () => {
    const { page, panel, actions } = await open({ snapshot: busySnapshot(), attributes: { lang: 'es-MX' } })
    expect(await panel.getByText('Oyendo la llamada').isVisible()).toBe(true)
    expect(await panel.locator('.panel').getAttribute('lang')).toBe('es-MX')
    await panel.locator('.toggle').first().focus()
    await page.keyboard.press('p')
    expect(await actions()).toEqual([{ type: 'prompt-snoozed', promptId: 'c1' }])
  })
})

describe('the reader’s settings', () => {
  const background = ({ panel }: PanelPage) => panel.locator('.panel').evaluate((at) => getComputedStyle(at).backgroundColor)

  it('the theme follows the system, and the attribute goes before', async () => {
    const light = await background(await open({ snapshot: snapshot() }))
    const dark = await background(await open({ snapshot: snapshot(), media: { colorScheme: 'dark' } }))
    expect(dark).not.toBe(light)
    expect(await background(await open({ snapshot: snapshot(), attributes: { theme: 'dark' } }))).toBe(dark)
    expect(await background(await open({ snapshot: snapshot(), media: { colorScheme: 'dark' }, attributes: { theme: 'light' } }))).toBe(
      light,
    )
  })

  it.each([
    ['moves calmly otherwise', {}, true],
    ['does not move where less motion is asked for', { reducedMotion: 'reduce' }, false],
  ] as const)('a prompt that comes %s', async (_name, media, moves) => {
    const { page, panel } = await open({ snapshot: snapshot(), media })
    await page.evaluate((next) => window.source.show(next), busySnapshot())
    await panel.locator('.card').first().waitFor()
    const moving = await panel.evaluate(({ shadowRoot }) =>
      (shadowRoot?.getAnimations() ?? []).some(({ effect }) =>
        effect instanceof KeyframeEffect ? effect.getKeyframes().some((frame) => 'translate' in frame || 'height' in frame) : false,
      ),
    )
    expect(moving).toBe(moves)
  })

  it('in forced colours a critical prompt still stands out, and every button has an edge', async () => {
    const { panel } = await open({ snapshot: busySnapshot(), media: { forcedColors: 'active' } })
    const edges = await panel.locator('.card').evaluateAll((cards) => cards.map((card) => getComputedStyle(card).borderTopWidth))
    expect(edges).toEqual(['2px', '1px'])
    const buttons = await panel
      .locator('.actions button')
      .evaluateAll((all) => all.map((button) => getComputedStyle(button).borderTopColor))
    for (const colour of buttons) expect(colour).not.toBe('rgba(0, 0, 0, 0)')
  })
})
