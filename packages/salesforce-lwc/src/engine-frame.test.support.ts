import type { Page } from 'playwright-core'
import { renderEnginePage } from '../sim/render-engine-page.ts'
import { buildEngineResources } from './build/engine-resources.ts'

/** Lightning Experience of an org, and the Visualforce pages of the same. */
export const lightning = 'https://acme.lightning.force.com'
export const visualforce = 'https://acme--c.vf.force.com'

/** The headers that make a frame opaque, as the `sandbox` attribute does that Lightning Web Security sets. */
export const opaque: Readonly<Record<string, string>> = { 'content-security-policy': 'sandbox allow-scripts' }

export interface EngineServing {
  /** Of the engine page. */
  readonly headers?: Readonly<Record<string, string>>
  /** A resource that is not there. */
  readonly lacks?: string
}

/** Serves the engine page of the org to whatever frames it on a page. */
export async function engineServer(): Promise<(page: Page, serving?: EngineServing) => Promise<void>> {
  const [resources, body] = await Promise.all([buildEngineResources(), renderEnginePage()])
  return async (page, { headers = {}, lacks } = {}) => {
    await page.route(`${visualforce}/**`, (route) => {
      const { pathname } = new URL(route.request().url())
      const name = /^\/resource\/(\w+)$/.exec(pathname)?.[1]
      const code = name === undefined || name === lacks ? undefined : resources.get(name)
      if (pathname === '/apex/CoachEngine')
        return route.fulfill({ headers: { 'content-type': 'text/html; charset=utf-8', ...headers }, body })
      return code === undefined ? route.fulfill({ status: 404 }) : route.fulfill({ contentType: 'application/javascript', body: code })
    })
  }
}
