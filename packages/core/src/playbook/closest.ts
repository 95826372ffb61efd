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

/** Letters to insert, delete, replace or swap with their neighbour (Damerau-Levenshtein, each letter touched once). */
function editDistance(from: string, to: string): number {
  let before: number[] = []
  let row = Array.from({ length: to.length + 1 }, (_, at) => at)
  for (let i = 1; i <= from.length; i++) {
    const next = [i]
    for (let j = 1; j <= to.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1)
      const swaps = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]
      const swapped = swaps ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY
      next.push(Math.min(replaced, swapped, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    before = row
    row = next
  }
  return row[to.length] ?? 0
}
