import { escalationIdeas } from './english-escalation-ideas.ts'
import { feelingIdeas } from './english-feeling-ideas.ts'
import { guardedIdeas } from './english-guarded-cues.ts'
import { objectionIdeas } from './english-objection-ideas.ts'
import type { Idea, KeyConcept } from './playbook.ts'

/** What single words and turns of English stand for, for {@link englishKeyConcepts} to put together. */
export const englishIdeas: Readonly<Record<Idea, readonly string[]>> = {
  ...escalationIdeas,
  ...feelingIdeas,
  ...guardedIdeas,
  ...objectionIdeas,
}

/** Ideas that tell something once they come close to each other, in whatever order and words. */
export const englishKeyConcepts: readonly KeyConcept[] = [
  {
    tells: { kind: 'escalation', trigger: 'manager' },
    all: ['reach', 'boss'],
    without: ['own-boss', 'plain', 'praise-near'],
    withinChars: 48,
  },
  { tells: { kind: 'escalation', trigger: 'manager' }, all: ['your-boss'], without: ['own-boss', 'plain', 'praise-near'], withinChars: 60 },
  { tells: { kind: 'escalation', trigger: 'legal' }, all: ['court', 'threat'], without: ['court-else', 'plain'], withinChars: 60 },
  { tells: { kind: 'escalation', trigger: 'legal' }, all: ['you-court'], without: ['court-else', 'plain'], withinChars: 80 },
  { tells: { kind: 'escalation', trigger: 'legal' }, all: ['sue'], without: ['court-else'], withinChars: 80 },
  { tells: { kind: 'escalation', trigger: 'legal' }, all: ['watchdog', 'spread'], without: ['plain'], withinChars: 60 },
  { tells: { kind: 'escalation', trigger: 'complaint' }, all: ['press', 'spread'], without: ['praise-near', 'plain'], withinChars: 60 },
  { tells: { kind: 'escalation', trigger: 'complaint' }, all: ['crowd', 'spread'], without: ['praise-near', 'plain'], withinChars: 48 },
  { tells: { kind: 'escalation', trigger: 'leaving' }, all: ['go', 'elsewhere'], without: ['go-else', 'plain'], withinChars: 40 },
  { tells: { kind: 'escalation', trigger: 'leaving' }, all: ['gone'], without: ['plain', 'go-else'], withinChars: 100 },
  { tells: { kind: 'escalation', trigger: 'ultimatum' }, all: ['warned'], without: ['sale', 'plain'], withinChars: 120 },
  { tells: { kind: 'escalation', trigger: 'complaint' }, all: ['sites', 'publish'], without: ['praise-near', 'plain'], withinChars: 60 },
  { tells: { kind: 'escalation', trigger: 'complaint' }, all: ['reviews', 'rate'], without: ['praise-near', 'plain'], withinChars: 60 },
  { tells: { kind: 'escalation', trigger: 'anger' }, all: ['angry'], withinChars: 80 },
  { tells: { kind: 'escalation', trigger: 'anger' }, all: ['wrong', 'company'], without: ['praise-near', 'plain'], withinChars: 36 },
  { tells: { kind: 'distress' }, all: ['unheard'], withinChars: 60 },
  { tells: { kind: 'distress' }, all: ['suffer'], without: ['over'], withinChars: 60 },
  { tells: { kind: 'distress' }, all: ['neglect'], without: ['over'], withinChars: 60 },
  { tells: { kind: 'distress' }, all: ['weep'], without: ['over'], withinChars: 60 },
  { tells: { kind: 'distress' }, all: ['ache'], without: ['over'], withinChars: 100 },
  { tells: { kind: 'distress' }, all: ['loss'], withinChars: 100 },
  { tells: { kind: 'distress' }, all: ['dear', 'hardship'], withinChars: 80 },
  { tells: { kind: 'distress' }, all: ['stranded'], withinChars: 80 },
  { tells: { kind: 'distress' }, all: ['blame', 'dear'], withinChars: 90 },
  { tells: { kind: 'distress' }, all: ['occasion', 'spoilt'], withinChars: 80 },
  { tells: { kind: 'empathy', act: 'apologise' }, by: 'agent', all: ['regret'], withinChars: 80 },
  { tells: { kind: 'empathy', act: 'acknowledge' }, by: 'agent', all: ['alas'], withinChars: 100 },
  { tells: { kind: 'empathy', act: 'validate' }, by: 'agent', all: ['stand'], withinChars: 80 },
  { tells: { kind: 'cue', cue: 'warm-praise' }, all: ['you-are', 'kindly'], without: ['not-well'], withinChars: 44 },
  { tells: { kind: 'cue', cue: 'praise' }, all: ['praises'], without: ['not-well'], withinChars: 80 },
  { tells: { kind: 'cue', cue: 'relieved' }, all: ['relief'], without: ['not-well'], withinChars: 100 },
  { tells: { kind: 'cue', cue: 'warm-praise' }, all: ['smooth', 'gratitude'], without: ['not-well'], withinChars: 70 },
  { tells: { kind: 'cue', cue: 'marketing-done' }, by: 'agent', all: ['enrols', 'adverts'], withinChars: 80 },
  { tells: { kind: 'cue', cue: 'consent-withdrawn' }, all: ['overheard', 'hush'], withinChars: 90 },
  { tells: { kind: 'cue', cue: 'amends' }, all: ['amends'], withinChars: 100 },
  { tells: { kind: 'cue', cue: 'warm-thanks' }, all: ['big-thanks'], without: ['not-well'], withinChars: 80 },
  { tells: { kind: 'cue', cue: 'thanks-for' }, all: ['thanks-for'], without: ['not-well'], withinChars: 80 },
  { tells: { kind: 'cue', cue: 'objection' }, all: ['rival', 'cheaper'], without: ['by-others'], withinChars: 60 },
  { tells: { kind: 'cue', cue: 'objection' }, all: ['short-of', 'needs'], withinChars: 60 },
  { tells: { kind: 'cue', cue: 'objection' }, all: ['absurd'], without: ['by-others'], withinChars: 80 },
  { tells: { kind: 'cue', cue: 'objection' }, all: ['consult', 'kin'], withinChars: 44 },
  { tells: { kind: 'cue', cue: 'resolved' }, all: ['settled', 'gratitude'], without: ['not-well'], withinChars: 60 },
]
