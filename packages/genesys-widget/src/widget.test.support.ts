import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core'
import { build } from 'vite'
import { expect, vi } from 'vitest'
import { yamlModules } from '../../../tools/yaml-modules.ts'
import { connect, ringingCall } from '../sim/conversations.ts'
import { GenesysSim } from '../sim/genesys-sim.ts'
import { contentSecurityPolicy } from './platform/content-security-policy.ts'
import { serveWidget } from '../sim/serve-widget.ts'
import type { ServedWidget } from '../sim/serve-widget.ts'

/** A built widget, served, for all tests of a file. */
export interface BuiltWidget {
  readonly served: ServedWidget
  close(): Promise<void>
}

/** Builds the widget from the sources. */
export async function buildWidget(): Promise<BuiltWidget> {
  const outDir = await mkdtemp(join(tmpdir(), 'cuecard-genesys-'))
  await build({
    configFile: join(import.meta.dirname, '../vite.config.ts'),
    logLevel: 'error',
    plugins: [yamlModules()],
    resolve: { conditions: ['cuecard-source', 'module', 'browser', 'development|production'] },
    build: { outDir, emptyOutDir: true },
  })
  const served = await serveWidget(outDir)
  return {
    served,
    async close() {
      await served.close()
      await rm(outDir, { recursive: true, force: true })
    },
  }
}

/** An event of the record, as the sink gets it. */
export interface SunkEvent {
  readonly callId: string
  readonly event: {
    readonly type: string
    readonly segmentId?: string
    readonly speaker?: string
    readonly text?: string
    readonly final?: boolean
    readonly startMs?: number
  }
}

/** A simulator, and a browser that blocks third-party storage, for one test. */
export interface Desk {
  readonly sim: GenesysSim
  readonly context: BrowserContext
  readonly page: Page
  /** What the pages complained of. */
  readonly errors: string[]
  /** Opens the desktop with these conversations. */
  open(conversationIds: readonly string[], more?: Readonly<Record<string, string>>): Promise<void>
  widget(index?: number): FrameLocator
  /** What the sink of the record has taken. */
  readonly sunk: SunkEvent[]
  /** What has been said, as the record sink was told it so far: `speaker: text`. */
  heard(): readonly string[]
  /** Presses Done and waits until the widget is gone and its record has come; gives what was heard, as `speaker: text`. */
  finish(index?: number): Promise<readonly string[]>
  /** What the widgets asked of the desktop. */
  asked(action: string): Promise<readonly Readonly<Record<string, unknown>>[]>
  /** Signs in by the widget's button. */
  signIn(index?: number): Promise<void>
  [Symbol.asyncDispose](): Promise<void>
}

/** Sets up a desk with `settings` for the widget. */
export async function setDesk(browser: Browser, { served }: BuiltWidget, settings: object = {}): Promise<Desk> {
  const sunk: SunkEvent[] = []
  const heard = () => sunk.filter(({ event }) => event.type === 'segment-redacted').map(({ event }) => `${event.speaker}: ${event.text}`)
  const sim = await GenesysSim.start({
    widgetUrl: served.url,
    extra({ method, path, body }) {
      if (method !== 'POST' || path !== '/records') return undefined
      sunk.push(...body.split('\n').map((line) => JSON.parse(line) as SunkEvent))
      return { status: 204 }
    },
  })
  served.configure(sim.settings({ recordSink: `${sim.origin}/records`, ...settings }), {
    'content-security-policy': contentSecurityPolicy({ gateway: sim.origin }),
  })
  const context = await browser.newContext()
  const page = await context.newPage()
  const errors: string[] = []
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  page.on('pageerror', (error) => errors.push(error.message))
  const widget = (index = 0) => page.frameLocator('iframe').nth(index)
  return {
    sim,
    context,
    page,
    errors,
    sunk,
    heard,
    async finish(index = 0) {
      await page.getByRole('button', { name: 'Done' }).nth(index).click()
      await page.locator('.interaction').nth(index).waitFor({ state: 'detached' })
      await vi.waitFor(() => expect(['call-ended', 'self-assessed', 'lesson-settled']).toContain(sunk.at(-1)?.event.type), 10_000)
      return heard()
    },
    asked: (action) =>
      page.evaluate(
        (wanted) => (window as unknown as { received: { action: string }[] }).received.filter((each) => each.action === wanted),
        action,
      ),
    async open(conversationIds, more) {
      await page.goto(sim.hostUrl(conversationIds, more))
    },
    widget,
    async signIn(index = 0) {
      const opened = context.waitForEvent('page')
      await Promise.all([widget(index).getByRole('button', { name: 'Sign in' }).click(), opened]).catch(async (error: unknown) => {
        const shown = await Promise.all(page.frames().map(async (frame) => `${frame.url()}: ${await frame.locator('body').innerText()}`))
        throw new Error(`${String(error)}\nThe frames show:\n${shown.join('\n')}\nThey complain of: ${errors.join('\n')}`)
      })
      const window = await opened
      if (!window.isClosed()) await window.waitForEvent('close')
    },
    async [Symbol.asyncDispose]() {
      await context.close()
      await sim.close()
    },
  }
}

let calls = 0

/** A fresh conversation id. */
export function freshId(): string {
  calls += 1
  return `0f3c9a52-7a41-4d5e-9b1c-${String(calls).padStart(12, '0')}`
}

/** A call that the agent has just taken. */
export function takenCall(sim: GenesysSim): { readonly id: string; readonly startedAtMs: number } {
  const id = freshId()
  const startedAtMs = Date.now()
  sim.rest.put(connect(startedAtMs)(ringingCall(id, startedAtMs - 8000)))
  return { id, startedAtMs }
}
