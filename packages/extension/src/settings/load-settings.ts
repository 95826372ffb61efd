import { extension } from '../platform/extension-api.ts'
import { readSettings } from './read-settings.ts'
import type { ReadSettings, SettingName } from './settings.ts'

/** Where the user's own settings stand in `storage.local`. */
const ownKey = 'settings'

/** The policy's values as the browser has them; none where there is no policy. Firefox rejects where there is none. */
function policyValues(): Promise<Record<string, unknown>> {
  return extension.storage.managed.get(null).catch(() => ({}))
}

/** The user's own values. */
async function ownValues(): Promise<Record<string, unknown>> {
  const { [ownKey]: own } = await extension.storage.local.get(ownKey)
  return typeof own === 'object' && own !== null ? (own as Record<string, unknown>) : {}
}

/** The settings as they are now. */
export async function loadSettings(): Promise<ReadSettings> {
  const [policy, own] = await Promise.all([policyValues(), ownValues()])
  return readSettings(policy, own)
}

/** Keeps a setting of the user's; `undefined` takes it back. Rejects where the storage is full. */
export async function keepSetting(name: SettingName, value: unknown): Promise<void> {
  const { [name]: _, ...rest } = await ownValues()
  await extension.storage.local.set({ [ownKey]: value === undefined ? rest : { ...rest, [name]: value } })
}

/** Calls `listener` when a policy or the user changed something. */
export function onSettingsChanged(listener: () => void): void {
  extension.storage.onChanged.addListener((changes, area) => {
    if (area === 'managed' || (area === 'local' && ownKey in changes)) listener()
  })
}
