import type { Detector } from './detector.ts'
import { consentMissing } from './detectors/consent-missing.ts'
import { deadAir } from './detectors/dead-air.ts'
import { disclosureMissing } from './detectors/disclosure-missing.ts'
import { empathyGap } from './detectors/empathy-gap.ts'
import { escalationRisk } from './detectors/escalation-risk.ts'
import { goingWell } from './detectors/going-well.ts'
import { handleTimeHigh } from './detectors/handle-time-high.ts'
import { intentChanged } from './detectors/intent-changed.ts'
import { interrupting } from './detectors/interrupting.ts'
import { knowledgeFound } from './detectors/knowledge-found.ts'
import { monologue } from './detectors/monologue.ts'
import { nextBestAction } from './detectors/next-best-action.ts'
import { objectionUnaddressed } from './detectors/objection-unaddressed.ts'
import { prohibitedLanguage } from './detectors/prohibited-language.ts'
import { scriptStepMissed } from './detectors/script-step-missed.ts'
import { sensitiveDataExposed } from './detectors/sensitive-data-exposed.ts'
import { speakingTooFast } from './detectors/speaking-too-fast.ts'

/** The detectors there are, in the order they look. */
export const catalogue: readonly Detector[] = [
  disclosureMissing,
  prohibitedLanguage,
  consentMissing,
  sensitiveDataExposed,
  escalationRisk,
  empathyGap,
  objectionUnaddressed,
  intentChanged,
  interrupting,
  monologue,
  deadAir,
  speakingTooFast,
  scriptStepMissed,
  nextBestAction,
  knowledgeFound,
  handleTimeHigh,
  goingWell,
]
