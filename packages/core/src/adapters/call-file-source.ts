import { systemClock } from '../clock.ts'
import type { Clock } from '../clock.ts'
import type { Problem } from '../errors.ts'
import type { CallEvent } from '../transcript/call-event.ts'
import { eventTimeMs } from '../transcript/event-time.ts'
import { parseCallEvent } from '../transcript/parse-call-event.ts'
import type { TranscriptSource } from './transcript-source.ts'

/** A call file that has been read: its events in the order they reached us, and what could not be read. */
export interface CallFile {
  readonly events: readonly CallEvent[]
  readonly problems: readonly Problem[]
}

/** When a call file says that an event reached us; an event that does not say comes with the one before it. */
interface Timed {
  readonly event: CallEvent
  readonly atMs: number
}

const heartbeatMs = 2000

/** Reads a call file (JSON Lines). A line that is not an event is a problem with its number; the rest is read all the same. */
export function readCallFile(text: string): CallFile {
  const events: CallEvent[] = []
  const problems: Problem[] = []
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .entries()) {
    if (line.trim() === '') continue
    const parsed = parseLine(line)
    const position = { line: index + 1 }
    if ('problem' in parsed) problems.push({ message: parsed.problem, position })
    else {
      events.push(parsed.event)
      for (const fault of parsed.faults) problems.push({ message: fault, position })
    }
  }
  return { events: inOrder(events).map(({ event }) => event), problems }
}

function parseLine(line: string): ReturnType<typeof parseCallEvent> {
  try {
    return parseCallEvent(JSON.parse(line))
  } catch {
    return { problem: 'the line is not JSON' }
  }
}

function inOrder(events: readonly CallEvent[]): Timed[] {
  let lastMs = 0
  const timed = events.map((event) => ({ event, atMs: (lastMs = eventTimeMs(event) ?? lastMs) }))
  return timed.sort((a, b) => a.atMs - b.atMs)
}

/** Plays the events of a call at the times they came. `clock` decides how fast. */
export function callFileSource(events: readonly CallEvent[], clock: Clock = systemClock): TranscriptSource {
  return {
    name: 'Call file',
    audioLeavesMachine: false,
    start(emit) {
      const originMs = clock.now()
      const rest = inOrder(events)
      let played = 0
      let cancelNext = () => {}
      const playNext = () => {
        const next = rest.shift()
        if (!next) return
        cancelNext = clock.schedule(next.atMs - (clock.now() - originMs), () => {
          played += 1
          emit(next.event)
          playNext()
        })
      }
      let cancelBeat = () => {}
      const beat = () => {
        cancelBeat = clock.schedule(heartbeatMs, () => {
          if (played < events.length) emit({ type: 'source-reported', status: 'connected' })
          beat()
        })
      }
      playNext()
      beat()
      return () => {
        cancelNext()
        cancelBeat()
      }
    },
  }
}
