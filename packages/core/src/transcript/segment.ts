/** Who spoke. A speaker who cannot be told is `unknown`, never a guess. */
export type Speaker = 'agent' | 'customer' | 'unknown'

/** How the call is held. In chat a segment is a message. */
export type Channel = 'voice' | 'chat'

/** What one speaker said in one stretch, as the transcriber has it so far. All times are milliseconds from the start of the call. */
export interface Segment {
  /** A partial bears the id of the final that will replace it. */
  readonly id: string
  readonly speaker: Speaker
  readonly text: string
  readonly startMs: number
  /** Never before `startMs`. */
  readonly endMs: number
  /** When it reached us. Never before that of the segment accepted before it. */
  readonly receivedMs: number
  /** False while the transcriber may still change the words. */
  readonly final: boolean
  /** 0 for the first version of this id, one more for each version that changed it. */
  readonly revision: number
}
