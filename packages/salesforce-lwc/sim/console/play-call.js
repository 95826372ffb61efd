import { platform } from 'lightning/platformOfSimulator'

const roles = { agent: 'Agent', customer: 'EndUser', unknown: 'Unknown' }

/** How the words of a call file reach the component of each kind of record. */
const ways = {
  messaging: ({ recordId }, event) => {
    if (event.type === 'call-ended') platform.publish('lightning__conversationEnded', { recordId })
    if (event.type !== 'segment' || !event.final) return
    const channel = event.speaker === 'agent' ? 'lightning__conversationAgentSend' : 'lightning__conversationEndUserMessage'
    platform.publish(channel, { recordId, content: event.text, name: event.speaker, timestamp: Date.now() })
  },
  voice: ({ vendorCallKey: callId }, event) => {
    if (event.type === 'call-started')
      platform.tellVoice('callstarted', { callId, callType: event.direction ?? 'inbound', participant: '' })
    if (event.type === 'call-ended') platform.tellVoice('callended', { callId })
    if (event.type !== 'segment' || !event.final) return
    const sent = Date.now()
    const content = { formatType: 'Text', text: event.text }
    platform.tellVoice('transcript', {
      callId,
      id: event.id,
      clientSentTimestamp: sent,
      serverReceivedTimestamp: sent,
      content,
      sender: { role: roles[event.speaker] },
    })
  },
  case: ({ recordId }, event) => platform.publish('CoachTranscript__c', { recordId, event: JSON.stringify(event) }),
}

/** Plays the events of a call file into a record, `speed` times as fast as life. Returns what ends that. */
export function playCall(record, events, speed, onEvent) {
  const timers = events.map((event) =>
    setTimeout(
      () => {
        ways[record.kind](record, event)
        onEvent(event)
      },
      (event.receivedMs ?? event.atMs ?? event.endMs ?? 0) / speed,
    ),
  )
  return () => timers.forEach(clearTimeout)
}
