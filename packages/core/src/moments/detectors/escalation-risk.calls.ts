import type { MomentCalls } from '../../testing/moment-calls.ts'

export const calls: MomentCalls = {
  fires: [
    {
      shows: 'a customer who asks for a manager',
      script: 'call voice\n0:01 agent: hi how can i help\n0:04 customer: i would like to speak to your manager please',
      cites: ['s2'],
    },
    { shows: 'a threat to sue', script: 'call voice\n0:01 customer: fix this today or my lawyer will be in touch', cites: ['s1'] },
    {
      shows: 'anger in plain words',
      script: 'call chat\n0:01 customer: This is RIDICULOUS. I am so fed up with you people!',
      cites: ['s1'],
    },
    {
      shows: 'a mood that falls without any trigger word',
      script: `
        call voice
        0:01 customer: hi there lovely to finally get through to someone
        0:06 agent: how can i help
        0:09 customer: great so the new phone you sent is wonderful thanks
        0:15 customer: but the bill is wrong and that is a horrible mistake
        0:22 customer: and your service was terrible the last time and awful before that`,
    },
  ],
  nearMisses: [
    {
      shows: 'a customer who is a manager',
      script: 'call voice\n0:01 customer: i am the manager of a small shop and i need a new card reader',
    },
    { shows: 'a plain cancellation', script: 'call voice\n0:01 customer: i want to cancel the second one please and keep the first' },
    { shows: 'a fact with a hard word', script: 'call voice\n0:01 customer: my card was stolen yesterday and i need a new one' },
    { shows: 'an agent who offers a manager', script: 'call voice\n0:01 agent: would you like to speak to my manager about it' },
  ],
}
