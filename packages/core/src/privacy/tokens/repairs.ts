import type { Part } from './compose.ts'

/**
 * The value as it was meant, where the speaker took something back: `four five no four six` is 46.
 * What is said again may begin with what was right (`oh seven no oh six`), so the new words replace the
 * latest stretch that begins as they do, and failing that as many characters as one part has.
 */
export function applyRepairs(parts: readonly Part[], repairs: readonly number[]): string {
  let value = ''
  let next = 0
  const takeBefore = (token: number): string => {
    let text = ''
    for (; next < parts.length; next += 1) {
      const part = parts[next]
      if (!part || part.first > token) break
      text += part.text
    }
    return text
  }
  value = takeBefore(repairs[0] ?? Number.POSITIVE_INFINITY)
  repairs.forEach((repair, index) => {
    const wrong = parts.findLast((part) => part.first < repair)
    const again = takeBefore(repairs[index + 1] ?? Number.POSITIVE_INFINITY)
    value = value.slice(0, replacedFrom(value, again, wrong?.text.length ?? 1)) + again
  })
  return value
}

const LONGEST_REPAIR = 8

function replacedFrom(said: string, again: string, partLength: number): number {
  let from = Math.max(0, said.length - partLength)
  let shared = 0
  for (let start = said.length - 1; start >= Math.max(0, said.length - LONGEST_REPAIR); start -= 1) {
    let length = 0
    while (start + length < said.length && said[start + length] === again[length]) length += 1
    if (length > shared) {
      shared = length
      from = start
    }
  }
  return from
}
