import type { Prompt } from '../prompts/prompt.ts'
import type { SuppressionReason } from '../prompts/restraint-state.ts'
import type { PromptKind } from '../taxonomy.ts'
import type { CallStarted } from '../transcript/call-event.ts'

/** Whether a kill switch for this kind stops the prompt. */
export function isOfKind({ moment, severity }: Pick<Prompt, 'moment' | 'severity'>, kind: PromptKind): boolean {
  return kind === 'all' || kind === moment || kind === severity
}

/** Why a prompt is not even considered; critical ones are never withheld for the sake of a measurement. */
export function heldBack(prompt: Prompt, stopped: readonly PromptKind[], group: CallStarted['group']): SuppressionReason | undefined {
  if (stopped.some((kind) => isOfKind(prompt, kind))) return 'stopped'
  return group === 'control' && prompt.severity !== 'critical' ? 'control-group' : undefined
}
