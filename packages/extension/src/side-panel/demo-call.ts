/** A call of our own making, as a call file: an upset customer and a missed notice. */
const said: readonly (readonly [atMs: number, speaker: 'agent' | 'customer', text: string])[] = [
  [500, 'agent', 'thank you for calling, how can i help you today'],
  [4000, 'customer', 'my internet has been down for three days and nobody calls me back'],
  [8000, 'agent', 'can you give me your account number please'],
  [11_000, 'customer', 'this is ridiculous, i am really angry about this, i want to speak to your manager'],
  [16_000, 'agent', 'i am so sorry, three days without internet is not acceptable, let me fix this for you right now'],
  [21_000, 'customer', 'okay thank you, i appreciate that'],
]

const events: readonly object[] = [
  { type: 'call-started', callId: 'demo', channel: 'voice', direction: 'inbound', language: 'en-US' },
  ...said.map(([startMs, speaker, text], index) => ({
    type: 'segment',
    id: `d${index + 1}`,
    speaker,
    text,
    startMs,
    endMs: startMs + 2500,
    receivedMs: startMs + 2500,
    final: true,
  })),
  { type: 'call-ended', atMs: 60_000 },
]

export const demoCall: string = events.map((event) => JSON.stringify(event)).join('\n')
