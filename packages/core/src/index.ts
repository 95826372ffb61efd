export { systemClock } from './clock.ts'
export type { Clock } from './clock.ts'
export { CuecardError, formatProblem, isCuecardError } from './errors.ts'
export type { Problem, SourcePosition } from './errors.ts'
export type { InstantSentimentModel, Sentiment, SentimentContext, SentimentLabel, SentimentModel } from './models/sentiment-model.ts'
export { createLexiconModel } from './models/lexicon-model.ts'
export type { Evidence } from './moments/moment.ts'
export type { Playbook, PlaybookFile } from './playbook/playbook.ts'
export type { PrivacyGate, Redaction } from './privacy/privacy-gate.ts'
export type { PromptSource } from './prompts/prompt.ts'
export type { RejectionReason } from './suggestions/guard-suggestion.ts'
export type { SuggestionAsker, SuggestionCall, Suggestions, SuggestionTarget } from './suggestions/suggestions.ts'
export type { Suggester, Suggestion, SuggestionLine, SuggestionRequest, SuggestionSource } from './suggestions/suggestion.ts'
export type { SuppressionReason } from './prompts/restraint-state.ts'
export type { RecordEntry, RecordEvent } from './record/event.ts'
export { RecordVerifier, recordLine } from './record/hash-chain.ts'
export type { Verification } from './record/hash-chain.ts'
export { createSession } from './session/create-session.ts'
export type { Session, SessionOptions } from './session/create-session.ts'
export { CallReplay, replayCall } from './session/replay-call.ts'
export type { ReplayOptions } from './session/replay-call.ts'
export type { ChecklistItem, Decision, MoodView, PanelPrompt, PromptCause, SessionSnapshot } from './session/snapshot.ts'
export { taxonomy } from './taxonomy.ts'
export type { MomentName, PromptKind, Severity } from './taxonomy.ts'
export type {
  AgentActed,
  CallContext,
  CallEnded,
  CallEvent,
  CallStarted,
  PromptsSwitched,
  AgentTyping,
  SegmentReceived,
  ItemTicked,
  SentimentMeasured,
  StatementMatched,
  SourceReported,
  SuggestionReceived,
} from './transcript/call-event.ts'
export { eventTimeMs } from './transcript/event-time.ts'
export { parseCallEvent } from './transcript/parse-call-event.ts'
export type { ParsedCallEvent } from './transcript/parse-call-event.ts'
export type { Channel, Speaker } from './transcript/segment.ts'
