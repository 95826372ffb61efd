import type { Diagnosis } from '../messages/view.ts'
import type { Permissions } from '../platform/extension-api.ts'
import { settingNames } from '../settings/fields.ts'
import type { ReadSettings } from '../settings/settings.ts'

/** What the page of the browser knows beside the host. */
export interface DiagnosisContext {
  readonly version: string
  readonly id: string
  readonly browser: string
  readonly permissions: Permissions
  readonly microphone: string
  readonly settings: ReadSettings
}

/** A playbook as text and recipes are long, and their owner has them. */
const shortened = 200

/** What support needs, as text to be copied. Nothing that anybody said in a call is in any of it. */
export function diagnosisText(
  { version, id, browser, permissions, microphone, settings }: DiagnosisContext,
  host: Diagnosis | undefined,
): string {
  const lines = [
    `Cuecard ${version} (${id})`,
    `Browser: ${browser}`,
    `Permissions: ${(permissions.permissions ?? []).toSorted().join(', ')}`,
    `Sites allowed: ${(permissions.origins ?? []).join(', ') || 'none'}`,
    `Microphone: ${microphone}`,
    '',
    'Settings:',
    ...settingNames
      .filter((name) => settings.setBy[name] !== 'default')
      .map((name) => `  ${name} (${settings.setBy[name]}): ${JSON.stringify(settings.values[name]).slice(0, shortened)}`),
    ...settings.problems.map((problem) => `  wrong: ${problem}`),
    '',
  ]
  if (!host) return [...lines, 'The host of the calls does not answer.'].join('\n')
  return [
    ...lines,
    `Host: since ${host.startedAt}`,
    `Playbook: ${host.playbook}`,
    `Model: ${host.model}`,
    `Record: ${host.record}`,
    `Pages: ${host.pages.length === 0 ? 'none' : ''}`,
    ...host.pages.map(({ origin, recipe, state, messages }) => `  ${origin}: recipe ${recipe}, ${state}, ${messages} messages`),
    `Calls: ${host.calls.length === 0 ? 'none' : ''}`,
    ...host.calls.map(({ status, from, events, prompts }) => `  ${from}: ${status}, ${events} events, ${prompts} prompts shown`),
    `Told: ${JSON.stringify(host.faults)}`,
  ].join('\n')
}
