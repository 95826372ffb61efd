import { agentActs, customerActs } from '../../dialogue-acts.ts'
import type { DialogueAct } from '../../dialogue-acts.ts'
import type { RecognisedAct } from './recognised-act.ts'
import { ActNetwork } from './act-network.ts'
import { decodeWeights } from './decode-weights.ts'
import { WordPieces } from './word-pieces.ts'

/** Tells what lines do, by their words alone. */
export interface DialogueActModel {
  /** Every act of this side with its probability; none for a line without words. */
  recognise(words: readonly string[], side: 'agent' | 'customer'): readonly RecognisedAct[]
}

/** What a longer line says last. */
const longestLine = 64

const sides = {
  customer: { acts: customerActs, first: 0 },
  agent: { acts: agentActs, first: customerActs.length },
} as const satisfies Record<string, { readonly acts: readonly DialogueAct[]; readonly first: number }>

let shared: DialogueActModel | undefined

/** The model that ships; its weights are unpacked when it is first asked for. */
export function dialogueActModel(): DialogueActModel {
  shared ??= create()
  return shared
}

function create(): DialogueActModel {
  const { pieces, weights } = decodeWeights()
  const cutter = new WordPieces(pieces)
  const network = new ActNetwork(weights)
  return {
    recognise(words, side) {
      const { acts, first } = sides[side]
      const cut = words.flatMap((word, index) => cutter.of(word).map((piece) => ({ piece, index }))).slice(-longestLine)
      if (cut.length === 0) return []
      const scores = network.score(
        cut.map(({ piece }) => piece),
        first,
        first + acts.length,
      )
      const wordAt = (place: number) => cut[place]?.index ?? 0
      return scores.map(({ logit, from, to }, index) => ({
        act: acts[index] ?? 'glad',
        probability: 1 / (1 + Math.exp(-logit)),
        firstWord: wordAt(from),
        lastWord: wordAt(to),
      }))
    },
  }
}
