import * as v from 'valibot'
import { fields, settingNames } from './fields.ts'
import type { ReadSettings, SetBy, SettingName, Settings } from './settings.ts'

type Source = Readonly<Record<string, unknown>>

/**
 * The settings that apply: a policy's before the user's before the defaults, field by field. A value that cannot be used is
 * named, and the next one down applies.
 */
export function readSettings(policy: Source, own: Source): ReadSettings {
  const problems = unknownNames(policy)
  const values: Partial<Record<SettingName, unknown>> = {}
  const setBy: Partial<Record<SettingName, SetBy>> = {}
  for (const name of settingNames) {
    values[name] = fields[name].initial
    setBy[name] = 'default'
    for (const [by, source] of [
      ['policy', policy],
      ['user', own],
    ] as const) {
      if (!Object.hasOwn(source, name) || source[name] === undefined) continue
      const read = v.safeParse(fields[name].check as v.GenericSchema<unknown, unknown>, source[name])
      if (read.success) {
        values[name] = read.output
        setBy[name] = by
        break
      }
      problems.push(`${faultOf(name, read.issues)} (${by === 'policy' ? 'policy' : 'your own setting'}; it is not used)`)
    }
  }
  return { values: values as Settings, setBy: setBy as Record<SettingName, SetBy>, problems }
}

function unknownNames(policy: Source): string[] {
  return Object.keys(policy)
    .filter((name) => !settingNames.includes(name as SettingName))
    .map((name) => `${name.slice(0, 60)}: there is no such setting (policy)`)
}

/** The first fault of a value, with its place in it; never the value itself, which may be long or secret. */
function faultOf(name: SettingName, [issue]: readonly v.BaseIssue<unknown>[]): string {
  const place = [name, ...(issue?.path ?? []).map(({ key }) => String(key))].join('.')
  const must = issue && !issue.message.startsWith('Invalid') ? issue.message : `must be ${issue?.expected ?? 'something else'}`
  return `${place}: ${must}`
}
