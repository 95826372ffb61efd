import type { MomentName, Severity } from '../taxonomy.ts'

/** What decides when a prompt appears and when it does not. Times in milliseconds. */
export interface RestraintSettings {
  /** How many prompts may be visible at once. */
  readonly maxVisible: 1 | 2
  /** How many prompts that are not critical a call may show. */
  readonly budget: 2 | 3 | 4
  /** `recommend-and-alert` also raises an alert for a critical prompt that stays unaddressed. */
  readonly mode: 'recommend' | 'recommend-and-alert'
  /** How long after it is shown an unaddressed critical prompt raises an alert. */
  readonly alertAfterMs: number
  /** How long after a moment's prompt no other of that moment is shown; not for critical ones. */
  readonly cooldownMs: number
  /** How long the agent must have been silent before a prompt that is not critical appears. */
  readonly pauseMs: number
  /** How long a high prompt waits for a pause before it appears all the same. */
  readonly highWaitMs: number
  /** How long a critical prompt holds its place against another critical one. */
  readonly criticalHoldMs: number
  /** How long a snoozed prompt stays away. */
  readonly snoozeMs: number
  /** How long a prompt may wait to be shown. */
  readonly expiryMs: Readonly<Record<Severity, number>>
  /** How long a prompt stays when the agent does nothing about it. */
  readonly displayMs: Readonly<Record<Severity, number>>
  /** How often this moment's prompts were found useful, 0 to 1, where that is known; 0.5 stands for the rest. */
  readonly usefulness: Readonly<Partial<Record<MomentName, number>>>
}

/** The settings of a playbook that says nothing else. */
export const defaultRestraint: RestraintSettings = {
  maxVisible: 2,
  budget: 3,
  mode: 'recommend',
  alertAfterMs: 30_000,
  cooldownMs: 60_000,
  pauseMs: 600,
  highWaitMs: 4000,
  criticalHoldMs: 8000,
  snoozeMs: 30_000,
  expiryMs: { critical: 180_000, high: 65_000, normal: 45_000, low: 30_000 },
  displayMs: { critical: 120_000, high: 30_000, normal: 20_000, low: 15_000 },
  usefulness: {},
}
