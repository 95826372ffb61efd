import type { RecordEvent, SessionSnapshot } from '@cuecard/core'
import type { WidgetStrings } from './page/strings.ts'

/** Genesys Cloud keeps notes of at most so many characters. */
export const longestNote = 4096

/** Moments that a note of the call should name: what matters to whoever reads it next, not how the agent spoke. */
const notable: ReadonlySet<string> = new Set([
  'escalation-risk',
  'intent-changed',
  'objection-unaddressed',
  'disclosure-missing',
  'consent-missing',
  'next-best-action',
])

/**
 * A note of the call for the agent to look over: its length, what was done of the checklist and what was not, and the moments
 * that matter, in the playbook's words. It holds nothing that anyone said.
 */
export function draftNote(snapshot: SessionSnapshot, events: readonly RecordEvent[], strings: WidgetStrings): string {
  const titles = (state: 'done' | 'left') =>
    snapshot.checklist.filter((item) => (item.state === 'done') === (state === 'done')).map(({ title }) => title)
  const noted = new Map<string, number>()
  for (const event of events) {
    if (event.type === 'prompt-queued' && notable.has(event.moment) && !noted.has(event.headline)) noted.set(event.headline, event.atMs)
  }
  const lines = [
    strings.noteLength(clockTime(snapshot.atMs)),
    ...listed(strings.noteDone, titles('done')),
    ...listed(strings.noteLeft, titles('left')),
    ...listed(
      strings.noteNoted,
      [...noted].map(([headline, atMs]) => `${clockTime(atMs)} ${headline}`),
    ),
  ]
  return lines.join('\n').slice(0, longestNote)
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
