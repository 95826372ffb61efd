import type { Check } from './rubric.ts'

/** Whether a measured value is what a check asks for; without any bound, that it was measured is enough. */
export function signalHolds(value: unknown, { atLeast, atMost, is }: Check): boolean {
  if (value === undefined) return false
  if (is !== undefined) return Array.isArray(value) ? value.includes(is) : value === is
  if (atLeast === undefined && atMost === undefined) return true
  return typeof value === 'number' && value >= (atLeast ?? -Infinity) && value <= (atMost ?? Infinity)
}
