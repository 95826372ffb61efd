import type { PlaybookSettings } from '../playbook/playbook.ts'
import { defaultRestraint } from '../prompts/restraint-settings.ts'
import type { RestraintSettings } from '../prompts/restraint-settings.ts'

/** The rules of restraint with what a playbook sets of them. */
export function restraintOf(settings: PlaybookSettings): RestraintSettings {
  return { ...defaultRestraint, ...settings }
}
