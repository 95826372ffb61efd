import type { Browser, Locator, Page } from 'playwright-core'

declare module 'vitest' {
  interface ProvidedContext {
    inBrowser: { origin: string; browser: string }
  }
}

/** The stand-in platform in the page; see `sim/platform`. */
interface Platform {
  readonly subscriptions: ReadonlySet<unknown>
  readonly voiceToolkits: ReadonlySet<unknown>
  readonly wires: ReadonlySet<unknown>
  readonly logs: Record<string, unknown>
  readonly records: Record<string, unknown>
  readonly objects: Record<string, unknown>
  readonly apex: Record<string, (values: never) => unknown>
  refusesInput?: string
  utilityId?: string
  readonly asked: readonly (readonly unknown[])[]
  changed(): void
  publish(channel: string, message: unknown): void
  tellVoice(name: string, detail: unknown): void
}

declare global {
  const platform: Platform
  /** Puts a component on the page. */
  const place: (tag: string, properties: object, container: Element) => HTMLElement
}

export const chat = '0Mw000000000001AAA'
export const otherChat = '0Mw000000000002AAA'
export const voiceCall = '0LQ000000000001AAA'
export const aCase = '500000000000001AAA'

/** The channels of the platform that a messaging component listens to. */
export const channels = {
  customer: 'lightning__conversationEndUserMessage',
  agent: 'lightning__conversationAgentSend',
  ended: 'lightning__conversationEnded',
} as const

/** As Lightning Experience has it. */
const policy = "default-src 'self'; script-src 'self' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; frame-src *"

/** A page that runs `script` under a content security policy like that of Lightning Experience. */
export async function pageWith(browser: Browser, origin: string, script: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 420, height: 900 }, reducedMotion: 'reduce' })
  await page.route(`${origin}/console`, (route) =>
    route.fulfill({
      headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy },
      body: '<!doctype html><html lang="en"><title>Console</title><body><main id="host"></main><script src="/console.js"></script></body></html>',
    }),
  )
  await page.route(`${origin}/console.js`, (route) => route.fulfill({ contentType: 'text/javascript; charset=utf-8', body: script }))
  await page.goto(`${origin}/console`)
  return page
}

/** Puts a component on the page; `name` is its attribute `data-name`. */
export async function putOn(page: Page, tag: string, properties: object, name = 'first'): Promise<void> {
  await page.evaluate(
    ([element, given, called]) => {
      const host = document.getElementById('host')
      if (host) place(element, given, host).dataset['name'] = called
    },
    [tag, properties, name] as const,
  )
}

/** Publishes on a message channel of the platform. */
export async function publish(page: Page, channel: string, message: unknown): Promise<void> {
  await page.evaluate(([to, what]) => platform.publish(to, what), [channel, message] as const)
}

/** What the components have asked the platform for under `name`, without the name. */
export async function asked(page: Page, name: string): Promise<readonly (readonly unknown[])[]> {
  const all = await page.evaluate(() => platform.asked)
  return all.filter(([first]) => first === name).map(([, ...rest]) => rest)
}

/** For `expect.poll`: waits for what is expected, however slow the machine is. */
export const slowly = { timeout: 30_000 } as const

/** Waits until something is on the page. */
export async function seen(what: Locator): Promise<boolean> {
  await what.waitFor()
  return what.isVisible()
}
