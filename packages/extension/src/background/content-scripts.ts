import { extension } from '../platform/extension-api.ts'
import type { Settings } from '../settings/settings.ts'
import { matchPattern } from '../sites/sites.ts'

const scriptId = 'cuecard-sites'

/**
 * Registers the content script for the sites of the settings that the extension may read by now, and takes it back from the
 * others. Sites that the build names are in the manifest and need nothing.
 */
export async function registerSites({ sites }: Settings): Promise<void> {
  const { scripting, permissions } = extension
  if (!scripting) return
  const patterns = [...new Set(sites.map(matchPattern))].filter((pattern) => !builtInPatterns().includes(pattern))
  const granted = await Promise.all(patterns.map((origin) => permissions.contains({ origins: [origin] })))
  const matches = patterns.filter((_, index) => granted[index]).sort()
  const [current] = (await scripting.getRegisteredContentScripts()).filter(({ id }) => id === scriptId)
  if (current && current.matches.toSorted().join() === matches.join()) return
  if (current) await scripting.unregisterContentScripts({ ids: [scriptId] })
  if (matches.length === 0) return
  await scripting.registerContentScripts([
    { id: scriptId, matches, js: ['content.js'], allFrames: true, runAt: 'document_idle', persistAcrossSessions: true },
  ])
}

/** The patterns that this build has in its manifest. */
export function builtInPatterns(): readonly string[] {
  const { content_scripts: scripts } = extension.runtime.getManifest()
  return Array.isArray(scripts) ? scripts.flatMap(({ matches }: { readonly matches?: string[] }) => matches ?? []) : []
}
