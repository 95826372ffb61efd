import type { DialogueAct } from '../../dialogue-acts.ts'

/** An act recognised in a line, with the words that it rests on. */
export interface RecognisedAct {
  readonly act: DialogueAct
  /** 0 to 1. */
  readonly probability: number
  /** Of the first and of the last word that weigh most; the last inclusive. */
  readonly firstWord: number
  readonly lastWord: number
}
