import type { EntityType } from '../entity.ts'

/**
 * One kind of value: how it looks and how it is announced. The comment on each says who lays its form down.
 * A checksum helps to choose the label; it never frees a number that a cue or a question announced.
 */
export interface Recogniser {
  readonly type: EntityType
  /** Phrases that announce a value, in the notation of `PhraseSet`: folded words, no capitals, marks or apostrophes. */
  readonly cues?: string
  /** Phrases that announce it only where the value has a fitting form (`code`, `account`). */
  readonly hints?: string
  /**
   * What a value is made of: digits (the default), letters and digits, letters alone (`letters`: a spelled name),
   * or any words (`words`: a password).
   */
  readonly form?: 'digits' | 'code' | 'letters' | 'words'
  /** Other kinds that the same words may mean; the one that fits has the value. */
  readonly rivals?: readonly Recogniser[]
  /** How many letters and digits a whole value has, at least and at most. */
  readonly length: readonly [number, number]
  /** Whether a value (capital letters and digits) has the form, checksum included. */
  readonly fits?: (value: string) => boolean
  /** Whether a value that fits is whole, so that the question for it is answered, and is hidden even where nothing announces it. */
  readonly bare?: boolean
}
