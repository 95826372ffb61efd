import type { MomentCalls } from '../../testing/moment-calls.ts'

export const calls: MomentCalls = {
  fires: [
    {
      shows: 'half a minute of silence',
      script: 'call voice\n0:01 customer: can you see my order\n0:04 agent: yes the one of monday\n0:40 agent: it left today',
    },
    {
      shows: 'a silence after the customer has answered',
      script: 'call voice\n0:01 agent: your number please\n0:04 customer: it is nine nine one\n0:30 customer: are you there',
    },
    {
      shows: 'a customer who waits in a chat',
      script: 'call chat\n0:01 agent: Hello, how can I help?\n0:20 customer: Where is my order?\n1:50 agent: It left today.',
    },
  ],
  nearMisses: [
    {
      shows: 'a hold that was announced',
      script: 'call voice\n0:01 agent: i will put you on hold for two minutes\n0:06 customer: okay\n1:50 agent: thank you for holding',
    },
    {
      shows: 'a word about what is being done',
      script: 'call voice\n0:01 customer: can you see my order\n0:04 agent: let me check that for you\n0:30 agent: it left today',
    },
    {
      shows: 'a customer who fetches something',
      script: 'call voice\n0:01 agent: what is the number on the box\n0:04 customer: hang on i have to get it\n0:40 customer: okay',
    },
    { shows: 'typing in a chat', script: 'call chat\n0:01 customer: Where is my order?\n0:20 typing on\n1:50 agent: It left today.' },
    { shows: 'the end of the call', script: 'call voice\n0:01 agent: have a good day\n0:03 customer: bye\n1:00 end' },
  ],
}
