import { systemClock } from '../../clock.ts'
import type { Clock } from '../../clock.ts'
import type { SourceReported } from '../../transcript/call-event.ts'
import type { TranscriptSource } from '../transcript-source.ts'
import type { SttAdapter, SttOpenOptions, SttStatus, SttStream } from './stt-adapter.ts'

const heartbeatMs = 2000

const statusOf: Readonly<Record<SttStatus, SourceReported['status']>> = {
  connecting: 'reconnecting',
  hearing: 'connected',
  reconnecting: 'reconnecting',
  deaf: 'lost',
}

/** What an engine makes of a call's audio. */
export interface SttSourceOptions extends Omit<SttOpenOptions, 'signal'> {
  readonly adapter: SttAdapter
  /** What it is called, for people; the adapter's id where nothing is said. */
  readonly name?: string
  /** Begins to give audio to the stream; returns what ends it. */
  readonly capture: (stream: SttStream) => () => void
  readonly clock?: Clock
}

/**
 * A source of a session's events over any engine. It says every two seconds that it is connected for as long as it can hear, that
 * it reconnects when it does, and that it is lost when it cannot hear, so that the agent is told within five seconds.
 */
export function sttSource({ adapter, name = adapter.id, capture, clock = systemClock, ...setup }: SttSourceOptions): TranscriptSource {
  return {
    name,
    audioLeavesMachine: adapter.capabilities.audioLeavesMachine,
    start(emit) {
      const stream = adapter.open(setup)
      const stopCapture = capture(stream)
      let status: SttStatus = 'connecting'
      let stopped = false
      let cancelBeat = () => {}
      const beat = () => {
        if (status === 'hearing') emit({ type: 'source-reported', status: 'connected' })
        cancelBeat = clock.schedule(heartbeatMs, beat)
      }
      const read = async () => {
        for await (const event of stream) {
          if (stopped) return
          if (event.type === 'status') {
            status = event.status
            emit({ type: 'source-reported', status: statusOf[status] })
          } else if (event.type === 'segment') {
            const { id, speaker, text, startMs, endMs, final, confidence } = event
            emit({ type: 'segment', id, speaker, text, startMs, endMs, final, ...(confidence !== undefined && { confidence }) })
          }
        }
        cancelBeat()
        if (!stopped) emit({ type: 'source-reported', status: 'lost' })
      }
      beat()
      void read()
      return () => {
        stopped = true
        cancelBeat()
        stopCapture()
        stream.close()
      }
    },
  }
}
