import type { Settings } from '../settings/settings.ts'

/** What leaves the machine with these settings, and where to, in words. */
export function leavesMachine(settings: Settings): readonly string[] {
  const { speech, suggestions, recordAddress, telemetryAddress, alertAddresses, playbook } = settings
  const lines: string[] = []
  if (speech && speech.audioLeavesMachine !== false)
    lines.push(`The sound of calls, while you listen: to ${originOf(speech.address) ?? `the service of ${speech.engine}`}.`)
  if (suggestions) lines.push(`Redacted words around a prompt: to the language model at ${originOf(suggestions.address) ?? ''}.`)
  if (recordAddress !== '') lines.push(`Redacted records of calls: to ${originOf(recordAddress) ?? ''}.`)
  if (telemetryAddress !== '') lines.push(`Counts of prompts and faults, without words: to ${originOf(telemetryAddress) ?? ''}.`)
  for (const address of alertAddresses) lines.push(`Alerts of critical prompts that nobody answered: to ${originOf(address) ?? ''}.`)
  if (playbook.includes(':')) lines.push(`A request for the playbook, which says nothing of a call: to ${originOf(playbook) ?? ''}.`)
  return lines
}

function originOf(address: string | undefined): string | undefined {
  return address !== undefined && URL.canParse(address) ? new URL(address).host : undefined
}
