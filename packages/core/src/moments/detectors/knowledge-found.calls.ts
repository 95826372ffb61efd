import { collections } from '../../playbooks/collections.ts'
import type { MomentCalls } from '../../testing/moment-calls.ts'

const miranda =
  '0:01 agent: this is an attempt to collect a debt any information obtained will be used for that purpose this is from a debt collector'

export const calls: MomentCalls = {
  fires: [
    { shows: 'a lost card', script: 'call voice\n0:01 agent: how can i help\n0:04 customer: hi i lost my debit card', cites: ['s2'] },
    { shows: 'an internet line that drops', script: 'call voice\n0:01 customer: my wifi keeps dropping every evening', cites: ['s1'] },
    {
      shows: 'a claim of which nothing is heard',
      script: 'call voice\n0:01 customer: the adjuster came on the fifth and i have not heard a peep',
      cites: ['s1'],
    },
    { shows: 'a sign-in that is refused', script: 'call chat\n0:01 customer: app kicked me out n wont take my pw', cites: ['s1'] },
    {
      shows: 'a customer in hardship',
      playbook: collections,
      script: `call voice\n${miranda}\n0:20 customer: i got laid off in march so i can't afford it`,
      cites: ['s2'],
    },
  ],
  nearMisses: [
    {
      shows: 'what the customer does not want',
      script: "call voice\n0:01 customer: i'm not asking for a refund i'm asking for an explanation",
    },
    { shows: 'the agent naming the matter', script: 'call voice\n0:01 agent: did you lose your card or forget your password' },
    { shows: 'the same words in another sense', script: 'call voice\n0:01 customer: i will return your call later about the card reader' },
    { shows: 'a matter without an article', script: 'call voice\n0:01 customer: what time do you close on sundays' },
  ],
}
