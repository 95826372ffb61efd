/** A payload of the platform, of which nothing is certain. */
export type Fields = Readonly<Record<string, unknown>>

/** `value` where it is an object, else one without fields. */
export function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {}
}

/** `value` where it is a text with something in it. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined
}

/** A time as the platform gives it (milliseconds since 1970, as a number or in digits, or ISO 8601) in milliseconds since 1970. */
export function timeOf(value: unknown): number | undefined {
  const ms = typeof value === 'number' ? value : typeof value === 'string' ? readTime(value.trim()) : Number.NaN
  return Number.isFinite(ms) && ms > 0 ? ms : undefined
}

function readTime(text: string): number {
  return /^\d{10,}$/.test(text) ? Number(text) : Date.parse(text)
}
