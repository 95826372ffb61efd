import type { DialogueAct } from '../../dialogue-acts.ts'

/** What is recognised in a line. */
export interface RecognisedActs {
  /** Every act of the speaker's side, 0 to 1; none for a line without words. */
  readonly probabilities: ReadonlyMap<DialogueAct, number>
  /** The words that an act rests on: of those that weigh most the first and the last, the last inclusive. */
  placeOf(this: void, act: DialogueAct): { readonly firstWord: number; readonly lastWord: number }
}
