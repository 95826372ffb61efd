import type { Detector } from './detector.ts'
import { disclosureMissing } from './detectors/disclosure-missing.ts'
import { empathyGap } from './detectors/empathy-gap.ts'
import { escalationRisk } from './detectors/escalation-risk.ts'
import { knowledgeFound } from './detectors/knowledge-found.ts'
import { monologue } from './detectors/monologue.ts'
import { prohibitedLanguage } from './detectors/prohibited-language.ts'

/** The detectors there are, in the order they look. */
export const catalogue: readonly Detector[] = [disclosureMissing, prohibitedLanguage, escalationRisk, empathyGap, monologue, knowledgeFound]
