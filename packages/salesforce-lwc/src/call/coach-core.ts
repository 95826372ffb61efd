import { draftWrapUp, wrapUpText } from '@cuecard/core/review'
import { playbooks } from './playbooks.ts'
import { CoachedCall } from './coached-call.ts'
import type { CoachedCallOptions } from './coached-call.ts'

export { eventStreamSource, webSocketSource } from '@cuecard/core/adapters'
export { mountPanel } from '@cuecard/core/panel'
export { enginePlace } from '../engine/engine-address.ts'
export { EngineClient } from '../engine/engine-client.ts'
export { findPageAbilities } from '../diagnose/page-findings.ts'
export { makeNonce } from '../engine/nonce.ts'
export { contextOf, readContextFields } from './call-context.ts'
export { MessagingConversation } from './messaging-conversation.ts'
export { PublishedCall } from './published-call.ts'
export { sameRecord } from './same-record.ts'
export { themeOf } from './theme-of.ts'
export { VoiceConversation, voiceEvents } from './voice-conversation.ts'

/** Makes the place for the call of a record. `playbook` is the name of one that is shipped; any other is the general one. */
export function createCall({
  playbook = 'general',
  ...options
}: Omit<CoachedCallOptions, 'playbook'> & { playbook?: string }): CoachedCall {
  return new CoachedCall({ ...options, playbook: playbooks[playbook] ?? playbooks.general })
}

/** A draft of the note on a call, from redacted words only; empty where nothing worth noting was said. */
export function draftNote(call: CoachedCall): string {
  return wrapUpText(draftWrapUp(call.record))
}
