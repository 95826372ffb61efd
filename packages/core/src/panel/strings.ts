import type { ChecklistItem, SessionSnapshot } from '../session/snapshot.ts'
import type { MomentName, Severity } from '../taxonomy.ts'
import type { Mood, Trend } from './mood.ts'

type Speaker = SessionSnapshot['prompts'][number]['causes'][number]['evidence'][number]['speaker']
type Action = 'accept' | 'use' | 'edit' | 'snooze' | 'dismiss' | 'helpful' | 'unhelpful'

/** Every word of the panel's own, in one language. */
export interface Strings {
  readonly panel: string
  readonly status: Readonly<Record<SessionSnapshot['status'], string>>
  /** The statuses that are called otherwise in a chat. */
  readonly statusInChat: Readonly<Partial<Record<SessionSnapshot['status'], string>>>
  /** What a status means for the agent, where its name does not say it all. */
  readonly statusHint: Readonly<Partial<Record<SessionSnapshot['status'], string>>>
  readonly prompts: string
  /** What stands where prompts appear, while there are none. */
  readonly noPrompts: Readonly<Record<'waiting' | 'listening' | 'deaf' | 'ended', string>>
  readonly fault: string
  readonly faultHint: string
  readonly severity: Readonly<Record<Severity, string>>
  readonly moment: Readonly<Record<MomentName, string>>
  /** What is watched, where the session's own words are in another language. */
  readonly watches: Readonly<Record<MomentName, string>> | undefined
  readonly actions: string
  readonly action: Readonly<Record<Action, string>>
  /** One letter each, pressed while the focus is on a prompt. */
  readonly key: Readonly<Record<Action, string>>
  readonly save: string
  readonly cancel: string
  readonly close: string
  readonly copy: string
  readonly copied: string
  readonly inserted: string
  readonly notCopied: string
  readonly notSent: string
  readonly gone: string
  readonly ownWords: string
  readonly say: string
  readonly sources: string
  readonly opensElsewhere: string
  readonly why: string
  readonly wasHelpful: string
  readonly causes: (count: number) => string
  readonly rule: (moment: string, confidence: string) => string
  readonly speaker: Readonly<Record<Speaker, string>>
  readonly customer: string
  readonly mood: Readonly<Record<Mood, string>>
  readonly trend: Readonly<Record<Trend, string>>
  readonly moodUnknown: string
  readonly moodLine: (from: string, to: string, count: number) => string
  readonly checklist: string
  readonly doneOf: (done: number, all: number) => string
  readonly group: Readonly<Record<ChecklistItem['kind'], string>>
  readonly item: Readonly<Record<ChecklistItem['state'], string>>
  readonly tick: (title: string) => string
  readonly notDone: string
  readonly dueBy: (time: string) => string
  readonly wasDueBy: (time: string) => string
  readonly watching: string
  readonly watchingHint: string
  readonly decisions: string
  readonly noDecisions: string
  readonly decision: Readonly<Record<string, string>>
  readonly reason: Readonly<Record<string, string>>
  readonly stopped: string
  readonly all: string
  readonly keyboard: string
  readonly keyboardHint: string
  readonly arrowKeys: string
  readonly escapeKey: string
  readonly playbook: string
  readonly model: string
}
