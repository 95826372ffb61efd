import type { MomentsTrace } from '../moments/detect-moments.ts'
import type { DetectorInput } from '../moments/detector.ts'
import type { Meaning } from '../playbook/compile-playbook.ts'
import { sliceOf } from '../signals/reading.ts'
import type { MomentName } from '../taxonomy.ts'

/** Explains one moment as a call goes on: under each segment, what was heard in it, and what the detector made of that. */
export function explainer(moment: MomentName, write: (line: string) => void): MomentsTrace {
  let last = ''
  return (traced, input, { found = [], gone = [], note, dueMs }) => {
    if (traced !== moment) return
    const told = input.type === 'segment' && !input.reading.segment.final ? [] : heardIn(input, moment)
    const lines = [
      ...told.map((line) => `heard ${line}`),
      ...found.map(({ because, confidence }) => `DETECTED (${confidence.toFixed(2)}): ${because}`),
      ...gone.map(({ reason }) => `over: ${reason}`),
      ...(found.length === 0 && note ? [`not detected: ${note}`] : []),
      ...(found.length === 0 && dueMs !== undefined ? [`will be judged at ${(dueMs / 1000).toFixed(1)} s`] : []),
    ]
    const text = lines.map((line) => `            ${line}\n`).join('')
    if (text !== last) write(text)
    last = text
  }
}

/** What each detector listens for; the mood is shown where it counts. */
const listensFor: Readonly<Record<MomentName, readonly string[]>> = {
  'disclosure-missing': ['concept'],
  'prohibited-language': ['prohibition', 'half', 'excuse', 'insult', 'retraction', 'quotes'],
  'consent-missing': [
    'consent',
    'recording-named',
    'recording-asked',
    'recording-refused',
    'recording-stopped',
    'marketing-asked',
    'marketing-done',
    'marketing-wanted',
    'marketing-refused',
    'consent-given',
    'consent-refused',
    'consent-withdrawn',
    'mind',
    'no',
  ],
  'sensitive-data-exposed': ['card', 'card-code', 'social', 'password', 'one-time-code', 'safeguard'],
  'escalation-risk': ['escalation', 'grievance', 'mood'],
  'empathy-gap': ['empathy', 'distress', 'grievance', 'escalation', 'mood'],
  'objection-unaddressed': ['objection', 'objection-met', 'pitch', 'empathy'],
  'intent-changed': ['matter', 'also'],
  interrupting: ['backchannel'],
  monologue: ['question', 'backchannel'],
  'dead-air': ['hold-announced', 'wait-announced', 'goodbye', 'backchannel'],
  'speaking-too-fast': [],
  'script-step-missed': ['concept'],
  'next-best-action': ['rule', 'resolved'],
  'knowledge-found': ['article'],
  'handle-time-high': ['matter'],
  'going-well': ['praise', 'resolved', 'thanks', 'sarcasm', 'escalation', 'distress', 'mood'],
}

function heardIn(input: DetectorInput, moment: MomentName): readonly string[] {
  if (input.type !== 'segment') return []
  const { found } = input.reading
  const wanted = listensFor[moment]
  const relevant = found.filter(({ meaning }) => wanted.includes(meaning.kind === 'cue' ? meaning.cue : meaning.kind))
  const lines = relevant.map(({ meaning, start, end }) => {
    return `“${sliceOf(input.reading, start, end)}”: ${nameOf(meaning)}`
  })
  const { sentiment } = input.signals
  return [...new Set([...lines, ...(sentiment && wanted.includes('mood') ? [`a mood of ${sentiment.score.toFixed(2)} (-1 to 1)`] : [])])]
}

function nameOf(meaning: Meaning): string {
  if (meaning.kind === 'prohibition') return `forbidden, ${meaning.prohibition.id}`
  if (meaning.kind === 'concept') return `part ${meaning.concept + 1} of ${meaning.statement.id}`
  const { kind, ...details } = meaning
  return [kind, ...Object.values(details)].join(' ')
}
