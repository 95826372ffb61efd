import type { Speaker } from '../../transcript/segment.ts'
import type { SttSegment } from './stt-adapter.ts'

/** A version of a segment with its times in the call, under the engine's id. */
export interface HeardSegment extends Omit<SttSegment, 'type' | 'revision'> {
  /** Whether the times are the engine's own, or only where the audio stood. */
  readonly timed: boolean
}

interface Known {
  readonly id: string
  latest: SttSegment
  session: number
  timed: boolean
}

/** Segments whose last version is remembered, so that a duplicate or revision is known for what it is. */
const remembered = 500

/** A partial that a break left open is over when the speaker's words have gone on by this much without it. */
const orphanWaitMs = 1000

/** Finals that audio sent again is compared with. */
const comparedFinals = 12

/**
 * The segments of one connection, over all its sessions. It gives each version a revision, drops what was there before, and after a
 * session broke tells what the next one heard again from what is new: a partial that the break left open goes on under its id,
 * and a final that is known is not given twice.
 */
export class SegmentLedger {
  readonly #prefix: string
  readonly #known = new Map<string, Known>()
  #session = 0
  /** Partials of sessions that broke. */
  #orphans: Known[] = []
  /** Up to where the present session is sent audio that an earlier one was sent. */
  #replayUntilMs = Number.NEGATIVE_INFINITY

  constructor(prefix: string) {
    this.#prefix = prefix
  }

  /** A new session, which hears audio again up to `replayUntilMs`. */
  startSession(replayUntilMs: number): void {
    this.#session += 1
    this.#replayUntilMs = replayUntilMs
    for (const known of this.#known.values()) {
      if (!known.latest.final && !this.#orphans.includes(known) && known.latest.text !== '') this.#orphans.push(known)
    }
  }

  /** Takes a version; gives what is new because of it. */
  accept(heard: HeardSegment): SttSegment[] {
    const key = `${this.#session}:${heard.id}`
    const before = this.#known.get(key)
    if (heard.text === '' && !before) return []
    const fresh = this.#withoutRepeats(heard)
    if (before) return listed(this.#revise(key, before, fresh ?? { ...heard, text: '' }))
    if (!fresh) return []
    const orphan = this.#adopt(fresh)
    if (orphan) {
      // Under its new name also where this version says nothing new; and not one to compare its own next versions with.
      orphan.session = this.#session
      this.#remember(key, orphan)
      return listed(this.#revise(key, orphan, fresh))
    }
    const settled = this.#settle(({ latest }) => latest.speaker === fresh.speaker && latest.endMs + orphanWaitMs < fresh.startMs)
    const { id, timed, ...rest } = fresh
    const segment: SttSegment = { type: 'segment', id: `${this.#prefix}${this.#session}-${id}`, revision: 0, ...rest }
    this.#remember(key, { id: segment.id, latest: segment, session: this.#session, timed })
    return [...settled, segment]
  }

  /** Where a speaker's words stand: the start of the oldest that are not final, and the end of the last that are. */
  progress(speaker: Speaker): { readonly openFromMs?: number; readonly finalThroughMs?: number } {
    const own = [...this.#known.values()].filter(({ latest }) => latest.speaker === speaker && latest.text !== '')
    const done = own.filter(({ latest }) => latest.final).map(({ latest }) => latest.endMs)
    const finalThroughMs = done.length > 0 ? Math.max(...done) : undefined
    // Where the engine does not say when words began, they can have begun right after the last final.
    const open = own.filter(({ latest }) => !latest.final).map(({ latest, timed }) => (timed ? latest.startMs : (finalThroughMs ?? 0)))
    return { ...(open.length > 0 && { openFromMs: Math.min(...open) }), ...(finalThroughMs !== undefined && { finalThroughMs }) }
  }

  /** The stream is over: what is still open has had its last words. */
  settleAll(): SttSegment[] {
    this.startSession(Number.NEGATIVE_INFINITY)
    return this.#settle(() => true)
  }

  #settle(done: (orphan: Known) => boolean): SttSegment[] {
    const settled = this.#orphans.filter(done)
    this.#orphans = this.#orphans.filter((orphan) => !settled.includes(orphan))
    for (const known of settled) known.latest = { ...known.latest, final: true, revision: known.latest.revision + 1 }
    return settled.map(({ latest }) => latest)
  }

  #revise(key: string, known: Known, heard: HeardSegment): SttSegment | undefined {
    const { latest } = known
    if (latest.final && !heard.final) return undefined
    if (latest.final === heard.final && latest.text === heard.text && latest.voice === heard.voice && !sharper(latest, heard))
      return undefined
    const { id: _, timed: __, ...rest } = heard
    const startMs = heard.timed ? heard.startMs : latest.startMs
    known.timed ||= heard.timed
    known.latest = { type: 'segment', ...rest, id: known.id, revision: latest.revision + 1, startMs, endMs: Math.max(startMs, heard.endMs) }
    this.#remember(key, known)
    return known.latest
  }

  /** The first words of a new session at the place of a partial that was left open are that partial, heard again. */
  #adopt(heard: HeardSegment): Known | undefined {
    const orphan = this.#orphans.find(
      ({ latest, session, timed }) =>
        session < this.#session &&
        latest.speaker === heard.speaker &&
        (timed && heard.timed ? overlapMs(latest, heard) > 0 || Math.abs(latest.startMs - heard.startMs) < 1000 : true),
    )
    if (orphan) this.#orphans = this.#orphans.filter((other) => other !== orphan)
    return orphan
  }

  #withoutRepeats(heard: HeardSegment): HeardSegment | undefined {
    if (this.#session === 0 || heard.startMs > this.#replayUntilMs) return heard
    const finals = [...this.#known.values()]
      .filter(({ latest, session }) => session < this.#session && latest.final && latest.speaker === heard.speaker && latest.text !== '')
      .slice(-comparedFinals)
    let fresh = heard
    for (const { latest, timed } of finals) {
      const known = timed && heard.timed // Without times of the engine's own, only the whole words can tell.
      if (known ? overlapMs(latest, fresh) === 0 : !sameWords(latest.text, fresh.text)) continue
      const rest = withoutHead(fresh, latest, known)
      if (rest.text === '') return undefined
      if (known && rest === fresh && overlapMs(latest, fresh) >= 0.5 * (fresh.endMs - fresh.startMs)) return undefined
      fresh = rest
    }
    return fresh
  }

  #remember(key: string, known: Known): void {
    this.#known.delete(key)
    this.#known.set(key, known)
    if (this.#known.size <= remembered) return
    const [oldest] = this.#known.keys()
    if (oldest !== undefined) this.#known.delete(oldest)
  }
}

/** A repeated text that now has what it lacked. */
function sharper(latest: SttSegment, heard: HeardSegment): boolean {
  return heard.final && latest.words === undefined && heard.words !== undefined
}

function overlapMs(a: { startMs: number; endMs: number }, b: { startMs: number; endMs: number }): number {
  return Math.max(0, Math.min(a.endMs, b.endMs) - Math.max(a.startMs, b.startMs))
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s']/gu, '')
    .split(/\s+/)
    .filter(Boolean)
}

function sameWords(a: string, b: string): boolean {
  return wordsOf(a).join(' ') === wordsOf(b).join(' ')
}

/** Leaves out the words at the beginning that belong to the final before: by their times, or because that final ends with them. */
function withoutHead(heard: HeardSegment, final: SttSegment, timed: boolean): HeardSegment {
  if (sameWords(final.text, heard.text)) return { ...heard, text: '' }
  if (timed && heard.words && heard.words.length > 0) {
    const rest = heard.words.filter(({ startMs, endMs }) => (startMs + endMs) / 2 >= final.endMs)
    if (rest.length === heard.words.length) return heard
    return { ...heard, text: rest.map(({ text }) => text).join(' '), words: rest, startMs: rest[0]?.startMs ?? heard.startMs }
  }
  const tail = wordsOf(final.text)
  const head = heard.text.split(/\s+/)
  for (let count = Math.min(tail.length, head.length); count > 0; count -= 1) {
    if (sameWords(tail.slice(-count).join(' '), head.slice(0, count).join(' '))) return { ...heard, text: head.slice(count).join(' ') }
  }
  return heard
}

function listed(segment: SttSegment | undefined): SttSegment[] {
  return segment ? [segment] : []
}
