import type { PhraseMatch } from '../tokens/phrases.ts'
import { PhraseSet } from '../tokens/phrases.ts'
import type { Token } from '../tokens/scan.ts'
import type { Keeper } from './keepers.ts'
import { keepers } from './keepers.ts'

const measures = new PhraseSet<Keeper>()
for (const keeper of keepers) measures.add(keeper.after ?? '', keeper)

/** What a number before token `index` counts, such as dollars; undefined where no unit stands there. */
export function measureAt(tokens: readonly Token[], index: number): PhraseMatch<Keeper> | undefined {
  return measures.at(tokens, index)
}
