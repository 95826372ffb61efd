import type { CallEvent } from '../../transcript/call-event.ts'
import { fields, number, text } from '../fields.ts'
import type { CallFile } from '../call-file-source.ts'
import { speakerOf } from './web-vtt.ts'
import type { VoiceNames } from './web-vtt.ts'

/**
 * Reads a transcript in JSON as a call: a list of segments, or an object with a list under `segments`; each with `text` and, as far as
 * it has them, `speaker`, `id`, and `startMs` and `endMs` in milliseconds or `start` and `end` in seconds.
 */
export function readTranscriptJson(content: string, voices: VoiceNames = {}): CallFile {
  let read: unknown
  try {
    read = JSON.parse(content)
  } catch {
    return { events: [], problems: [{ message: 'the file is not JSON' }] }
  }
  const given = Array.isArray(read) ? read : fields(read)['segments']
  if (!Array.isArray(given)) return { events: [], problems: [{ message: 'the file has no list of segments' }] }
  const events: CallEvent[] = [{ type: 'call-started', callId: 'transcript', channel: 'voice' }]
  const problems = []
  let lastMs = 0
  for (const [index, item] of given.entries()) {
    const segment = fields(item)
    const words = text(segment['text'])
    if (words === undefined) {
      problems.push({ message: `segment ${index + 1} has no text` })
      continue
    }
    const startMs = number(segment['startMs']) ?? inMs(segment['start'])
    const endMs = number(segment['endMs']) ?? inMs(segment['end'])
    lastMs = Math.max(lastMs, endMs ?? startMs ?? 0)
    events.push({
      type: 'segment',
      id: text(segment['id']) || `segment-${index + 1}`,
      speaker: speakerOf(text(segment['speaker']) ?? '', voices),
      text: words.trim(),
      final: true,
      ...(startMs !== undefined && { startMs }),
      ...(endMs !== undefined && { endMs }),
    })
  }
  return { events: [...events, { type: 'call-ended', atMs: lastMs }], problems }
}

function inMs(value: unknown): number | undefined {
  const given = number(value)
  return given === undefined ? undefined : Math.round(given * 1000)
}
