import { CuecardError } from '../errors.ts'
import type { CallEvent, CallStarted, SegmentReceived } from '../transcript/call-event.ts'

/** How a script becomes a call. */
export interface ScriptedCallOptions {
  readonly callId?: string
  /** Whether partials come before each final, as a streaming recogniser sends them; on by default. */
  readonly partials?: boolean
}

/** About 170 words a minute: a long word takes longer than a short one, and a filler is drawn out. */
const shortestWordMs = 160
const letterMs = 40
const fillerMs = 450
const wordsPerPartial = 3
const partialLagMs = 250
const finalLagMs = 400

const headerPattern = /^call (voice|chat)((?: \w+=\S+)*)$/
const linePattern = /^(\d+):(\d\d(?:\.\d+)?) (agent|customer|unknown)(?: @(\d+))?: (.*)$/
const endPattern = /^(\d+):(\d\d(?:\.\d+)?) end$/
const typingPattern = /^(\d+):(\d\d(?:\.\d+)?) typing (on|off)$/

/**
 * The events of a call written as a script, in the order they reach us. The first line is `call voice` or `call chat` and may
 * name details of the context (`state=CA`) or `direction=outbound`, then come lines such as
 *
 *     0:04.5 customer: my internet is {hour|out} again
 *     0:20 typing on
 *     1:10 end
 *
 * `{wrong|right}` is a word that partials have wrong and the final has right. Empty lines and lines that begin with `#` are
 * passed over. Speech runs at about 170 words a minute, or at what stands after the speaker (`agent @240: …`); where a call has no `end`, it ends two seconds after the last word.
 *
 * @throws CuecardError with the line, where a line is none of these.
 */
export function scriptedCall(script: string, { callId = 'scripted', partials = true }: ScriptedCallOptions = {}): CallEvent[] {
  const lines = script.split('\n').map((text, index) => ({ text: text.trim(), line: index + 1 }))
  const [header, ...rest] = lines.filter(({ text }) => text !== '' && !text.startsWith('#'))
  const started = startOf(header?.text ?? '', callId)
  if (!started) throw unreadable(header?.line ?? 1, 'a script begins with `call voice` or `call chat`')
  const timed: { atMs: number; event: CallEvent }[] = []
  let segments = 0
  for (const { text, line } of rest) {
    const said = linePattern.exec(text)
    const other = endPattern.exec(text) ?? typingPattern.exec(text)
    if (said) {
      segments += 1
      timed.push(...spoken(said, `s${segments}`, started.channel, partials))
    } else if (other) {
      const atMs = timeMs(other[1], other[2])
      timed.push({ atMs, event: other[3] ? { type: 'agent-typing', atMs, active: other[3] === 'on' } : { type: 'call-ended', atMs } })
    } else throw unreadable(line, 'a line is `m:ss speaker: words`, `m:ss typing on|off` or `m:ss end`')
  }
  const events = timed.sort((a, b) => a.atMs - b.atMs)
  const lastMs = events.at(-1)?.atMs ?? 0
  const ended = events.some(({ event }) => event.type === 'call-ended')
  return [started, ...events.map(({ event }) => event), ...(ended ? [] : [{ type: 'call-ended' as const, atMs: lastMs + 2000 }])]
}

function unreadable(line: number, hint: string): CuecardError {
  return new CuecardError({ message: 'this line of the script cannot be read', hint, position: { line } })
}

function startOf(text: string, callId: string): CallStarted | undefined {
  const header = headerPattern.exec(text)
  if (!header) return undefined
  const details = (header[2] ?? '').trim().split(' ').filter(Boolean)
  const { direction, ...context }: Record<string, string> = Object.fromEntries(details.map((detail) => detail.split('=')))
  return {
    type: 'call-started',
    callId,
    channel: header[1] === 'chat' ? 'chat' : 'voice',
    direction: direction === 'outbound' ? 'outbound' : 'inbound',
    startedAt: '2026-11-20T10:00:00.000Z',
    language: 'en-US',
    context,
  }
}

function timeMs(minutes: string | undefined, seconds: string | undefined): number {
  return Math.round((Number(minutes) * 60 + Number(seconds)) * 1000)
}

function spoken(
  [, minutes, seconds, speaker, wordsPerMinute, script = '']: RegExpExecArray,
  id: string,
  channel: string,
  partials: boolean,
) {
  const startMs = timeMs(minutes, seconds)
  const words = script.split(' ').map((word) => /^\{(.*)\|(.*)\}(.*)$/.exec(word.replaceAll('_', ' ')) ?? [word, word, word, ''])
  const wording = (version: 1 | 2, count: number) =>
    words
      .slice(0, count)
      .map((word) => `${word[version] ?? ''}${word[3] ?? ''}`)
      .join(' ')
  const segment = (text: string, endMs: number, receivedMs: number, final: boolean): { atMs: number; event: SegmentReceived } => ({
    atMs: receivedMs,
    event: { type: 'segment', id, speaker: speaker as SegmentReceived['speaker'], text, startMs, endMs, receivedMs, final },
  })
  if (channel === 'chat') return [segment(wording(2, words.length), startMs, startMs, true)]
  const events = []
  const usualMs = (count: number) => words.slice(0, count).reduce((sum, word) => sum + wordMs(word[2] ?? ''), 0)
  const pace = wordsPerMinute ? ((60_000 / Number(wordsPerMinute)) * words.length) / usualMs(words.length) : 1
  const saidMs = (count: number) => startMs + Math.round(usualMs(count) * pace)
  for (let count = wordsPerPartial; partials && count < words.length; count += wordsPerPartial) {
    events.push(segment(wording(1, count), saidMs(count), saidMs(count) + partialLagMs, false))
  }
  const endMs = saidMs(words.length)
  return [...events, segment(wording(2, words.length), endMs, endMs + finalLagMs, true)]
}

function wordMs(word: string): number {
  return /^(uh|um|er|hm)$/.test(word) ? fillerMs : shortestWordMs + letterMs * word.length
}
