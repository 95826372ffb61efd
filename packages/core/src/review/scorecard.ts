import type { RecordedEvidence, RecordEvent } from '../record/event.ts'
import type { RecordNotice } from '../record/read-record.ts'

/** Words of the call, and where they stand. */
export interface Citation extends RecordedEvidence {
  /** Part of the segment's text, exactly as it is in the record; it begins and ends with whole words. */
  readonly quote: string
}

/** Something that the review found, with the words it rests on. */
export interface Finding {
  /** The same for the same record and rubric. */
  readonly id: string
  readonly dimensionId: string
  readonly criterionId: string
  readonly kind: 'strength' | 'gap'
  readonly title: string
  readonly because: string
  /** At least one, in the order of the call. */
  readonly citations: readonly Citation[]
  readonly source: 'rule' | 'judge'
  /** Set where it rests on a part of the record that is not proven to be as it was written. */
  readonly unproven?: true
}

/** Whether a criterion is met; `unjudged` where only a language model could tell and none was asked. */
export type CriterionState = 'met' | 'partly' | 'not-met' | 'not-applicable' | 'unjudged'

/** One criterion on one call. */
export interface CriterionResult {
  readonly id: string
  readonly title: string
  readonly weight: number
  readonly state: CriterionState
  readonly because: string
  readonly findings: readonly Finding[]
}

/** One dimension on one call. */
export interface DimensionResult {
  readonly id: string
  readonly title: string
  /** In percent of the call's score. */
  readonly weight: number
  /** 0 to 100, a whole number; `null` where no criterion of it applies. */
  readonly score: number | null
  readonly criteria: readonly CriterionResult[]
}

/** One sentence of coaching. */
export interface CoachingSentence {
  readonly kind: 'praise' | 'advice'
  readonly text: string
  readonly findingId: string
  readonly citation: Citation
}

/** A finding that the agent does not agree with. */
export interface Contest {
  readonly findingId: string
  readonly reason: string
}

/** What became of what a language model said. */
export interface JudgeTally {
  /** Findings that were taken. */
  readonly accepted: number
  /** Said without a citation. */
  readonly uncited: number
  /** Cited what is not in the record. */
  readonly rejected: number
  /** Lines that were no finding at all. */
  readonly unreadable: number
  /** Set where the answer was not whole. */
  readonly cutOff?: true
}

/** What a review gives. */
export interface Scorecard {
  /** Version of this format. */
  readonly format: 1
  readonly callId: string
  readonly startedAt?: string
  readonly channel?: string
  readonly durationMs: number
  readonly rubric: { readonly title: string; readonly versionId: string }
  readonly playbookVersion?: string
  readonly modelVersion?: string
  readonly agentHash?: string
  /** 0 to 100, a whole number; `null` where nothing of the rubric applies. */
  readonly score: number | null
  readonly dimensions: readonly DimensionResult[]
  /** Praise first where due; at most three sentences. */
  readonly coaching: readonly CoachingSentence[]
  /** Findings of a language model about what the rubric does not ask. */
  readonly open: readonly Finding[]
  readonly selfAssessment?: Extract<RecordEvent, { readonly type: 'self-assessed' }>['ratings']
  readonly contests: readonly Contest[]
  /** What is wrong with the record that it rests on. */
  readonly notices: readonly RecordNotice[]
  /** Findings of rules that the verifier rejected: none, unless the program is at fault. */
  readonly rejected: number
  readonly judge?: JudgeTally
}
