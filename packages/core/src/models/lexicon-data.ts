/**
 * What a language gives to the lexicon model: words, phrases and their weights; the rules that use them know no language.
 *
 * Entries are separated by spaces; an entry is one word, or more joined by hyphens, in lower case and without apostrophes.
 * `a/b` is either word, `word?` may be absent, `~` is up to three words of any kind, `@name` is a word of that group, and
 * `stem*` is any word that begins so. Where more than one entry fits, the longest is taken. An utterance with a feeling of
 * weight 1.2 and nothing else is about as likely to be felt as not.
 */
export interface LexiconData {
  /** A letter of the script that the language is written in. */
  readonly letters: RegExp
  /** Groups of words that stand for each other in an entry; `0` is any number in digits, `*ing` any word with these last three letters. */
  readonly groups: Readonly<Record<string, string>>
  /** Words that say what the customer feels, by weight: below 0 negative, above 0 positive. */
  readonly feelings: Readonly<Record<string, string>>
  /** Thanks and wishes: felt a little, and kept apart from praise, since they open complaints as well. */
  readonly courtesies: Readonly<Record<string, string>>
  /** Swear words: negative by themselves, a stress on praise that follows. */
  readonly swearing: Readonly<Record<string, string>>
  /** What goes wrong in a service: a plain fact, unless something else in the utterance shows that it is held against someone. */
  readonly facts: Readonly<Record<string, string>>
  /** What shows that a fact is held against someone ("again", "your"). */
  readonly grievances: Readonly<Record<string, string>>
  /** Turn what follows around; the weight is how many words they reach. */
  readonly negators: Readonly<Record<string, string>>
  /** Multiply what stands next to them: above 1 they strengthen, below 1 they weaken. */
  readonly intensifiers: Readonly<Record<string, string>>
  /** Begin or mark a request or a question: what is asked for is not felt. The weight is the share that is still felt. */
  readonly requests: Readonly<Record<string, string>>
  /** What is not so, or not yet: "would", "if". The weight is the share that is still felt. */
  readonly hypotheticals: Readonly<Record<string, string>>
  /** What follows counts ("but"). The weight is the share that is left of what went before. */
  readonly contrasts: Readonly<Record<string, string>>
  /** What follows up to a pause counts less ("although"). The weight is the share that is left of it. */
  readonly concessions: Readonly<Record<string, string>>
}

/** What an entry does. */
export type LexiconRole = Exclude<keyof LexiconData, 'groups' | 'letters'>
