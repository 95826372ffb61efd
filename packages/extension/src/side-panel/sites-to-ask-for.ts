import { builtInPatterns } from '../background/content-scripts.ts'
import { extension } from '../platform/extension-api.ts'
import { matchPattern } from '../sites/sites.ts'

/** The sites among these that the extension may not read yet. */
export async function sitesToAskFor(sites: readonly string[]): Promise<readonly string[]> {
  const builtIn = builtInPatterns()
  const open = sites.filter((site) => !builtIn.includes(matchPattern(site)))
  const granted = await Promise.all(
    open.map((site) => extension.permissions.contains({ permissions: ['scripting'], origins: [matchPattern(site)] })),
  )
  return open.filter((_, index) => !granted[index])
}
