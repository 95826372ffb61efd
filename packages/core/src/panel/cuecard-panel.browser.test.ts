import { describe, expect, it } from 'vitest'
import type { SessionSnapshot } from '../session/snapshot.ts'
import { panelModule, panelPages, settled } from './panel-page.test.support.ts'
import type { PanelPage } from './panel-page.test.support.ts'
import { busySnapshot, criticalPrompt, panelPrompt, snapshot } from './snapshots.test.support.ts'

const open = panelPages()

/** Every text that a screen reader is told, in order. */
async function listen({ page }: PanelPage): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const told: string[] = []
    Object.assign(globalThis, { told })
    const hear = (root: ShadowRoot) => {
      const note = (nodes: Iterable<Node>) => {
        for (const node of nodes) if (node.parentElement?.closest('[aria-live]')) told.push(node.textContent ?? '')
      }
      const observer = new MutationObserver((changes) => {
        for (const { addedNodes } of changes) note(addedNodes)
      })
      observer.observe(root, { subtree: true, childList: true, characterData: true })
    }
    for (const { shadowRoot } of document.querySelectorAll('cuecard-panel')) if (shadowRoot) hear(shadowRoot)
  })
  return async () => {
    await settled(page)
    return page.evaluate(() => (globalThis as unknown as { told: string[] }).told.splice(0))
  }
}

const listeners = ({ page }: PanelPage) => page.evaluate(() => window.source.listeners.size)

describe('announcements', () => {
  it('tell of a critical prompt once, whatever happens to it', async () => {
    const opened = await open({ snapshot: snapshot() })
    const told = await listen(opened)
    await opened.show(snapshot({ prompts: [criticalPrompt()] }))
    expect(await told()).toEqual(['Critical: Say that the call is recorded', 'Critical: Say what the call is for'])
    await opened.show(snapshot({ prompts: [criticalPrompt(), panelPrompt()], atMs: 96_000 }))
    await opened.show(snapshot())
    await opened.show(snapshot({ prompts: [criticalPrompt({ causes: [] })] }))
    expect(await told()).toEqual([])
    await opened.show(snapshot({ prompts: [criticalPrompt({ promptId: 'c9', headline: 'Ask for consent' }), criticalPrompt()] }))
    expect(await told()).toEqual(['Critical: Ask for consent'])
  })

  it('tell of a critical prompt that joins another', async () => {
    const { causes } = criticalPrompt()
    const opened = await open({ snapshot: snapshot({ prompts: [criticalPrompt({ causes: causes.slice(0, 1) })] }) })
    const told = await listen(opened)
    await opened.show(snapshot({ prompts: [criticalPrompt()] }))
    expect(await told()).toEqual(['Critical: Say what the call is for'])
  })

  it('keep quiet about every other prompt', async () => {
    const opened = await open({ snapshot: snapshot() })
    const told = await listen(opened)
    for (const moment of ['escalation-risk', 'monologue', 'knowledge-found'] as const)
      await opened.show(snapshot({ prompts: [panelPrompt({ moment, promptId: moment })] }))
    expect(await told()).toEqual([])
  })

  it('begin anew with another call', async () => {
    const opened = await open({ snapshot: snapshot({ prompts: [criticalPrompt()] }) })
    const told = await listen(opened)
    await opened.show(snapshot({ callId: 'call-2', prompts: [criticalPrompt({ causes: [] })] }))
    expect(await told()).toEqual(['Critical: Say that the call is recorded'])
  })

  it('tell that the call is lost and that it is back, and of no other status', async () => {
    const opened = await open({ snapshot: snapshot() })
    const told = await listen(opened)
    for (const status of ['paused', 'hearing', 'reconnecting', 'cannot-hear', 'reconnecting', 'cannot-hear', 'hearing', 'ended'] as const)
      await opened.show(snapshot({ status }))
    expect(await told()).toEqual(['Cannot hear the call', 'Hearing the call'])
  })

  it('are in a polite live region that is there before them', async () => {
    const { panel } = await open({ snapshot: snapshot() })
    expect(await panel.locator('[aria-live="polite"]').count()).toBe(1)
    expect(await panel.locator('[aria-live="assertive"], [role="alert"]').count()).toBe(0)
  })
})

describe('the focus', () => {
  it('never moves by itself, whatever is shown', async () => {
    const opened = await open({ snapshot: snapshot() })
    const { page, show } = opened
    await page.locator('#reply').focus()
    const shown: SessionSnapshot[] = [
      snapshot({ prompts: [panelPrompt()] }),
      busySnapshot(),
      busySnapshot({ status: 'cannot-hear', prompts: [] }),
      busySnapshot({ status: 'ended', prompts: [] }),
      snapshot({ callId: 'call-2', prompts: [criticalPrompt()] }),
    ]
    for (const next of shown) {
      await page.keyboard.type('a')
      await show(next)
    }
    await page.keyboard.type('z')
    expect(await page.locator('#reply').inputValue()).toBe('aaaaaz')
  })
})

describe('the element', () => {
  it('takes its session before it is connected, before it is defined, and after', async () => {
    const { page } = await open({ snapshot: snapshot() })
    const shown = await page.evaluate(async (state) => {
      const late = document.createElement('cuecard-panel-late') as HTMLElementTagNameMap['cuecard-panel']
      late.session = window.makeSource(state)
      document.body.append(late)
      customElements.define('cuecard-panel-late', class extends window.panel.CuecardPanel {})
      const after = document.createElement('cuecard-panel')
      document.body.append(after)
      after.session = window.makeSource(state)
      await new Promise(requestAnimationFrame)
      await new Promise(requestAnimationFrame)
      return [late, after].map(({ shadowRoot }) => shadowRoot?.querySelector('.status')?.textContent)
    }, snapshot())
    expect(shown).toEqual(['Hearing the call', 'Hearing the call'])
  })

  it('ends its subscription when it is taken away, and comes back with the call as it is then', async () => {
    const opened = await open({ snapshot: snapshot() })
    const { page, panel } = opened
    const told = await listen(opened)
    await opened.show(snapshot({ prompts: [criticalPrompt()] }))
    expect(await told()).toHaveLength(2)
    expect(await listeners(opened)).toBe(1)
    await page.evaluate(() => {
      const element = document.querySelector('cuecard-panel')
      Object.assign(globalThis, { element })
      element?.remove()
    })
    expect(await listeners(opened)).toBe(0)
    await opened.show(snapshot({ prompts: [criticalPrompt(), panelPrompt()] }))
    await page.evaluate(() => document.querySelector('#side')?.append((globalThis as unknown as { element: Node }).element))
    await expect.poll(() => panel.locator('.card').count()).toBe(2)
    expect(await listeners(opened)).toBe(1)
    expect(await told()).toEqual([])
  })

  it('keeps what the agent has opened when it is only moved', async () => {
    const { page, panel } = await open({ snapshot: busySnapshot() })
    await panel.locator('.toggle').first().press('Enter')
    await page.evaluate(() => document.body.append(document.querySelector('cuecard-panel') ?? ''))
    await settled(page)
    expect(await panel.locator('.body').count()).toBe(1)
  })

  it('shows another session without what was open in the last', async () => {
    const opened = await open({ snapshot: busySnapshot() })
    const { panel } = opened
    await panel.locator('.toggle').first().press('Enter')
    await panel.evaluate((element: HTMLElementTagNameMap['cuecard-panel'], state) => {
      element.session = window.makeSource(state)
    }, busySnapshot())
    await expect.poll(() => panel.locator('.body').count()).toBe(0)
    expect(await listeners(opened)).toBe(0)
  })

  it('takes the language of its closest ancestor that has one, through shadow roots', async () => {
    const { page } = await open({ snapshot: snapshot() })
    const words = await page.evaluate(async () => {
      const outer = document.createElement('div')
      outer.lang = 'es'
      const inner = document.createElement('div')
      outer.attachShadow({ mode: 'open' }).append(inner)
      document.body.append(outer)
      const element = document.createElement('cuecard-panel')
      inner.append(element)
      await new Promise(requestAnimationFrame)
      const spanish = element.shadowRoot?.querySelector('.status')?.textContent
      element.setAttribute('lang', 'en')
      await new Promise(requestAnimationFrame)
      return [spanish, element.shadowRoot?.querySelector('.status')?.textContent]
    })
    expect(words).toEqual(['Esperando una llamada', 'Waiting for a call'])
  })

  it('lives beside another on the page: each has its own session, and one session is announced once', async () => {
    const opened = await open({ snapshot: snapshot() })
    const { page } = opened
    await page.evaluate(() => {
      const twin = document.createElement('cuecard-panel')
      twin.session = window.source
      const other = document.createElement('cuecard-panel')
      Object.assign(globalThis, { other: window.makeSource(window.source.getSnapshot() as never) })
      other.session = (globalThis as unknown as { other: Window['source'] }).other
      document.body.append(twin, other)
    })
    const told = await listen(opened)
    await opened.show(snapshot({ prompts: [criticalPrompt({ causes: [] })] }))
    expect(await page.locator('cuecard-panel').nth(0).locator('.card').count()).toBe(1)
    expect(await page.locator('cuecard-panel').nth(1).locator('.card').count()).toBe(1)
    expect(await page.locator('cuecard-panel').nth(2).locator('.card').count()).toBe(0)
    expect(await told()).toEqual(['Critical: Say that the call is recorded'])
    await page.locator('cuecard-panel').nth(1).getByRole('button', { name: 'Accept' }).click()
    expect(await opened.actions()).toEqual([{ type: 'prompt-accepted', promptId: 'c1' }])
    expect(await page.evaluate(() => (globalThis as unknown as { other: Window['source'] }).other.actions)).toEqual([])
  })

  it('can be loaded twice', async () => {
    const { page, panel } = await open({ snapshot: snapshot() })
    const faults: string[] = []
    page.on('pageerror', ({ message }) => faults.push(message))
    await page.addScriptTag({ type: 'module', url: `${panelModule}?again` })
    expect(faults).toEqual([])
    expect(await panel.getByText('Hearing the call').isVisible()).toBe(true)
  })

  it('recovers with the next change from a snapshot that it could not show', async () => {
    const { panel, show } = await open({ snapshot: snapshot() })
    await show({ ...snapshot(), prompts: [null] } as never)
    expect(await panel.getByText('This call cannot be shown').isVisible()).toBe(true)
    await show(snapshot({ prompts: [panelPrompt()] }))
    expect(await panel.locator('.card').count()).toBe(1)
  })
})

describe('a host without custom elements', () => {
  it('mounts a panel in an element of its own, changes it, and takes it away', async () => {
    const opened = await open({ snapshot: snapshot() })
    const { page } = opened
    await page.evaluate(() => {
      const { mountPanel } = window.panel
      const place = document.createElement('div')
      place.id = 'place'
      document.body.append(place)
      mountPanel(place, window.source)
      Object.assign(globalThis, { unmount: mountPanel(place, window.source, { lang: 'es', theme: 'dark' }) })
    })
    await page.locator('#place').getByText('Oyendo la llamada').waitFor()
    expect(await listeners(opened)).toBe(2)
    await page.evaluate(() => (globalThis as unknown as { unmount: () => void }).unmount())
    expect(await page.locator('#place .panel').count()).toBe(0)
    expect(await listeners(opened)).toBe(1)
  })
})

describe('a hostile page', () => {
  it('does not change how the panel looks', async () => {
    const looks = async ({ panel }: PanelPage) =>
      panel.locator('.panel').evaluate((root) =>
        ['.headline', '.toggle', '.item-title', '.soft', 'footer'].map((part) => {
          const place = root.querySelector(part)
          const style = place && getComputedStyle(place)
          const properties = [
            'color',
            'font',
            'letterSpacing',
            'textTransform',
            'textAlign',
            'visibility',
            'cursor',
            'lineHeight',
            'width',
            'height',
          ]
          return properties.map((name) => `${part} ${name}: ${style?.[name as 'color']}`)
        }),
      )
    const before = await looks(await open({ snapshot: busySnapshot() }))
    const css = `
      html { font-size: 40px }
      * { color: red !important; font: italic 30px/3 cursive !important; letter-spacing: 9px !important; text-transform: uppercase !important;
        text-align: center !important; visibility: visible; word-spacing: 20px !important; cursor: wait !important }
      h3, p, button, li, .card, .panel { background: lime !important; padding: 50px !important; display: none !important }`
    expect(await looks(await open({ snapshot: busySnapshot(), css }))).toEqual(before)
  })

  it('can only restyle it by the properties that are made for that', async () => {
    const { panel } = await open({ snapshot: busySnapshot(), css: 'cuecard-panel { --cuecard-surface: rgb(1, 2, 3); --surface: lime }' })
    expect(await panel.locator('.panel').evaluate((at) => getComputedStyle(at).backgroundColor)).toBe('rgb(1, 2, 3)')
  })

  it('with a strict content security policy still has its styles', async () => {
    const { page, panel } = await open({ snapshot: busySnapshot() })
    const policy = "default-src 'none'; script-src 'self'; style-src 'self'"
    const blank = '<!doctype html><html lang="en"><title>Strict</title><body></body></html>'
    await page.route('**/strict', (route) =>
      route.fulfill({ body: blank, headers: { 'content-type': 'text/html', 'content-security-policy': policy } }),
    )
    await page.goto(new URL('/strict', page.url()).href)
    await page.evaluate(() => {
      Object.assign(globalThis, { refused: [] as string[] })
      document.addEventListener('securitypolicyviolation', ({ violatedDirective }) =>
        (globalThis as unknown as { refused: string[] }).refused.push(violatedDirective),
      )
    })
    await page.addScriptTag({ type: 'module', url: panelModule })
    await page.evaluate((state) => {
      const element = document.createElement('cuecard-panel')
      element.session = window.makeSource(state)
      document.body.append(element)
    }, busySnapshot())
    await panel.locator('.card').first().waitFor()
    expect(
      await panel
        .locator('.toggle')
        .first()
        .evaluate((at) => getComputedStyle(at).display),
    ).toBe('flex')
    expect(await page.evaluate(() => (globalThis as unknown as { refused: string[] }).refused)).toEqual([])
  })

  it('cannot bring markup or addresses to life through any text', async () => {
    const attack = '<img src=x onerror="globalThis.hacked=true"><script>globalThis.hacked=true</script>'
    const plain = busySnapshot({
      prompts: [
        panelPrompt({
          sources: ['javascript:globalThis.hacked=true', 'data:text/html,<script>1</script>', 'vbscript:x'].map((url, id) => ({
            id: `${id}`,
            title: 'T',
            summary: 'S',
            url,
          })),
        }),
      ],
    })
    const fields = /^(?:headline|detail|say|title|summary|because|quote|watches|reason|versionId|model|type|id|segmentId|callId)$/u
    const hostile = JSON.parse(JSON.stringify(plain), (key, value: unknown) =>
      fields.test(key) ? `${attack}${String(value)}` : value,
    ) as SessionSnapshot
    const { page, panel } = await open({ snapshot: hostile })
    await panel.locator('.toggle').first().press('Enter')
    await panel.locator('.body').waitFor()
    const markup = await panel.evaluate(({ shadowRoot }) => {
      for (const details of shadowRoot?.querySelectorAll('details') ?? []) details.open = true
      return [...(shadowRoot?.querySelectorAll('img, script, iframe, a') ?? [])].map(({ outerHTML }) => outerHTML)
    })
    expect(markup).toEqual([])
    expect(await panel.locator('.panel').textContent()).toContain(attack)
    await panel.locator('.toggle').first().press('e')
    expect(await panel.getByRole('textbox').inputValue()).toContain(attack)
    await settled(page)
    expect(await page.evaluate(() => 'hacked' in globalThis)).toBe(false)
  })

  it('gets no hold of the page that a source opens', async () => {
    const { panel } = await open({ snapshot: snapshot({ prompts: [panelPrompt()] }) })
    await panel.locator('.toggle').press('Enter')
    const link = panel.getByRole('link')
    expect(await link.getAttribute('rel')).toContain('noopener')
    expect(await link.getAttribute('target')).toBe('_blank')
  })
})
