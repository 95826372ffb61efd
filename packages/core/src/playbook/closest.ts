import { editDistance } from './edit-distance.ts'

/** The candidate that `word` was most likely meant to be, if any is near enough to be worth naming. */
export function closest(word: string, candidates: Iterable<string>): string | undefined {
  const plain = simplified(word)
  const furthest = Math.max(1, Math.floor(plain.length / 3))
  let best: string | undefined
  let bestDistance = furthest + 1
  for (const candidate of candidates) {
    const other = simplified(candidate)
    if (Math.abs(other.length - plain.length) >= bestDistance) continue
    const distance = editDistance(plain, other)
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance]
  }
  return best
}

/** `did you mean "…"?`, or else `otherwise`. */
export function didYouMean(word: string, candidates: readonly string[], otherwise: string): string {
  const meant = closest(word, candidates)
  return meant === undefined ? otherwise : `did you mean "${meant}"?`
}

/** Case and the way words are joined ("deadAir", "dead_air") are no mistakes worth counting. */
function simplified(name: string): string {
  return name.toLowerCase().replaceAll(/[-_ ]/g, '')
}
