export { captureAudio, openMicrophone } from './capture-audio.ts'
export type { Capture, CaptureOptions, CaptureTrack } from './capture-audio.ts'
export { energyGate } from './energy-gate.ts'
export type { EnergyGateOptions, SpeechGate } from './energy-gate.ts'
