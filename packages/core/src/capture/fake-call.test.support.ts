import { vosk } from '../adapters/stt/codecs/vosk.ts'
import { createSttAdapter } from '../adapters/stt/create-stt-adapter.ts'
import { sttSource } from '../adapters/stt/stt-source.ts'
import { definePanel } from '../panel/cuecard-panel.ts'
import { general } from '../playbooks/general.ts'
import { moments } from '../moments/index.ts'
import { createPrivacyGate } from '../privacy/gate.ts'
import { createSession } from '../session/create-session.ts'
import { captureAudio } from './capture-audio.ts'

/** What the test's page needs: a call from the microphone to the panel. */
export interface FakeCall {
  start(options: { readonly url: string; readonly workletUrl: string }): Promise<void>
  readonly statuses: readonly string[]
}

const statuses: string[] = []

const call: FakeCall = {
  statuses,
  async start({ url, workletUrl }) {
    definePanel()
    const session = createSession({ playbook: general, moments, privacy: createPrivacyGate() })
    const panel = document.createElement('cuecard-panel')
    panel.session = session
    document.body.append(panel)
    const media = await navigator.mediaDevices.getUserMedia({
      audio: { echoCancellation: false, noiseSuppression: false, autoGainControl: false },
    })
    const adapter = createSttAdapter(vosk(), { credentials: async () => ({ url }) })
    session.receive({ type: 'call-started', callId: 'c1', channel: 'voice' })
    sttSource({
      adapter,
      callId: 'c1',
      sampleRate: 16_000,
      speakers: ['customer'],
      capture(stream) {
        const capture = captureAudio(stream, { tracks: [{ speaker: 'customer', media }], sampleRate: 16_000, workletUrl })
        return () => void capture.then((running) => running.stop())
      },
    }).start((event) => {
      if (event.type === 'source-reported') statuses.push(event.status)
      session.receive(event)
    })
  },
}

Object.assign(globalThis, { fakeCall: call })
