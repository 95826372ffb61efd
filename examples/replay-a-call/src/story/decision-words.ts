import type { MomentName, RecordEvent, Severity } from '@cuecard/core'
import { clockTime } from './clock-time.ts'

type Suppressed = Extract<RecordEvent, { type: 'prompt-suppressed' }>

export const severityWords: Readonly<Record<Severity, string>> = {
  critical: 'Critical',
  high: 'Important',
  normal: 'Suggestion',
  low: 'Good to know',
}

export const momentWords: Readonly<Record<MomentName, string>> = {
  'disclosure-missing': 'Disclosure missing',
  'prohibited-language': 'Prohibited language',
  'consent-missing': 'Consent missing',
  'sensitive-data-exposed': 'Sensitive data exposed',
  'escalation-risk': 'Risk of escalation',
  'empathy-gap': 'Upset not acknowledged',
  'objection-unaddressed': 'Objection passed over',
  'intent-changed': 'Change of matter',
  interrupting: 'Interrupting',
  monologue: 'Monologue',
  'dead-air': 'Dead air',
  'speaking-too-fast': 'Speaking too fast',
  'script-step-missed': 'Step skipped',
  'next-best-action': 'Next best action',
  'knowledge-found': 'Article found',
  'handle-time-high': 'Long handle time',
  'going-well': 'Going well',
}

const suppressedBecause: Readonly<Record<Suppressed['reason'], string>> = {
  duplicate: 'the same cause has had its prompt',
  merged: 'it joined a prompt of its kind that was there already',
  budget: 'the call has had its share of prompts',
  cooldown: 'one of its kind was shown too short a time before',
  waiting: 'one of its kind was waiting already',
  snoozed: 'the agent had snoozed one of its kind',
  dismissed: 'the agent had dismissed its kind twice',
  stopped: 'prompts of its kind are stopped',
  'control-group': 'the agent is one of those to compare with',
  'call-ended': 'the call was over',
}

const withdrawnBecause: Readonly<Record<string, string>> = {
  acknowledged: 'the agent acknowledged it',
  'customer-took-turn': 'the customer took a turn',
  'disclosure-made': 'the disclosure was made',
  'taken-back': 'the words were taken back',
  'mood-recovered': 'the customer’s mood recovered',
  'consent-given': 'the customer agreed',
  'recording-stopped': 'the recording was stopped',
  safeguarded: 'a safeguard was put up',
  'objection-met': 'the objection was taken up',
  'somebody-spoke': 'somebody spoke',
  'step-done': 'the step was done',
  'words-revised': 'the transcript was corrected, and the words are gone',
  'call-ended': 'the call ended',
}

/** Why a prompt was not shown, in words. */
export function whySuppressed({ reason }: Suppressed): string {
  return suppressedBecause[reason] ?? spelledOut(reason)
}

/** Why a prompt was taken away, in words. */
export function whyWithdrawn(reason: string): string {
  return withdrawnBecause[reason] ?? spelledOut(reason)
}

/** Why a prompt waits, in words. */
export function whyWaiting({ atMs, eligibleAtMs }: Extract<RecordEvent, { type: 'prompt-queued' }>): string {
  return eligibleAtMs > atMs
    ? `Held back until ${clockTime(eligibleAtMs)}: one of its kind was shown a short time before`
    : 'Waiting for a pause in the agent’s speech'
}

function spelledOut(code: string): string {
  return code.replaceAll('-', ' ')
}
