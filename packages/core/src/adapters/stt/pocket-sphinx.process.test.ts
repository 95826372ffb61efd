import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { general } from '../../playbooks/general.ts'
import { moments } from '../../moments/index.ts'
import { createPrivacyGate } from '../../privacy/gate.ts'
import type { RecordEvent } from '../../record/event.ts'
import { createSession } from '../../session/create-session.ts'
import { deepgram } from './codecs/deepgram.ts'
import { gladia } from './codecs/gladia.ts'
import { speechmatics } from './codecs/speechmatics.ts'
import { vosk } from './codecs/vosk.ts'
import { deepgramVoice, gladiaVoice, speechmaticsVoice, voskVoice } from './codecs/voices.test.support.ts'
import type { MakeVoice } from './codecs/voices.test.support.ts'
import { finalsOf, serveEngine, speakCall, transcribe } from './pocket-sphinx-call.test.support.ts'
import type { SpokenCall } from './pocket-sphinx-call.test.support.ts'
import { whyNoEngine, wordErrors } from './pocket-sphinx.test.support.ts'
import type { SttEvent } from './stt-adapter.ts'
import type { SttCodec } from './stt-codec.ts'

const reason = whyNoEngine()

const turns = [
  { speaker: 'agent', voice: 'rms', text: 'thank you for calling how can i help you today' },
  { speaker: 'customer', voice: 'slt', text: 'hello my bill is wrong again this month' },
  { speaker: 'agent', voice: 'rms', text: 'i can look at that with you now' },
  { speaker: 'customer', voice: 'slt', text: 'no i want to speak to your manager please' },
] as const

let call: SpokenCall
beforeAll(async () => {
  if (!reason) call = await speakCall(turns)
}, 60_000)

const closing: (() => unknown)[] = []
afterAll(async () => {
  for (const close of closing) await close()
})

async function serve(...options: Parameters<typeof serveEngine>) {
  const engine = await serveEngine(...options)
  closing.push(engine.close)
  return engine
}

const formats: readonly [name: string, codec: SttCodec, voice: MakeVoice][] = [
  ['Deepgram', deepgram(), deepgramVoice],
  ['Speechmatics', speechmatics(), speechmaticsVoice],
  ['Gladia', gladia(), gladiaVoice],
  ['Vosk', vosk(), voskVoice],
]

describe.skipIf(reason)(`a call of two voices through PocketSphinx${reason ? `, skipped: ${reason}` : ''}`, () => {
  /** The share of words that are wrong, in a call whose turns all came once, by the right speaker and at their time. */
  const errorsIn = (events: readonly SttEvent[]) => {
    const finals = [...finalsOf(events)].sort((a, b) => a.startMs - b.startMs)
    expect(finals.map(({ speaker }) => speaker)).toEqual(turns.map(({ speaker }) => speaker))
    for (const [index, { startMs }] of finals.entries()) expect(Math.abs(startMs - (call.heard[index]?.startMs ?? 0))).toBeLessThan(500)
    return wordErrors(turns.map(({ text }) => text).join(' '), finals.map(({ text }) => text).join(' '))
  }

  it.each(formats)('is understood in the format of %s: every turn once, by the right speaker, at its time', async (_name, codec, voice) => {
    const native = codec.capabilities.channels === 'native'
    const { url } = await serve(voice, { channels: native ? 2 : 1 })
    expect(errorsIn(await transcribe(call, codec, url))).toBeLessThan(0.35)
  })

  it('is the same when the line breaks in the middle', async () => {
    const { url, connections } = await serve(deepgramVoice, { channels: 2, dropAfterMs: 6000 })
    expect(errorsIn(await transcribe(call, deepgram(), url))).toBeLessThan(0.35)
    expect(connections()).toBe(2)
  })

  it('becomes a prompt', async () => {
    const { url } = await serve(deepgramVoice, { channels: 2 })
    const record: RecordEvent[] = []
    const session = createSession({
      playbook: general,
      moments,
      privacy: createPrivacyGate(),
      onRecordEvent: (event) => record.push(event),
    })
    session.receive({ type: 'call-started', callId: 'c1', channel: 'voice' })
    for (const event of await transcribe(call, deepgram(), url)) if (event.type === 'segment') session.receive(event)
    session.dispose()
    expect(record.filter(({ type }) => type === 'moment-detected')).toContainEqual(expect.objectContaining({ moment: 'escalation-risk' }))
    expect(record.filter(({ type }) => type === 'prompt-queued')).toContainEqual(expect.objectContaining({ moment: 'escalation-risk' }))
  })
})
