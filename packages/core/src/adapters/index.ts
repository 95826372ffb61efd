export { callFileSource, readCallFile } from './call-file-source.ts'
export type { CallFile } from './call-file-source.ts'
export { dialWebSocket } from './network/dial-web-socket.ts'
export type { DialWebSocket, SocketLike } from './network/dial-web-socket.ts'
export type { Fetch } from './network/open-request.ts'
export { azureSpeech } from './stt/azure-speech.ts'
export type { AzureSdk, AzureSpeechOptions } from './stt/azure-speech.ts'
export { amazonTranscribe } from './stt/codecs/amazon-transcribe.ts'
export { assemblyAi } from './stt/codecs/assembly-ai.ts'
export type { AssemblyAiOptions } from './stt/codecs/assembly-ai.ts'
export { classifyClose } from './stt/codecs/closing.ts'
export { deepgramFlux } from './stt/codecs/deepgram-flux.ts'
export type { DeepgramFluxOptions } from './stt/codecs/deepgram-flux.ts'
export { deepgram } from './stt/codecs/deepgram.ts'
export type { DeepgramOptions } from './stt/codecs/deepgram.ts'
export { gladia } from './stt/codecs/gladia.ts'
export { openAiRealtime } from './stt/codecs/open-ai-realtime.ts'
export type { OpenAiRealtimeOptions } from './stt/codecs/open-ai-realtime.ts'
export { sherpaOnnx } from './stt/codecs/sherpa-onnx.ts'
export type { SherpaOnnxOptions } from './stt/codecs/sherpa-onnx.ts'
export { soniox } from './stt/codecs/soniox.ts'
export type { SonioxOptions } from './stt/codecs/soniox.ts'
export { speechmatics } from './stt/codecs/speechmatics.ts'
export type { SpeechmaticsOptions } from './stt/codecs/speechmatics.ts'
export { vosk } from './stt/codecs/vosk.ts'
export type { VoskOptions } from './stt/codecs/vosk.ts'
export { createSttAdapter } from './stt/create-stt-adapter.ts'
export type { SttAdapterOptions, WebSocketAdapterOptions } from './stt/create-stt-adapter.ts'
export type {
  AudioChunk,
  CredentialProvider,
  CredentialRequest,
  HeardWord,
  SttAdapter,
  SttCapabilities,
  SttCredential,
  SttEvent,
  SttFault,
  SttFaultKind,
  SttOpenOptions,
  SttSegment,
  SttSetup,
  SttStatus,
  SttStream,
} from './stt/stt-adapter.ts'
export type { CloseClass, Frame, HeardEvent, SttCodec, SttConnect, SttDialect } from './stt/stt-codec.ts'
export { sttSource } from './stt/stt-source.ts'
export type { SttSourceOptions } from './stt/stt-source.ts'
export type { TranscriptSource } from './transcript-source.ts'
export { eventStreamSource, webSocketSource } from './transcripts/call-event-source.ts'
export type { CallEventSourceOptions, EventStreamSourceOptions, WebSocketSourceOptions } from './transcripts/call-event-source.ts'
export { ContactLensReader } from './transcripts/contact-lens.ts'
export { readTranscriptJson } from './transcripts/transcript-json.ts'
export { TwilioTranscriptionReader } from './transcripts/twilio-transcription.ts'
export type { TwilioTranscriptionOptions } from './transcripts/twilio-transcription.ts'
export { readWebVtt } from './transcripts/web-vtt.ts'
export type { VoiceNames } from './transcripts/web-vtt.ts'
export { hasWebSpeech, webSpeechSource } from './web-speech-source.ts'
export type { SpeechRecognizer, WebSpeechOptions } from './web-speech-source.ts'
