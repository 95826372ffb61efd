/** How one language says numbers. Words are folded: no capitals, no marks, no apostrophes. */
export interface NumberWords {
  /** Zero to twenty, in order. */
  readonly toTwenty: string
  /** Thirty to ninety, in order; a hyphen where the language composes it of others. */
  readonly tens: string
  /** Further words, and further spellings, with their values. */
  readonly other?: Readonly<Record<string, number>>
  readonly hundred: string
  readonly thousand: string
  /** Words that repeat what follows: `double five`. */
  readonly times?: Readonly<Record<string, number>>
  /** What may stand between the parts of one number: `treinta y cinco`. */
  readonly join: string
  /** Of the words above, those that are also everyday words, here or in English: they count only among other numbers. */
  readonly weak?: string
  /** How a ten and a unit grow into one word: `vierundzwanzig`. */
  readonly compose?: (ten: string, unit: string) => string
  /** Separators that are said inside numbers, e-mail addresses and dates. */
  readonly dash: string
  readonly dot: string
  readonly slash: string
}
