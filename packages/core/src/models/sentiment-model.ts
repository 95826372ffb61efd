/** How the customer takes it, as one label. */
export type SentimentLabel = 'negative' | 'neutral' | 'positive'

/** What the customer feels, as one label. Confused and neutral are of neutral sentiment; satisfied is the positive one. */
export type Emotion = 'angry' | 'frustrated' | 'worried' | 'confused' | 'neutral' | 'satisfied'

/** What an utterance says of the customer's mood. Never used on what an agent says. */
export interface Sentiment {
  readonly label: SentimentLabel
  /** Probability of each label; they add up to 1. */
  readonly scores: Readonly<Record<SentimentLabel, number>>
  /** 0 (none) to 3 (outrage or delight). */
  readonly intensity: number
  /** Probability of each emotion, of a model that tells them apart; they add up to 1. */
  readonly emotions?: Readonly<Record<Emotion, number>>
}

/** What may help to read an utterance. */
export interface SentimentContext {
  /** What the agent had just said, redacted. */
  readonly agentText?: string
}

/** A classifier of redacted customer utterances. */
export interface SentimentModel {
  /** Name and version, recorded with every value it gives, such as `lexicon-1`. */
  readonly version: string
  /**
   * An empty text, or one in a script the model does not know, is neutral with `scores.neutral` at 1 and intensity 0.
   * A model that runs elsewhere (a worker, a server) returns a promise; nothing waits for it.
   */
  classify(text: string, context?: SentimentContext): Sentiment | Promise<Sentiment>
}

/** A model that answers at once: the kind that is always present. */
export interface InstantSentimentModel extends SentimentModel {
  classify(text: string, context?: SentimentContext): Sentiment
}
