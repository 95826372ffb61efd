import type { Problem } from '../../errors.ts'
import type { CallEvent } from '../../transcript/call-event.ts'
import type { Speaker } from '../../transcript/segment.ts'
import type { CallFile } from '../call-file-source.ts'

const timing = /^(?:(\d+):)?(\d\d):(\d\d)\.(\d{3})\s+-->\s+(?:(\d+):)?(\d\d):(\d\d)\.(\d{3})(?:\s|$)/
const voiceTag = /^<v(?:\.[^\s>]*)?\s+([^>]+)>/

/** Who a voice is, by its name in the file; by its own name where nothing is said, and unknown otherwise. */
export interface VoiceNames {
  readonly [name: string]: Speaker
}

/**
 * Reads a WebVTT file as a call: a cue is a final of the voice that its `<v Name>` names.
 * Source: w3.org/TR/webvtt1.
 */
export function readWebVtt(content: string, voices: VoiceNames = {}): CallFile {
  const lines = content.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)
  const problems: Problem[] = []
  if (!/^WEBVTT(?:\s|$)/.test(lines[0] ?? '')) problems.push({ message: 'a WebVTT file begins with WEBVTT', position: { line: 1 } })
  const events: CallEvent[] = [{ type: 'call-started', callId: 'web-vtt', channel: 'voice' }]
  let lastMs = 0
  for (const [index, line] of lines.entries()) {
    const times = timing.exec(line)
    if (!times) {
      if (line.includes('-->')) problems.push({ message: 'the times of this cue cannot be read', position: { line: index + 1 } })
      continue
    }
    const rest = lines.slice(index + 1)
    const end = rest.findIndex((text) => text.trim() === '')
    const payload = rest.slice(0, end < 0 ? rest.length : end).join(' ')
    const [startMs, endMs] = [milliseconds(times.slice(1, 5)), milliseconds(times.slice(5, 9))]
    const text = plain(payload)
    if (text === '') continue
    lastMs = Math.max(lastMs, endMs)
    const speaker = speakerOf(voiceTag.exec(payload.trim())?.[1]?.trim() ?? '', voices)
    events.push({ type: 'segment', id: `cue-${events.length}`, speaker, text, startMs, endMs, final: true })
  }
  return { events: [...events, { type: 'call-ended', atMs: lastMs }], problems }
}

/** Who a name in a file stands for. */
export function speakerOf(name: string, voices: VoiceNames): Speaker {
  const lower = name.toLowerCase()
  return voices[name] ?? (lower === 'agent' || lower === 'customer' ? lower : 'unknown')
}

function milliseconds([hours, minutes, seconds, thousandths]: readonly (string | undefined)[]): number {
  return ((Number(hours ?? 0) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Number(thousandths)
}

const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&nbsp;': ' ', '&lrm;': '', '&rlm;': '' }

function plain(payload: string): string {
  return payload
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:amp|lt|gt|nbsp|lrm|rlm);/g, (entity) => entities[entity] ?? entity)
    .trim()
}
