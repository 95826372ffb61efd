export type { TranscriptSource } from './transcript-source.ts'
export { hasWebSpeech, webSpeechSource } from './web-speech-source.ts'
export type { SpeechRecognizer, WebSpeechOptions } from './web-speech-source.ts'
