import { platform, wireOf } from 'lightning/platformOfSimulator'

export const EnclosingUtilityId = wireOf(() => platform.utilityId)

export async function updateUtility(utilityId, settings) {
  platform.asked.push(['updateUtility', utilityId, { ...settings }])
  platform.onUtility?.(settings)
  return true
}
