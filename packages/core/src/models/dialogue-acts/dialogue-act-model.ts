import { agentActs, customerActs } from '../../dialogue-acts.ts'
import type { DialogueAct } from '../../dialogue-acts.ts'
import type { RecognisedActs } from './recognised-acts.ts'
import { ActNetwork } from './act-network.ts'
import { decodeWeights } from './decode-weights.ts'
import { WordPieces } from './word-pieces.ts'

/** Tells what lines do, by their words alone. */
export interface DialogueActModel {
  recognise(words: readonly string[], side: 'agent' | 'customer'): RecognisedActs
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
      const peaks = network.read(cut.map(({ piece }) => piece))
      const likely = cut.length === 0 ? [] : acts.map((act, index) => [act, sigmoid(network.logitOf(first + index, peaks))] as const)
      return {
        probabilities: new Map(likely),
        placeOf(act) {
          const { from, to } = network.spanOf(first + (acts as readonly DialogueAct[]).indexOf(act), peaks)
          return { firstWord: cut[from]?.index ?? 0, lastWord: cut[to]?.index ?? 0 }
        },
      }
    },
  }
}

const sigmoid = (logit: number): number => 1 / (1 + Math.exp(-logit))
