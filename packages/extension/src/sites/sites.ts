import type { SiteRecipe } from './site-recipe.ts'
import { salesforce } from './salesforce.ts'
import { zendesk } from './zendesk.ts'

/** The recipes that come with the extension. The other desktops publish no markup that could be relied on: IT writes one. */
export const shippedRecipes: readonly SiteRecipe[] = [zendesk, salesforce]

/** The recipe for a page, IT's own first. */
export function recipeFor(origin: string, own: readonly SiteRecipe[]): SiteRecipe | undefined {
  return [...own, ...shippedRecipes].find(({ sites }) => sites.some((site) => coversOrigin(site, origin)))
}

/** Whether `site`, such as `https://desk.example.com` or `https://*.example.com`, covers an origin. */
export function coversOrigin(site: string, origin: string): boolean {
  const wildcard = '://*.'
  if (!site.includes(wildcard)) return site === origin
  const [scheme = '', domain = ''] = site.split(wildcard)
  return origin.startsWith(`${scheme}://`) && origin.endsWith(`.${domain}`)
}

/** The match pattern of the browser for a site. Patterns know no ports: all of the host's are covered. */
export function matchPattern(site: string): string {
  return `${site.replace(/:\d+$/, '')}/*`
}
