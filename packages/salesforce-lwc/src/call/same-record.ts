/** Ids of 15 characters tell upper from lower case; the last three of 18 repeat that for systems that do not. */
const tellingCharacters = 15

/** Whether two record ids are of the same record. What is no record id is of none. */
export function sameRecord(one: unknown, other: unknown): boolean {
  const id = idOf(one)
  return id !== undefined && id === idOf(other)
}

function idOf(value: unknown): string | undefined {
  const isId = typeof value === 'string' && /^[a-zA-Z0-9]{15}(?:[a-zA-Z0-9]{3})?$/.test(value)
  return isId ? value.slice(0, tellingCharacters) : undefined
}
