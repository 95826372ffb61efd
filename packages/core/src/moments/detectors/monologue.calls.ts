import type { MomentCalls } from '../../testing/moment-calls.ts'

const line = (start: string) =>
  `${start} agent: so on this plan you get the faster line and the new box and the engineer sets it up and then the app shows you every device in the house with its speed`
const long = (fromSeconds: number, times: number) =>
  Array.from({ length: times }, (_, i) =>
    line(`${Math.floor((fromSeconds + i * 12) / 60)}:${String((fromSeconds + i * 12) % 60).padStart(2, '0')}`),
  ).join('\n')

export const calls: MomentCalls = {
  fires: [
    {
      shows: 'words of a question that ask nothing',
      script: `call voice\n${long(2, 3)}\n0:38 agent: and that part is what is called the base and what happens is we read it once\n${long(46, 3)}`,
    },
    {
      shows: 'words of a question inside a sentence',
      script: `call voice\n${long(2, 3)}\n0:38 agent: and so have it charged by the evening and then we see what's left and they come in a can i've seen it\n${long(50, 3)}`,
    },
    {
      shows: 'a command, and a condition that begins like a question',
      script: `call voice\n${long(2, 3)}\n0:38 agent: just do that once a month and should you move house the contract moves along with you as it stands and nothing is due\n${long(50, 3)}`,
    },
    {
      shows: 'clauses that begin as questions do',
      script: `call voice\n${long(2, 3)}\n0:38 agent: and then there's the insurance which is your own affair and the first year is your trial and you only pay for heat\n${long(50, 3)}`,
    },
    { shows: 'six sentences in a row and no question', script: `call voice\n${long(2, 6)}` },
    { shows: 'a listener who only says mm-hm', script: `call voice\n${long(2, 3)}\n0:38 customer: yeah okay\n${long(40, 3)}` },
    {
      shows: 'one very long segment',
      script: `call voice\n0:01 agent: ${'and then we also look at the contract and the terms '.repeat(18)}`,
    },
  ],
  nearMisses: [
    { shows: 'a question on the way', script: `call voice\n${long(2, 3)}\n0:38 agent: does that make sense so far\n${long(50, 3)}` },
    {
      shows: 'a question at the end of a sentence, and one that begins it',
      script: `call voice\n${long(2, 3)}\n0:38 agent: the grey one goes by the door is that a good place\n${long(48, 3)}\n1:26 agent: so can you see the light from where you are standing\n${long(1 * 60 + 34, 3)}`,
    },
    {
      shows: 'a question of the customer on the way',
      script: `call voice\n${long(2, 3)}\n0:38 customer: and what does the box cost me a month\n${long(45, 3)}`,
    },
    { shows: 'long messages in a chat', script: `call chat\n${long(2, 6)}` },
    { shows: 'fifty seconds', script: `call voice\n${long(2, 4)}` },
  ],
}
