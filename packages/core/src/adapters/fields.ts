/** An object of a message whose shape nobody has checked. */
export type Fields = Readonly<Record<string, unknown>>

/** A message of JSON. Throws where it is none. */
export function parsed(frame: string | Uint8Array): Fields {
  return fields(JSON.parse(typeof frame === 'string' ? frame : new TextDecoder().decode(frame)))
}

export function fields(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {}
}

export function list(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? value.map(fields) : []
}

export function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

export function number(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined
}

/** Seconds, as milliseconds. */
export function seconds(value: unknown): number | undefined {
  const given = typeof value === 'string' ? Number(value) : number(value)
  return given === undefined || Number.isNaN(given) ? undefined : Math.round(given * 1000)
}
