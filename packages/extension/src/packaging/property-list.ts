import { escaped } from './update-manifest.ts'

/** A value as a property list of macOS has it. */
export function property(value: unknown): string {
  if (typeof value === 'boolean') return value ? '<true/>' : '<false/>'
  if (typeof value === 'number') return Number.isInteger(value) ? `<integer>${value}</integer>` : `<real>${value}</real>`
  if (typeof value === 'string') return `<string>${escaped(value)}</string>`
  if (Array.isArray(value)) return `<array>${value.map(property).join('')}</array>`
  const entries = Object.entries(value as object).filter(([, each]) => each !== undefined)
  return `<dict>${entries.map(([name, each]) => `<key>${escaped(name)}</key>${property(each)}`).join('')}</dict>`
}
