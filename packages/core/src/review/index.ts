export type { ReadRecord, RecordNotice } from '../record/read-record.ts'
export { readRecord, splitRecords } from '../record/read-record.ts'
export { defaultRubric } from './default-rubric.ts'
export { defineRubric } from './define-rubric.ts'
export { createReviewer, reviewRecord } from './review-record.ts'
export type { Reviewer } from './review-record.ts'
export { reviewPage } from './review-page.ts'
export type { ReviewPageOptions } from './review-page.ts'
export type { Check, Criterion, Dimension, Rubric, RubricFile } from './rubric.ts'
export type {
  Citation,
  CoachingSentence,
  Contest,
  CriterionResult,
  CriterionState,
  DimensionResult,
  Finding,
  JudgeTally,
  Scorecard,
} from './scorecard.ts'
export { createAfterCall } from './after-call.ts'
export type { AfterCall, AfterCallOptions, AfterCallSnapshot } from './after-call.ts'
export { summariseCall } from './call-summary.ts'
export type { CallSummary, Miss, SettledLesson } from './call-summary.ts'
export { viewCall } from './call-view.ts'
export type { CallView, Measured, SaidSegment } from './call-view.ts'
export { assignGroup, hashAgent } from './control-group.ts'
export { compareTexts, learnUsefulness, measureEffects, momentCases } from './effectiveness.ts'
export type { MomentCase, MomentEffect, TextComparison } from './effectiveness.ts'
export { explainPrompt, explainTime } from './explain.ts'
export type { DecisionStep, PromptExplanation, TimeExplanation } from './explain.ts'
export type { Estimate } from './statistics.ts'
export { lessonEffects } from './lesson-effects.ts'
export type { LessonEffect } from './lesson-effects.ts'
export { behaviourChange, coachingNeeds, findPatterns, oftenMissed } from './trends.ts'
export type { BehaviourChange, CoachingNeed, OftenMissed, Pattern } from './trends.ts'
export type { Judge, JudgePrompt } from './judge.ts'
export { judgeCall } from './judge-call.ts'
export type { JudgeCallOptions, JudgedCall } from './judge-call.ts'
export { withJudged } from './with-judged.ts'
export { proposeEntries } from './promote.ts'
export type { Proposal } from './promote.ts'
export { draftWrapUp, wrapUpText } from './wrap-up.ts'
export type { NoteLine, WrapUpNote } from './wrap-up.ts'
export { writeWrapUp } from './write-wrap-up.ts'
export type { WrittenWrapUp } from './write-wrap-up.ts'
export { defaultLessons } from './default-lessons.ts'
export { lessonsFor, offerLessons } from './micro-lessons.ts'
export type { IdleSource, LessonOffer, LessonOfferOptions, LessonOutcome, MicroLesson } from './micro-lessons.ts'
export { rejectionOf } from './verify-finding.ts'
export type { Rejection } from './verify-finding.ts'
export { summariseStored } from './summarise-stored.ts'
export type { KeptCalls } from './summarise-stored.ts'
