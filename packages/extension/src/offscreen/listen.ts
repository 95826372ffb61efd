import type { CallEvent } from '@cuecard/core'
import { sttSource } from '@cuecard/core/adapters'
import type { SttStream } from '@cuecard/core/adapters'
import { captureAudio, openMicrophone } from '@cuecard/core/capture'
import type { CaptureTrack } from '@cuecard/core/capture'
import type { NoticeCode } from '../messages/view.ts'
import type { SpeechSettings } from '../settings/settings.ts'
import { sampleRateOf, speechAdapter } from './speech-adapter.ts'

/** What is listened to, and how that ends. */
export interface Listening {
  readonly microphone: boolean
  readonly tab: boolean
  /** Whether audio leaves this machine. */
  readonly leaves: boolean
  stop(): void
}

export interface ListenOptions {
  readonly callId: string
  readonly speech: SpeechSettings
  readonly language: string
  /** Of the tab's audio; missing where the browser gave none. */
  readonly streamId: string | undefined
  readonly workletUrl: string
  readonly emit: (event: CallEvent) => void
  readonly onNotice: (code: NoticeCode, about?: string) => void
  /** The tab was closed, or its audio ended otherwise. */
  readonly onTabEnded: () => void
}

/**
 * Listens to the agent's microphone and to the call's tab, as two channels. Where one of them is refused the other is listened to
 * alone, and that is said; where both are, `undefined`.
 */
export async function listen(options: ListenOptions): Promise<Listening | undefined> {
  const { callId, speech, language, streamId, workletUrl, emit, onNotice, onTabEnded } = options
  const microphone = await openMicrophone().catch((error: unknown) => refused(error, 'microphone-refused', onNotice))
  const tab =
    streamId === undefined ? undefined : await openTab(streamId).catch((error: unknown) => refused(error, 'tab-refused', onNotice))
  const tracks: CaptureTrack[] = [
    ...(microphone ? [{ speaker: 'agent' as const, media: microphone }] : []),
    ...(tab ? [{ speaker: 'customer' as const, media: tab }] : []),
  ]
  if (tracks.length === 0) return undefined
  const stopPlaying = tab && playOn(tab)
  const adapter = speechAdapter(speech)
  const sampleRate = sampleRateOf(adapter)
  const source = sttSource({
    adapter,
    callId,
    sampleRate,
    speakers: tracks.map(({ speaker }) => speaker),
    ...(language !== '' && { language }),
    capture: (stream) => capture(stream, tracks, sampleRate, workletUrl, onNotice),
  })
  const stopSource = source.start(emit)
  tab?.getAudioTracks()[0]?.addEventListener('ended', onTabEnded)
  return {
    microphone: microphone !== undefined,
    tab: tab !== undefined,
    leaves: source.audioLeavesMachine !== false,
    stop() {
      stopSource()
      stopPlaying?.()
      for (const { media } of tracks) for (const track of media.getTracks()) track.stop()
    },
  }
}

function capture(
  stream: SttStream,
  tracks: readonly CaptureTrack[],
  sampleRate: number,
  workletUrl: string,
  tell: ListenOptions['onNotice'],
) {
  const running = captureAudio(stream, { tracks, sampleRate, workletUrl })
  running.catch(() => tell('speech-fault', 'the audio cannot be captured'))
  return () => void running.then((held) => held.stop()).catch(() => undefined)
}

/** Chrome's own way of opening the audio of a tab, which no type describes. */
function openTab(streamId: string): Promise<MediaStream> {
  const audio = { mandatory: { chromeMediaSource: 'tab', chromeMediaSourceId: streamId } }
  return navigator.mediaDevices.getUserMedia({ audio: audio as MediaTrackConstraints })
}

/** A captured tab is silent for the agent unless it is played again. */
function playOn(media: MediaStream): () => void {
  const context = new AudioContext()
  context.createMediaStreamSource(media).connect(context.destination)
  return () => void context.close()
}

function refused(error: unknown, code: NoticeCode, tell: ListenOptions['onNotice']): undefined {
  tell(code, error instanceof Error ? error.name : undefined)
}
