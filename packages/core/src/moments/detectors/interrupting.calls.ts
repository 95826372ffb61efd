import type { MomentCalls } from '../../testing/moment-calls.ts'

const story = (start: string) =>
  `${start} customer: so then i went to the shop and the man there told me that i would have to call you about it`

export const calls: MomentCalls = {
  fires: [
    {
      shows: 'an agent who begins twice while the customer speaks',
      script: `call voice\n${story('0:01')}\n0:04 agent: okay what is the number\n${story('0:15')}\n0:18 agent: and the address please`,
    },
    {
      shows: 'three times, told once',
      script: `call voice\n${story('0:01')}\n0:03 agent: let me stop you there\n${story('0:12')}\n0:14 agent: yes but which shop\n${story('0:24')}\n0:26 agent: i need the number`,
    },
    {
      shows: 'long words over the customer',
      script: `call voice\n${story('0:01')}\n0:04 agent: we have a new offer for you this week with a faster line\n${story('0:15')}\n0:19 agent: and the first three months are free of charge for you`,
    },
  ],
  nearMisses: [
    {
      shows: 'the words of a listener',
      script: `call voice\n${story('0:01')}\n0:04 agent: okay yeah\n${story('0:15')}\n0:18 agent: right right`,
    },
    { shows: 'once only', script: `call voice\n${story('0:01')}\n0:04 agent: okay what is the number\n${story('0:15')}` },
    {
      shows: 'twice, but minutes apart',
      script: `call voice\n${story('0:01')}\n0:04 agent: okay what is the number\n1:30 agent: one moment please\n${story('1:40')}\n1:43 agent: and the address please`,
    },
    {
      shows: 'a chat',
      script: `call chat\n${story('0:01')}\n0:01 agent: what is the number\n${story('0:05')}\n0:05 agent: and the address`,
    },
  ],
}
