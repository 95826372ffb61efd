import type { Condition } from '../playbook/playbook.ts'
import type { MomentName } from '../taxonomy.ts'

/**
 * Something that the record of a call can show. Exactly one of `step`, `disclosure`, `phrases`, `questions`, `repeats`,
 * `silenceMs`, `moment` and `signal` says what; the others narrow it down.
 */
export interface Check {
  /** A script step of the playbook was said. */
  readonly step?: string
  /** A required disclosure was made. Where it was neither made nor missed, the call did not ask for it. */
  readonly disclosure?: string
  /** One of these was said; phrase syntax of the playbook. */
  readonly phrases?: readonly string[]
  /** At least so many utterances ask something. */
  readonly questions?: number
  /** The speaker says the same again, word for word, in at least four words. */
  readonly repeats?: true
  /** The other side waits so long for this speaker. In milliseconds. */
  readonly silenceMs?: number
  /** The moment was detected. */
  readonly moment?: MomentName
  /** A measured value, such as `trajectory.level`, `sentiment.label` or `empathy`. */
  readonly signal?: string
  /** Bounds for a number of the signal, both inclusive. */
  readonly atLeast?: number
  readonly atMost?: number
  /** The value of the signal, or one of its values. */
  readonly is?: string
  /** Only the value that stands at the end of the call. */
  readonly at?: 'end'
  /** Whose words; the agent's where nothing is said. */
  readonly speaker?: 'agent' | 'customer'
  /** Only words said within this time from the start of the call, in milliseconds. */
  readonly withinMs?: number
  /** Only words said within this time before the end of the call, in milliseconds. */
  readonly lastMs?: number
  /** Utterances with one of these do not count. */
  readonly except?: readonly string[]
}

/** Something that the agent is asked to do, or to keep from. */
export interface Criterion {
  readonly id: string
  readonly title: string
  /** How much it counts against the other criteria of its dimension; 1 where nothing is said. */
  readonly weight?: number
  /** Of the call's own details: `channel`, `direction`, `language`. */
  readonly when?: Condition
  /** It applies only where one of these is found. */
  readonly if?: readonly Check[]
  /** It is met where one of these is found. */
  readonly show?: readonly Check[]
  /** It is not met where one of these is found. */
  readonly avoid?: readonly Check[]
  /** Each thing found by `if` must be followed by one found by `show` within this time, in milliseconds. */
  readonly answerWithinMs?: number
  /** A question for a language model, where one is there to be asked. */
  readonly judge?: string
  /** A sentence for the agent where it is met; `{quote}` and `{time}` are filled. */
  readonly praise?: string
  /** A sentence for the agent where it is not met; `{quote}` and `{time}` are filled. */
  readonly advice?: string
}

/** One side of a call that is scored by itself. */
export interface Dimension {
  readonly id: string
  readonly title: string
  /** Share of the score, in percent: those of all dimensions add up to 100. */
  readonly weight: number
  readonly criteria: readonly Criterion[]
}

/** A rubric as a tenant writes it. */
export interface RubricFile {
  readonly $schema?: string
  /** A draft that nobody has approved is refused. */
  readonly draft?: true
  /** Version of this format. */
  readonly format: 1
  readonly name: string
  /** The tenant's own version of the content. */
  readonly version: string
  readonly title?: string
  /** BCP 47; English where nothing is said. */
  readonly language?: string
  readonly dimensions: readonly Dimension[]
}

/** A rubric that can be used. */
export interface Rubric extends Required<Omit<RubricFile, '$schema' | 'draft'>> {
  /** `name@version+digest`: the digest is the first 12 hexadecimal digits of the SHA-256 of the content. */
  readonly versionId: string
}
