import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSession } from '@cuecard/core'
import type { RecordEvent } from '@cuecard/core'
import { deepgram, vosk } from '@cuecard/core/adapters'
import { moments } from '@cuecard/core/moments'
import { general } from '@cuecard/core/playbooks/general'
import { createPrivacyGate } from '@cuecard/core/privacy'
import { issueToken } from '../examples/gateway/src/agents.ts'
import { serveGateway } from '../examples/gateway/src/serve-gateway.ts'
import type { RunningGateway } from '../examples/gateway/src/serve-gateway.ts'
import { readSettings } from '../examples/gateway/src/settings.ts'
import { deepgramVoice, voskVoice } from '../packages/core/src/adapters/stt/codecs/voices.test.support.ts'
import { finalsOf, serveEngine, speakCall, transcribe } from '../packages/core/src/adapters/stt/pocket-sphinx-call.test.support.ts'
import type { SpokenCall } from '../packages/core/src/adapters/stt/pocket-sphinx-call.test.support.ts'
import { whyNoEngine, wordErrors } from '../packages/core/src/adapters/stt/pocket-sphinx.test.support.ts'

const reason = whyNoEngine()

let call: SpokenCall
let gateway: RunningGateway
let token = ''
const closing: (() => unknown)[] = []

beforeAll(async () => {
  if (reason) return
  call = await speakCall([
    { speaker: 'agent', voice: 'rms', text: 'thank you for calling how can i help you' },
    { speaker: 'customer', voice: 'slt', text: 'no i want to speak to your manager please' },
  ])
  const [stereo, single] = await Promise.all([serveEngine(deepgramVoice, { channels: 2 }), serveEngine(voskVoice, { channels: 1 })])
  const settings = readSettings({
    PORT: '0',
    CUECARD_SECRET: 'a secret that is long enough for a test',
    CUECARD_ENGINE_STEREO: stereo.url,
    CUECARD_ENGINE_SINGLE: single.url,
  })
  gateway = await serveGateway(settings)
  token = await issueToken({ id: 'dana', isSupervisor: false }, settings.secret, 600)
  closing.push(() => gateway.close(), stereo.close, single.close)
}, 120_000)

afterAll(async () => {
  for (const close of closing) await close()
})

describe.skipIf(reason)(`a call of two voices through PocketSphinx behind the gateway${reason ? `, skipped: ${reason}` : ''}`, () => {
  it.each([
    ['two channels on one socket', 'stereo', deepgram()],
    ['a socket for each speaker', 'single', vosk()],
  ])('becomes a prompt: %s', async (_name, engine, codec) => {
    const events = await transcribe(call, codec, `${gateway.url.replace('http', 'ws')}/speech/${engine}`, { token })
    const finals = [...finalsOf(events)].sort((a, b) => a.startMs - b.startMs)
    expect(finals.map(({ speaker }) => speaker)).toEqual(['agent', 'customer'])
    expect(wordErrors(call.turns.map(({ text }) => text).join(' '), finals.map(({ text }) => text).join(' '))).toBeLessThan(0.35)
    const record: RecordEvent[] = []
    const session = createSession({
      playbook: general,
      moments,
      privacy: createPrivacyGate(),
      onRecordEvent: (event) => record.push(event),
    })
    session.receive({ type: 'call-started', callId: 'c1', channel: 'voice' })
    for (const event of events) if (event.type === 'segment') session.receive(event)
    session.dispose()
    expect(record.filter(({ type }) => type === 'prompt-queued')).toContainEqual(expect.objectContaining({ moment: 'escalation-risk' }))
  })
})
