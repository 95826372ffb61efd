import type { RecordEvent, SessionSnapshot } from '@cuecard/core'
import type { WidgetStrings } from './page/strings.ts'

/** Genesys Cloud keeps notes of at most so many characters. */
export const longestNote = 4096

/**
 * A note of the call for the agent to look over: its length, what was done of the checklist and what was not, and the moments
 * that matter to whoever reads it next. It holds nothing that anyone said.
 */
export function draftNote(snapshot: SessionSnapshot, events: readonly RecordEvent[], strings: WidgetStrings): string {
  const titles = (isDone: boolean) => snapshot.checklist.filter(({ state }) => (state === 'done') === isDone).map(({ title }) => title)
  const times = new Map<string, string[]>()
  for (const event of events) {
    const label = event.type === 'moment-detected' ? strings.noted[event.moment] : undefined
    if (label) times.set(label, [...(times.get(label) ?? []), clockTime(event.atMs)])
  }
  const noted = [...times].map(([label, at]) => `${label} (${at.join(', ')})`)
  return [
    strings.noteLength(clockTime(snapshot.atMs)),
    ...listed(strings.noteDone, titles(true)),
    ...listed(strings.noteLeft, titles(false)),
    ...listed(strings.noteNoted, noted),
  ]
    .join('\n')
    .slice(0, longestNote)
}

/** The note as it is saved: what the agent had written in Genesys Cloud before stays, as far as there is room for it. */
export function joinedNote(before: string | undefined, note: string): string {
  const room = longestNote - note.length - 2
  return before && before !== note && room > 0 ? `${before.slice(0, room)}\n\n${note}` : note
}

function listed(label: string, items: readonly string[]): readonly string[] {
  return items.length > 0 ? [`${label}: ${items.join('; ')}`] : []
}

function clockTime(ms: number): string {
  const seconds = Math.floor(ms / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
