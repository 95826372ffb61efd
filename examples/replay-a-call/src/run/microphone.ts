import { hasWebSpeech, webSpeechSource } from '@cuecard/core/adapters'
import type { SpeechRecognizer, TranscriptSource } from '@cuecard/core/adapters'

/** Why the microphone gives no words, and what to do. */
const troubles: Readonly<Record<string, string>> = {
  'not-allowed': 'The microphone was refused. Allow it for this page in the browser’s address bar and start again, or type instead.',
  'service-not-allowed': 'This browser does not allow speech recognition on this page. Type instead, or use another browser.',
  'audio-capture': 'There is no microphone, or another program holds it. Type instead.',
  'language-not-supported': 'This browser cannot recognise English speech. Type instead.',
  network: 'The browser’s speech service cannot be reached: it works over the network. Type instead.',
}

/** Whether this browser can turn speech into text. */
export const canHear: () => boolean = hasWebSpeech

/** The microphone as a source. `onTrouble` is told in words what went wrong. */
export function microphoneSource(onTrouble: (words: string) => void): TranscriptSource {
  return webSpeechSource({
    speaker: 'unknown',
    createRecognizer() {
      const recognizer = newRecognizer()
      recognizer.addEventListener('error', (event) => {
        const words = troubles[(event as Event & { error?: string }).error ?? '']
        if (words) onTrouble(words)
      })
      return recognizer
    },
  })
}

/** What to tell before the microphone is on. */
export function audioNotice({ audioLeavesMachine }: TranscriptSource): string {
  if (audioLeavesMachine === false) return 'Speech becomes text on this machine. The audio does not leave it.'
  return audioLeavesMachine === true
    ? 'Your browser sends the audio to a service on the network to turn it into text.'
    : 'Your browser may send the audio to a service of its maker to turn it into text. It does not say whether it does.'
}

function newRecognizer(): SpeechRecognizer {
  const scope = globalThis as unknown as Readonly<Record<string, new () => SpeechRecognizer>>
  const Recognizer = scope['SpeechRecognition'] ?? scope['webkitSpeechRecognition']
  if (!Recognizer) throw new Error('This browser has no speech recognition.')
  return new Recognizer()
}
