import type { PlaybookSettings } from '../playbook/playbook.ts'
import { defaultRestraint } from '../prompts/restraint-settings.ts'
import type { RestraintSettings } from '../prompts/restraint-settings.ts'
import { taxonomy } from '../taxonomy.ts'
import type { MomentName } from '../taxonomy.ts'

/** The rules of restraint with what a playbook sets of them, and how useful prompts were found; never of critical moments. */
export function restraintOf(settings: PlaybookSettings, usefulness: RestraintSettings['usefulness'] = {}): RestraintSettings {
  const learned = Object.entries(usefulness).filter(([moment]) => taxonomy[moment as MomentName] !== 'critical')
  return { ...defaultRestraint, ...settings, usefulness: Object.fromEntries(learned) }
}
