import type { SessionSnapshot } from '@cuecard/core'
import type { PanelAction } from '@cuecard/core/panel'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { seen, slowly } from './console-page.test.support.ts'
import { aPrompt, aSnapshot } from './snapshots.test.support.ts'

declare global {
  /** The source of the panel on the page. */
  const source: {
    show(snapshot: SessionSnapshot): void
    readonly actions: PanelAction[]
    readonly inserted: string[]
    readonly listeners: ReadonlySet<unknown>
  }
}

/** Runs in the page: an object of a class, as a session is, and not a plain one. */
function defineSource(first: unknown): void {
  class Source {
    current = first
    actions: unknown[] = []
    inserted: string[] = []
    listeners = new Set<() => void>()
    subscribe(listener: () => void) {
      this.listeners.add(listener)
      return () => this.listeners.delete(listener)
    }
    getSnapshot() {
      return this.current
    }
    act(action: object) {
      this.actions.push({ ...action })
    }
    insert(text: string) {
      this.inserted.push(text)
    }
    show(snapshot: unknown) {
      this.current = snapshot
      for (const listener of this.listeners) listener()
    }
  }
  Object.assign(globalThis, { source: new Source() })
}

const headline = 'Name the problem before you solve it'

/** A place for panels: one page, in which each test has a panel of its own, one after the other. */
export interface PanelPlace {
  readonly page: Page
  /** Runs in the page: takes the panel before away, and mounts one for `source`. */
  readonly mount: () => void
}

/** What a panel does, wherever it is mounted. */
export function panelBehaviours(place: string, placeOf: () => Promise<PanelPlace>): void {
  let opened: Promise<PanelPlace> | undefined
  const open = async (first: SessionSnapshot) => {
    const { page, mount } = await (opened ??= placeOf())
    await page.evaluate(defineSource, first)
    await page.evaluate(mount)
    await page.locator('.status').waitFor()
    return page
  }
  const actions = (page: Page) => page.evaluate(() => source.actions)
  const show = (page: Page, snapshot: SessionSnapshot) => page.evaluate((next) => source.show(next), snapshot)

  describe(`the panel ${place}`, () => {
    it('says where the call stands', async () => {
      const page = await open(aSnapshot({ prompts: [] }))
      await page.getByText('Hearing the call').waitFor()
      await show(page, aSnapshot({ status: 'cannot-hear', prompts: [] }))
      await page.getByText('Cannot hear the call').first().waitFor()
      await show(page, aSnapshot({ status: 'ended', prompts: [] }))
      expect(await seen(page.getByText('Call ended').first())).toBe(true)
    })

    it('shows two prompts at most, the headline first, and the rest when one is opened', async () => {
      const page = await open(
        aSnapshot({ prompts: ['p1', 'p2', 'p3'].map((promptId) => aPrompt({ promptId, headline: `Headline ${promptId}` })) }),
      )
      await page.getByRole('heading', { name: 'Headline p1' }).waitFor()
      expect(await page.locator('.card').count()).toBe(2)
      expect(await page.getByText('I see how long this has taken').count()).toBe(0)
      await page.getByRole('button', { name: 'Headline p1' }).click()
      await page.getByText('I see how long this has taken').waitFor()
      expect(await actions(page)).toEqual([{ type: 'prompt-expanded', promptId: 'p1' }])
    })

    it('says why a prompt is there', async () => {
      const page = await open(aSnapshot())
      await page.getByRole('button', { name: headline }).click()
      await page.getByText('Why am I seeing this?').click()
      await page.getByText('The customer asked for a manager.').waitFor()
      expect(await seen(page.getByText('get me your manager please'))).toBe(true)
    })

    it('takes accept, snooze, dismiss and a rating by mouse', async () => {
      const page = await open(aSnapshot())
      for (const name of ['Accept', 'Snooze', 'Dismiss']) await page.getByRole('button', { name }).click()
      await page.getByRole('button', { name: headline }).click()
      await page.getByRole('button', { name: 'Not helpful' }).click()
      const types = (await actions(page)).map(({ type }) => type)
      expect(types).toEqual(['prompt-accepted', 'prompt-snoozed', 'prompt-dismissed', 'prompt-expanded', 'prompt-rated'])
    })

    it('takes them by keyboard, on the prompt that has the focus', async () => {
      const page = await open(aSnapshot())
      await page.getByRole('button', { name: headline }).focus()
      await page.keyboard.press('Enter')
      await page.getByText('Why am I seeing this?').waitFor()
      for (const key of ['a', 's', 'd']) await page.keyboard.press(key)
      expect((await actions(page)).map(({ type }) => type)).toEqual([
        'prompt-expanded',
        'prompt-accepted',
        'prompt-snoozed',
        'prompt-dismissed',
      ])
    })

    it('lets the agent change the words before they are used', async () => {
      const page = await open(aSnapshot())
      await page.getByRole('button', { name: headline }).click()
      await page.getByRole('button', { name: 'Edit' }).click()
      const field = page.getByRole('textbox', { name: 'Your own words' })
      await field.fill('My own words')
      await page.getByRole('button', { name: 'Use my words' }).click()
      await expect.poll(() => actions(page), slowly).toContainEqual({ type: 'prompt-edited', promptId: 'p1', text: 'My own words' })
    })

    it('hands the words to the source that takes them', async () => {
      const page = await open(aSnapshot())
      await page.getByRole('button', { name: headline }).click()
      await page.getByRole('button', { name: 'Use these words' }).click()
      await expect
        .poll(() => page.evaluate(() => source.inserted), slowly)
        .toEqual(['I see how long this has taken. Let me sort it out with you.'])
    })

    it('ticks the checklist', async () => {
      const page = await open(aSnapshot())
      await page.getByRole('button', { name: 'Done by hand: Greet by name' }).click()
      await expect.poll(() => actions(page), slowly).toEqual([{ type: 'item-ticked', itemId: 'greet', done: true }])
    })

    it('says what is watched', async () => {
      const page = await open(aSnapshot())
      await page.getByText('What is being watched').click()
      expect(await seen(page.getByText('whether the customer asks for somebody else'))).toBe(true)
    })

    it('leaves the focus where the agent is writing', async () => {
      const page = await open(aSnapshot({ prompts: [] }))
      await page.evaluate(() => {
        document.getElementById('reply')?.remove()
        const field = document.createElement('textarea')
        field.id = 'reply'
        document.body.prepend(field)
        field.focus()
      })
      await show(page, aSnapshot())
      await page.getByRole('button', { name: 'Dismiss' }).click()
      await show(page, aSnapshot({ prompts: [] }))
      await page.locator('.card').waitFor({ state: 'detached' })
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('reply')
    })

    it('brings no markup to life', async () => {
      const attack = '<img src=x onerror="globalThis.hacked=true">'
      const page = await open(aSnapshot({ prompts: [aPrompt({ headline: attack, say: attack, detail: attack })] }))
      await page.locator('.card').getByRole('button').first().click()
      await page.getByText(attack).first().waitFor()
      expect(await page.evaluate(() => 'hacked' in globalThis)).toBe(false)
    })

    it('has its styles', async () => {
      const page = await open(aSnapshot())
      const display = await page
        .locator('.toggle')
        .first()
        .evaluate((toggle) => getComputedStyle(toggle).display)
      expect(display).toBe('flex')
    })
  })
}

/** Runs in the page of a simulated console. */
export function mountInLightning(): void {
  document.querySelector('c-coach-panel')?.remove()
  place('c-coach-panel', { call: source }, document.querySelector('#host') ?? document.body)
}
