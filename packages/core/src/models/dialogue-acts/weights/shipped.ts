import { pieces } from './pieces.ts'
import { weights1 } from './weights-1.ts'
import { weights2 } from './weights-2.ts'
import { weights3 } from './weights-3.ts'
import { weights4 } from './weights-4.ts'
import { weights5 } from './weights-5.ts'
import { weights6 } from './weights-6.ts'

/** What `training/dialogue-acts/export.py` wrote: the word pieces, and the weights in base64 in the order that `decodeWeights()` reads. */
export const shipped: { readonly width: number; readonly channels: number; readonly pieces: string; readonly weights: string } = {
  width: 64,
  channels: 160,
  pieces,
  weights: weights1 + weights2 + weights3 + weights4 + weights5 + weights6,
}
