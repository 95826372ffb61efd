import type { SttStream } from '../adapters/stt/stt-adapter.ts'
import { systemClock } from '../clock.ts'
import type { Clock } from '../clock.ts'
import type { Speaker } from '../transcript/segment.ts'
import { energyGate } from './energy-gate.ts'
import type { SpeechGate } from './energy-gate.ts'

/** One voice of the call. */
export interface CaptureTrack {
  readonly speaker: Speaker
  /** A microphone, the remote stream of a softphone, or the audio of a tab. */
  readonly media: MediaStream
  /** An energy gate where nothing is said; `false` for none. Silero's model of `@ricky0123/vad-web` fits in here. */
  readonly gate?: SpeechGate | false
}

/** How audio is captured. */
export interface CaptureOptions {
  readonly tracks: readonly CaptureTrack[]
  /** That of the stream it goes to, in Hz. */
  readonly sampleRate: number
  /** Where `@cuecard/core/capture-worklet.js` is served: an address of your own origin, so that no content policy has to be loosened. */
  readonly workletUrl: string | URL
  readonly clock?: Clock
}

/** A capture that runs. */
export interface Capture {
  /** Whether anything is heard at all: `suspended` until the page has been clicked, in browsers that ask for that. */
  readonly state: AudioContextState
  resume(): Promise<void>
  stop(): void
}

/**
 * Captures each track to 16-bit samples, and pushes them with the time of their capture, in milliseconds from the moment of this call.
 * The context runs at the rate that is wanted where the browser can; where it cannot (Firefox connects no source of another rate), at
 * the source's own, and the worklet resamples.
 */
export async function captureAudio(
  stream: Pick<SttStream, 'push'>,
  { tracks, sampleRate, workletUrl, clock = systemClock }: CaptureOptions,
): Promise<Capture> {
  const originMs = clock.now()
  const context = await contextFor(tracks, sampleRate)
  await context.audioWorklet.addModule(String(workletUrl))
  // The worklet's count of frames never jumps; where it stands on the clock is told once, and then only by its count.
  let frameZeroMs: number | undefined
  const nodes = tracks.map(({ speaker, media, gate = energyGate() }) => {
    const source = context.createMediaStreamSource(media)
    const node = new AudioWorkletNode(context, 'cuecard-capture', { numberOfOutputs: 0, processorOptions: { toRate: sampleRate } })
    node.port.onmessage = ({ data }: MessageEvent<{ readonly pcm: Int16Array; readonly endFrame: number }>) => {
      const { pcm, endFrame } = data
      frameZeroMs ??= clock.now() - originMs - (endFrame / context.sampleRate) * 1000
      const endMs = frameZeroMs + (endFrame / context.sampleRate) * 1000
      const captureMs = Math.max(0, endMs - (pcm.length / sampleRate) * 1000)
      stream.push({ pcm: gate ? gate(pcm, sampleRate) : pcm, speaker, captureMs })
    }
    source.connect(node)
    return { source, node }
  })
  return {
    get state() {
      return context.state
    },
    resume: () => context.resume(),
    stop() {
      for (const { source, node } of nodes) {
        node.port.onmessage = null
        source.disconnect()
      }
      void context.close()
    },
  }
}

/** A context at the rate that is wanted, if the browser connects sources to it; else at its own. */
async function contextFor(tracks: readonly CaptureTrack[], sampleRate: number): Promise<AudioContext> {
  const wanted = new AudioContext({ sampleRate })
  try {
    for (const { media } of tracks) wanted.createMediaStreamSource(media).disconnect()
    return wanted
  } catch {
    await wanted.close()
    return new AudioContext()
  }
}

/** The agent's microphone. Echo is taken out: the customer may be heard through a speaker. */
export function openMicrophone(): Promise<MediaStream> {
  return navigator.mediaDevices.getUserMedia({ audio: { echoCancellation: true, noiseSuppression: true, channelCount: 1 } })
}
