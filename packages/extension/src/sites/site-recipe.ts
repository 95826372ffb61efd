/** Which of a page's utterances are whose: a value read from each, and what in it means whom. */
export interface SpeakerRecipe {
  /** Where the value stands, within the utterance; the utterance itself where nothing is given. */
  readonly selector?: string
  /** The attribute that holds it (`class` is one); the text where nothing is given. */
  readonly attribute?: string
  /** Parts of the value, in any case, that mean the agent. */
  readonly agent: readonly string[]
  /** Parts of the value, in any case, that mean the customer. */
  readonly customer: readonly string[]
}

/**
 * How the transcript of one desktop is found on its page: plain data, so that IT can write one. Selectors are CSS. Nothing in a
 * recipe can run anything.
 */
export interface SiteRecipe {
  readonly name: string
  /** Sites it is for: `https://desk.example.com` or, for all sites below, `https://*.example.com`. */
  readonly sites: readonly string[]
  readonly channel: 'voice' | 'chat'
  /** The element that holds the transcript of one conversation. While there is none, there is no call. */
  readonly conversation: string
  /** An attribute, of that element or of the closest one around it that has it, which tells one conversation from the next. */
  readonly conversationId?: string
  /** An utterance, within the conversation. */
  readonly utterance: string
  /** An attribute that stays with an utterance; its element stands for it where nothing is given. */
  readonly utteranceId?: string
  /** Where the words stand, within the utterance; all its text where nothing is given. */
  readonly text?: string
  readonly speaker: SpeakerRecipe
  /** What an utterance matches while its words still come. */
  readonly partial?: string
  /** Whether the last utterance still grows; for pages that mark nothing. */
  readonly lastGrows?: boolean
  /** What an utterance matches that is not said to the customer, such as an internal note. */
  readonly ignore?: string
  /** What is on the page once the conversation is over. */
  readonly ended?: string
  /** What is on the page during a conversation, the transcript or not: by this a page that has changed is told from one without a call. */
  readonly during?: string
}
