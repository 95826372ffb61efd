import { emotionOf } from '../models/label-map.ts'
import type { SentimentModel } from '../models/sentiment-model.ts'
import type { RecordEntry } from '../record/event.ts'
import { rounded } from '../signals/signal.ts'
import type { SentimentMeasured } from '../transcript/call-event.ts'

/** Where answers and failures go. */
export interface SentimentEffectTarget {
  readonly ready: (version: string) => void
  readonly measured: (event: SentimentMeasured) => void
  /** The message holds nothing of what was said. */
  readonly failed: (message: string) => void
}

/** Asks a model that works elsewhere about each customer utterance. Its answers come back as events; nothing waits for them. */
export class SentimentEffect {
  private readonly target: SentimentEffectTarget
  private model: SentimentModel | undefined
  private agentText: string | undefined
  private failures = 0

  constructor(load: () => Promise<SentimentModel>, target: SentimentEffectTarget) {
    this.target = target
    void this.load(load)
  }

  /** Looks at an entry of the record, which is all that it may know of the call: redacted words. */
  take(entry: RecordEntry): void {
    if (entry.type !== 'segment-redacted' || !entry.final) return
    if (entry.speaker === 'agent') this.agentText = entry.text
    if (entry.speaker === 'customer' && this.model) void this.ask(this.model, entry.segmentId, entry.text)
  }

  private async load(load: () => Promise<SentimentModel>): Promise<void> {
    try {
      this.model = await load()
      this.target.ready(this.model.version)
    } catch {
      this.target.failed('the sentiment model could not be loaded; the values of the lexicon stand')
    }
  }

  private async ask(model: SentimentModel, segmentId: string, text: string): Promise<void> {
    try {
      const sentiment = await model.classify(text, this.agentText === undefined ? {} : { agentText: this.agentText })
      const { label, scores, intensity } = sentiment
      const emotion = emotionOf(sentiment)
      this.target.measured({
        type: 'sentiment-measured',
        segmentId,
        model: model.version,
        label,
        score: rounded(scores.positive - scores.negative),
        intensity: rounded(intensity),
        ...(emotion && { emotion }),
      })
    } catch {
      this.failures += 1
      if (this.failures === 1) this.target.failed('the sentiment model failed on an utterance; the value of the lexicon stands')
    }
  }
}
