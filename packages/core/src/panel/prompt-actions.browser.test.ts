import { describe, expect, it } from 'vitest'
import { panelPages, settled } from './panel-page.test.support.ts'
import type { PanelPage } from './panel-page.test.support.ts'
import { criticalPrompt, panelPrompt, snapshot } from './snapshots.test.support.ts'

const open = panelPages()
const headline = 'Slow down and name the problem first'
const one = () => open({ snapshot: snapshot({ prompts: [panelPrompt()] }) })
const two = () => open({ snapshot: snapshot({ prompts: [criticalPrompt(), panelPrompt()] }) })

/** Where the focus is: in the panel what it is on, outside its id. */
const focus = ({ page }: PanelPage) =>
  page.evaluate(() => {
    const inside = document.activeElement?.shadowRoot?.activeElement
    if (!inside) return document.activeElement?.id
    return inside instanceof HTMLTextAreaElement ? 'the field' : (inside.getAttribute('aria-label') ?? inside.textContent)
  })

const typesElsewhere = async ({ page }: PanelPage) => {
  await page.locator('#reply').focus()
  await page.keyboard.type('Dear')
}

describe('a prompt', () => {
  it('shows its headline, and the rest once it is opened', async () => {
    const { panel, card, actions } = await one()
    expect(await panel.getByRole('heading', { name: headline }).isVisible()).toBe(true)
    expect(await panel.getByText('The customer has asked for a manager.').count()).toBe(0)
    await panel.getByRole('button', { name: headline }).click()
    await card(headline).getByText('Acknowledge what went wrong').waitFor()
    expect(await panel.getByRole('link', { name: 'Calls that escalate' }).getAttribute('href')).toBe('https://example.com/escalation')
    expect(await panel.getByRole('link').count()).toBe(1)
    expect(await actions()).toEqual([{ type: 'prompt-expanded', promptId: 'p1' }])
  })

  it('shows a name in the place of its placeholder only where the source puts it back', async () => {
    const named = await open({ snapshot: snapshot({ prompts: [panelPrompt({ say: 'I am sorry, [PERSON_1].' })] }) })
    await named.panel.getByRole('button', { name: headline }).click()
    await named.panel.getByText('I am sorry, [PERSON_1].').waitFor()
    await named.page.evaluate(() => {
      Object.assign(window.source, { restore: (text: string) => text.replace('[PERSON_1]', 'Maria') })
      const current = window.source.getSnapshot()
      if (current) window.source.show({ ...current })
    })
    await named.panel.getByText('I am sorry, Maria.').waitFor()
    expect(await named.panel.getByText('PERSON_1').count()).toBe(0)
  })

  it('tells why it is there: the reason, the words with speaker and time, and the rule', async () => {
    const { panel } = await one()
    await panel.getByRole('button', { name: headline }).click()
    await panel.getByText('Why am I seeing this?').click()
    const why = await panel.locator('.why').innerText()
    expect(why.replaceAll(/\s+/gu, ' ')).toContain('The customer asked for a manager.')
    expect(why.replaceAll(/\s+/gu, ' ')).toContain('You 1:18 as I said that is our usual process')
    expect(why.replaceAll(/\s+/gu, ' ')).toContain('Customer 1:24 no listen this is the third time I call')
    expect(why).toContain('Rule: Risk of escalation · 86% sure')
  })

  it('of several causes names each, and shows its words to say', async () => {
    const { panel } = await open({ snapshot: snapshot({ prompts: [criticalPrompt()] }) })
    expect(await panel.getByText('2 causes').isVisible()).toBe(true)
    expect(await panel.locator('.also').innerText()).toContain('Say what the call is for')
    await panel.getByRole('button', { name: 'Say that the call is recorded' }).click()
    await panel.getByText('Why am I seeing this?').click()
    const body = await panel.locator('.body').innerText()
    for (const words of [
      'this call is recorded',
      'attempt to collect a debt',
      'had to be given',
      'had to be named',
      'Say what the call is for',
    ])
      expect(body).toContain(words)
  })

  it('is one of at most two', async () => {
    const prompts = ['p1', 'p2', 'p3'].map((promptId) => panelPrompt({ promptId, headline: `Headline ${promptId}` }))
    const { panel } = await open({ snapshot: snapshot({ prompts }) })
    expect(await panel.locator('.card').count()).toBe(2)
  })

  it('closes when another is opened', async () => {
    const { panel } = await two()
    for (const name of ['Say that the call is recorded', headline]) await panel.getByRole('button', { name }).click()
    expect(await panel.locator('.body').count()).toBe(1)
    expect(await panel.getByRole('button', { name: headline }).getAttribute('aria-expanded')).toBe('true')
  })
})

describe('by mouse', () => {
  it('a prompt is accepted, snoozed and dismissed, and the focus stays where the agent is writing', async () => {
    const opened = await one()
    await typesElsewhere(opened)
    for (const name of ['Accept', 'Snooze', 'Dismiss']) await opened.panel.getByRole('button', { name }).click()
    expect(await opened.actions()).toEqual([
      { type: 'prompt-accepted', promptId: 'p1' },
      { type: 'prompt-snoozed', promptId: 'p1' },
      { type: 'prompt-dismissed', promptId: 'p1' },
    ])
    await opened.show(snapshot())
    expect(await focus(opened)).toBe('reply')
  })

  it('a prompt is rated, shows how, and can be rated anew', async () => {
    const { panel, actions } = await one()
    await panel.getByRole('button', { name: headline }).click()
    const [helpful, unhelpful] = ['Helpful', 'Not helpful'].map((name) => panel.getByRole('button', { name, exact: true, pressed: true }))
    await panel.getByRole('button', { name: 'Helpful', exact: true }).click()
    await helpful?.waitFor()
    await panel.getByRole('button', { name: 'Not helpful' }).click()
    await unhelpful?.waitFor()
    expect(await helpful?.count()).toBe(0)
    expect((await actions()).slice(1)).toEqual([
      { type: 'prompt-rated', promptId: 'p1', rating: 'helpful' },
      { type: 'prompt-rated', promptId: 'p1', rating: 'unhelpful' },
    ])
  })

  it('the words to say are used: accepted, and on the clipboard', async () => {
    const { page, panel, actions } = await one()
    await panel.getByRole('button', { name: headline }).click()
    await panel.getByRole('button', { name: 'Use these words' }).click()
    await panel.locator('.note', { hasText: 'Words copied' }).waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^I can hear how much time/u)
    expect((await actions()).at(-1)).toEqual({ type: 'prompt-accepted', promptId: 'p1' })
  })

  it('the words are edited, and saved as the agent’s own; the focus goes back to where it was', async () => {
    const opened = await one()
    const { panel, actions, show } = opened
    await typesElsewhere(opened)
    await panel.getByRole('button', { name: headline }).click()
    await panel.getByRole('button', { name: 'Edit' }).click()
    const field = panel.getByRole('textbox', { name: 'Your own words' })
    expect(await field.inputValue()).toMatch(/^I can hear how much time/u)
    await field.fill('  I see what went wrong.  ')
    await panel.getByRole('button', { name: 'Use my words' }).click()
    expect((await actions()).at(-1)).toEqual({ type: 'prompt-edited', promptId: 'p1', text: 'I see what went wrong.' })
    await show(snapshot())
    expect(await focus(opened)).toBe('reply')
  })

  it('an edit is given up without a trace', async () => {
    const { panel, actions } = await one()
    await panel.getByRole('button', { name: headline }).click()
    await panel.getByRole('button', { name: 'Edit' }).click()
    await panel.getByRole('textbox').fill('')
    expect(await panel.getByRole('button', { name: 'Use my words' }).isDisabled()).toBe(true)
    await panel.getByRole('button', { name: 'Cancel' }).click()
    await panel.getByRole('textbox').waitFor({ state: 'detached' })
    expect((await actions()).map(({ type }) => type)).toEqual(['prompt-expanded'])
  })

  it('a click on its way to one prompt does not hit another that took its place', async () => {
    const { page, panel, actions } = await one()
    const box = await panel.getByRole('button', { name: 'Dismiss' }).boundingBox()
    if (!box) throw new Error('There is no button.')
    const click = () => page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
    const critical = panelPrompt({ promptId: 'c1', moment: 'disclosure-missing' })
    await page.evaluate((next) => window.source.show(next), snapshot({ prompts: [critical, panelPrompt()] }))
    await expect.poll(() => panel.locator('.card').count()).toBe(2)
    await click()
    expect(await actions()).toEqual([])
    await settled(page)
    await click()
    expect(await actions()).toEqual([{ type: 'prompt-dismissed', promptId: 'c1' }])
  })
})

describe('by keyboard', () => {
  const onPrompt = async (opened: PanelPage, name = headline) => opened.panel.getByRole('button', { name }).focus()

  it('each action has its key', async () => {
    const opened = await one()
    await onPrompt(opened)
    for (const key of ['a', 'A', 'c', 's', 'd', 'h', 'u']) await opened.page.keyboard.press(key)
    const promptId = 'p1'
    expect(await opened.actions()).toEqual([
      { type: 'prompt-accepted', promptId },
      { type: 'prompt-accepted', promptId },
      { type: 'prompt-accepted', promptId },
      { type: 'prompt-snoozed', promptId },
      { type: 'prompt-dismissed', promptId },
      { type: 'prompt-rated', promptId, rating: 'helpful' },
      { type: 'prompt-rated', promptId, rating: 'unhelpful' },
    ])
  })

  it('opens and closes', async () => {
    const opened = await one()
    const toggle = opened.panel.getByRole('button', { name: headline })
    await onPrompt(opened)
    await opened.page.keyboard.press('Enter')
    await expect.poll(() => toggle.getAttribute('aria-expanded')).toBe('true')
    await opened.page.keyboard.press('Escape')
    await expect.poll(() => toggle.getAttribute('aria-expanded')).toBe('false')
  })

  it('edits, saves and comes back to the prompt', async () => {
    const opened = await one()
    const { page, panel, actions } = opened
    await onPrompt(opened)
    await page.keyboard.press('e')
    await panel.getByRole('textbox').waitFor()
    await page.keyboard.press('Control+A')
    await page.keyboard.type('As you said, dash')
    await page.keyboard.press('Control+Enter')
    await panel.getByRole('textbox').waitFor({ state: 'detached' })
    expect(await actions()).toEqual([
      { type: 'prompt-expanded', promptId: 'p1' },
      { type: 'prompt-edited', promptId: 'p1', text: 'As you said, dash' },
    ])
    expect(await focus(opened)).toBe(headline)
  })

  it('Escape gives up an edit first, and closes the prompt next', async () => {
    const opened = await one()
    const { page, panel } = opened
    await onPrompt(opened)
    await page.keyboard.press('e')
    await panel.getByRole('textbox').waitFor()
    await page.keyboard.press('Escape')
    await panel.getByRole('textbox').waitFor({ state: 'detached' })
    expect(await focus(opened)).toBe(headline)
    expect(await panel.locator('.body').count()).toBe(1)
    await page.keyboard.press('Escape')
    await panel.locator('.body').waitFor({ state: 'detached' })
  })

  it('goes through a prompt in the order of reading, and the arrows from prompt to prompt', async () => {
    const opened = await two()
    await opened.page.locator('#reply').focus()
    const visited = []
    for (let stop = 0; stop < 8; stop += 1) {
      await opened.page.keyboard.press('Tab')
      visited.push(await focus(opened))
    }
    const actionsOf = ['Accept', 'Snooze', 'Dismiss']
    expect(visited).toEqual(['Say that the call is recorded', ...actionsOf, headline, ...actionsOf])
    await opened.page.keyboard.press('ArrowUp')
    expect(await focus(opened)).toBe('Say that the call is recorded')
    await opened.page.keyboard.press('ArrowDown')
    expect(await focus(opened)).toBe(headline)
  })

  it('acts on the prompt that has the focus, not on the first', async () => {
    const opened = await two()
    await onPrompt(opened)
    await opened.page.keyboard.press('d')
    expect(await opened.actions()).toEqual([{ type: 'prompt-dismissed', promptId: 'p1' }])
  })

  it('does nothing while the focus is elsewhere, with a modifier, or where a key is only held', async () => {
    const opened = await two()
    await typesElsewhere(opened)
    await opened.page.keyboard.type('asdceuh')
    await onPrompt(opened)
    for (const modifier of ['Control', 'Alt', 'Meta']) await opened.page.keyboard.press(`${modifier}+h`)
    await opened.page.keyboard.down('h')
    await opened.page.keyboard.down('h')
    await opened.page.keyboard.up('h')
    expect(await opened.actions()).toEqual([{ type: 'prompt-rated', promptId: 'p1', rating: 'helpful' }])
  })

  it('leaves the page’s own shortcuts alone while the agent writes', async () => {
    const opened = await one()
    const { page, panel } = opened
    await page.evaluate(() => {
      Object.assign(globalThis, { heard: [] as string[] })
      for (const type of ['keydown', 'keypress', 'keyup'])
        document.addEventListener(type, (event) => (globalThis as unknown as { heard: string[] }).heard.push((event as KeyboardEvent).key))
    })
    await onPrompt(opened)
    await page.keyboard.down('e')
    await panel.getByRole('textbox').waitFor()
    await page.keyboard.up('e')
    await page.keyboard.type('cde')
    expect(await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)).toEqual([])
  })

  it('keeps the focus in the list where the prompt under it goes, and on no other prompt', async () => {
    const opened = await two()
    await onPrompt(opened)
    await opened.show(snapshot({ prompts: [criticalPrompt()] }))
    expect(await focus(opened)).toBe('Prompts')
    await opened.page.keyboard.press('d')
    expect(await opened.actions()).toEqual([])
  })

  it('follows a prompt that changes its place', async () => {
    const opened = await two()
    // As in browsers where moving an element takes its focus away.
    await opened.page.evaluate(() => Reflect.deleteProperty(Element.prototype, 'moveBefore'))
    for (const prompts of [
      [panelPrompt(), criticalPrompt()],
      [criticalPrompt(), panelPrompt()],
    ]) {
      const first = prompts[1]?.headline
      await onPrompt(opened, first)
      await opened.show(snapshot({ prompts }))
      expect(await focus(opened)).toBe(first)
    }
    await onPrompt(opened)
    await opened.show(snapshot({ prompts: [panelPrompt(), criticalPrompt()] }))
    expect(await focus(opened)).toBe(headline)
  })
})

describe('what the agent has begun to write', () => {
  it('outlives its prompt, can be copied, and is gone when it is closed', async () => {
    const opened = await one()
    const { page, panel, show, actions } = opened
    await panel.getByRole('button', { name: headline }).focus()
    await page.keyboard.press('e')
    await panel.getByRole('textbox').fill('Half a sent')
    await show(snapshot({ prompts: [criticalPrompt()] }))
    expect(await focus(opened)).toBe('the field')
    await page.keyboard.type('ence')
    expect(await panel.getByRole('textbox').inputValue()).toBe('Half a sentence')
    expect(await panel.getByText('This prompt is over.').isVisible()).toBe(true)
    await panel.getByRole('button', { name: 'Copy' }).click()
    await panel.locator('.note').waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('Half a sentence')
    await panel.getByRole('button', { name: 'Close' }).click()
    await panel.getByRole('textbox').waitFor({ state: 'detached' })
    expect(await panel.locator('.card').count()).toBe(1)
    expect((await actions()).map(({ type }) => type)).toEqual(['prompt-expanded'])
  })

  it('goes on in its prompt if that comes back', async () => {
    const { page, panel, show, actions } = await one()
    await panel.getByRole('button', { name: headline }).focus()
    await page.keyboard.press('e')
    await panel.getByRole('textbox').fill('Still here')
    await show(snapshot())
    await show(snapshot({ prompts: [panelPrompt()] }))
    await panel.getByRole('button', { name: 'Use my words' }).click()
    expect((await actions()).at(-1)).toEqual({ type: 'prompt-edited', promptId: 'p1', text: 'Still here' })
  })
})

describe('the session cannot be reached', () => {
  it('says so where an action fails', async () => {
    const { page, panel } = await one()
    await page.evaluate(() => {
      Object.assign(window.source, {
        act() {
          throw new Error('gone')
        },
      })
    })
    await panel.getByRole('button', { name: 'Accept' }).click()
    const note = panel.locator('.note')
    await note.waitFor()
    expect(await note.textContent()).toContain('did not get through')
  })

  it('the words go where the agent writes, if the source has such a place', async () => {
    const opened = await one()
    const { page, panel } = opened
    await page.evaluate(() => Object.assign(window.source, { insert: (text: string) => Object.assign(window, { inserted: text }) }))
    await panel.getByRole('button', { name: headline }).click()
    await panel.getByRole('button', { name: 'Use these words' }).click()
    await panel.getByText('Words put into your message').first().waitFor()
    expect(await page.evaluate(() => (window as { inserted?: string }).inserted)).toMatch(/^I can hear how much time/u)
    expect((await opened.actions()).at(-1)).toEqual({ type: 'prompt-accepted', promptId: 'p1' })
  })

  it('says so where there is no clipboard, and accepts all the same', async () => {
    const { page, panel, actions } = await one()
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
    await panel.getByRole('button', { name: headline }).focus()
    await page.keyboard.press('c')
    await panel.locator('.note', { hasText: 'could not be copied' }).waitFor()
    expect((await actions()).at(-1)).toEqual({ type: 'prompt-accepted', promptId: 'p1' })
  })
})
