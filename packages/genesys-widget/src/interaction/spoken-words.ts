import type { Clock, SegmentReceived } from '@cuecard/core'
import { spokenSegment } from './spoken-segments.ts'
import type { SpokenContext } from './spoken-segments.ts'
import { readTranscription } from './transcription.ts'
import type { Utterance } from './transcription.ts'

/** Whom the words of a call tell what happens beside them. */
export interface SpokenWordsOptions {
  readonly clock: Clock
  readonly onSilence: (isSilent: boolean) => void
  readonly onDialect: (dialect: string) => void
  /** A transcription of the agent's own call is over. */
  readonly onTranscriptionEnded: () => void
}

type CallSoFar = Pick<SpokenContext, 'conversation' | 'startedAtMs'> | undefined

/**
 * Genesys Cloud tells the status of a transcription when it starts, and sends words in batches after up to 35 s; a call of
 * which nothing has come for this long is not transcribed. Milliseconds.
 */
const silenceMs = 60_000

/** What is kept of a call whose start has not been told yet. */
const mostEarly = 200

/** The transcription of a voice call: from events to segments, and whether there is one at all. */
export class SpokenWords {
  private readonly options: SpokenWordsOptions
  private readonly transcribed = new Set<string>()
  private early: readonly Utterance[] = []
  private silent = false
  private ended = false
  private dialect: string | undefined
  private cancelSilence = () => {}

  constructor(options: SpokenWordsOptions) {
    this.options = options
  }

  get isSilent(): boolean {
    return this.silent
  }

  /** Whether the transcription said that it is over. */
  get hasEnded(): boolean {
    return this.ended
  }

  /** From now on something must come. */
  expect(): void {
    this.cancelSilence()
    this.cancelSilence = this.options.clock.schedule(silenceMs, () => this.setSilent(true))
  }

  /** Takes an event; gives the segments of the agent's call in the order in which they were said. */
  take(body: Readonly<Record<string, unknown>>, call: CallSoFar): readonly SegmentReceived[] {
    const { utterances, hasEnded, communicationId } = readTranscription(body)
    this.cancelSilence()
    this.setSilent(false)
    if (communicationId && utterances.length > 0) this.transcribed.add(communicationId)
    this.tellDialect(utterances)
    const isColleagues = call?.conversation.colleagues.some((leg) => leg.communicationId === communicationId) === true
    this.ended = hasEnded && !isColleagues
    if (!call) {
      this.early = [...this.early, ...utterances].slice(-mostEarly)
      return []
    }
    const segments = this.segmentsOf(utterances, call)
    if (this.ended) {
      this.options.onTranscriptionEnded()
      this.expect()
    }
    return segments
  }

  /** The segments of what came before the call's start was told. */
  flush(call: CallSoFar): readonly SegmentReceived[] {
    const utterances = this.early.toSorted((a, b) => a.startsAtMs - b.startsAtMs)
    this.early = []
    return call ? this.segmentsOf(utterances, call) : []
  }

  /** The user may not listen: nothing will come. */
  giveUp(): void {
    this.setSilent(true)
  }

  stop(): void {
    this.cancelSilence()
  }

  private segmentsOf(utterances: readonly Utterance[], call: NonNullable<CallSoFar>): readonly SegmentReceived[] {
    const context = { ...call, transcribed: this.transcribed }
    return utterances.flatMap((utterance) => spokenSegment(utterance, context) ?? [])
  }

  private tellDialect(utterances: readonly Utterance[]): void {
    const dialect = utterances.find((utterance) => utterance.dialect)?.dialect
    if (!dialect || dialect === this.dialect) return
    this.dialect = dialect
    this.options.onDialect(dialect)
  }

  private setSilent(isSilent: boolean): void {
    if (this.silent === isSilent) return
    this.silent = isSilent
    this.options.onSilence(isSilent)
  }
}
