import { rm } from 'node:fs/promises'
import { buildExtension, launchBrowser, onThisMachine, servePages } from './extension.test.support.ts'
import type { TestBrowser, TestServer } from './extension.test.support.ts'
import type { SiteRecipe } from './sites/site-recipe.ts'

/** Chromium with the extension, built for pages of this machine, and a server of such pages. */
export interface Workplace {
  readonly browser: TestBrowser
  readonly server: TestServer
  close(): Promise<void>
}

/** Builds, launches and serves; what a test opens in it, it closes itself. */
export async function openWorkplace(): Promise<Workplace> {
  const server = await servePages()
  const folder = await buildExtension(onThisMachine)
  const browser = await launchBrowser({ folder })
  return {
    browser,
    server,
    async close() {
      await browser.close()
      await server.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** A recipe for the pages of a test: paragraphs in `#talk`, whose class is the speaker. */
export function testDesk(origin: string): SiteRecipe {
  return {
    name: 'Test desk',
    sites: [origin],
    channel: 'chat',
    conversation: '#talk',
    utterance: 'p',
    speaker: { attribute: 'class', agent: ['agent'], customer: ['customer'] },
  }
}
