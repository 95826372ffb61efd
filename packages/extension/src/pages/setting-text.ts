import { fields } from '../settings/fields.ts'
import type { SettingName } from '../settings/settings.ts'

/** How a setting is written in a form: lists of text a line each, what has parts as JSON. */
export function textOf(name: SettingName, value: unknown): string {
  const { type, items } = fields[name].schema
  if (value === undefined) return ''
  if (type === 'array' && items?.type === 'string') return (value as readonly string[]).join('\n')
  return typeof value === 'string' ? value : JSON.stringify(value, null, 2)
}

/**
 * What was written in a form as a value; `undefined` for nothing.
 * @throws SyntaxError Where it should be JSON and is none.
 */
export function valueOf(name: SettingName, text: string): unknown {
  const { type, items } = fields[name].schema
  if (text.trim() === '') return undefined
  if (type === 'integer') return Number(text)
  if (type === 'array' && items?.type === 'string')
    return text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean)
  return type === 'array' || type === 'object' ? JSON.parse(text) : text
}
