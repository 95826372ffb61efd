import type { CallEvent, SegmentReceived } from '../transcript/call-event.ts'

/** A call as a recogniser with capitals and full stops would give it. */
export function punctuated(events: readonly CallEvent[]): CallEvent[] {
  return events.map((event) =>
    event.type === 'segment' ? { ...event, text: `${event.text.slice(0, 1).toUpperCase()}${event.text.slice(1)}.` } : event,
  )
}

/** A call of people who hesitate: a filler before every fifth word, and none inside a number. */
export function hesitant(events: readonly CallEvent[]): CallEvent[] {
  return events.map((event) => {
    if (event.type !== 'segment') return event
    const words = event.text.split(' ').map((word, at) => (at % 5 === 4 && /^[a-z']{3,}$/iu.test(word) ? `um ${word}` : word))
    return { ...event, text: `uh ${words.join(' ')}` }
  })
}

/** A call whose segments are cut after `word` words, as a recogniser may cut where somebody breathes. */
export function splitAfter(events: readonly CallEvent[], word: number): CallEvent[] {
  return events.flatMap((event): readonly CallEvent[] => (event.type === 'segment' ? split(event, word) : [event]))
}

function split(segment: SegmentReceived, at: number): readonly SegmentReceived[] {
  const words = segment.text.split(' ')
  if (words.length <= at) return [segment]
  const { id, startMs = 0, endMs = startMs, receivedMs = endMs } = segment
  const cutMs = Math.round(startMs + ((endMs - startMs) * at) / words.length)
  const first = { ...segment, id: `${id}a`, text: words.slice(0, at).join(' '), endMs: cutMs, receivedMs: cutMs + (receivedMs - endMs) }
  return [first, { ...segment, id: `${id}b`, text: words.slice(at).join(' '), startMs: cutMs }]
}
