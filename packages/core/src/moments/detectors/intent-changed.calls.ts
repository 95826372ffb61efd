import type { MomentCalls } from '../../testing/moment-calls.ts'

const bill = `
  0:01 customer: i have a question about my bill
  0:05 agent: sure what would you like to know about it`

export const calls: MomentCalls = {
  fires: [
    {
      shows: 'a bill that becomes a cancellation',
      script: `call voice\n${bill}\n0:12 customer: never mind i want to cancel my contract`,
      cites: ['s3'],
    },
    {
      shows: 'a bill that becomes a complaint',
      script: `call chat\n${bill}\n0:22 customer: I'd like to make a complaint about this.`,
      cites: ['s3'],
    },
    {
      shows: 'a second matter',
      script: `call voice\n${bill}\n0:12 customer: fine and while i have you my internet is down again`,
      cites: ['s3'],
    },
    {
      shows: 'a bill that becomes a goodbye in other words',
      script: `call voice\n${bill}\n0:12 customer: forget it how do i shut the line down i want out`,
      cites: ['s3'],
    },
    {
      shows: 'a complaint that puts the first matter aside',
      script:
        "call voice\n0:01 customer: i'm ringing to book a table for sunday\n0:06 agent: the next one is at eight\n0:10 customer: actually i wish to make a complaint about last week never mind the table",
      cites: ['s3'],
    },
    {
      shows: 'an application that is withdrawn',
      script: `call voice\n${bill}\n0:12 customer: well i believe i would rather withdraw my application altogether`,
    },
  ],
  nearMisses: [
    {
      shows: 'somebody else who was shouting',
      script:
        'call voice\n0:01 customer: i want to order two cameras for the taxis\n0:06 agent: of course is the driver okay\n0:10 customer: he is laughing now but that day he was shouting also',
    },
    {
      shows: 'a box that is kept',
      script:
        'call voice\n0:01 customer: i want to order the red kettle\n0:06 agent: you can send it back in thirty days if you still have the box\n0:13 customer: okay good i keep the box',
    },
    {
      shows: 'a cancellation that is denied',
      script: `call voice\n${bill}\n0:12 customer: i do not want to cancel or anything i just want to understand it`,
    },
    { shows: 'the same matter in other words', script: `call voice\n${bill}\n0:12 customer: well why was i charged twice this month` },
    {
      shows: 'a word of another matter',
      script: `call voice\n${bill}\n0:12 customer: it says something about the internet and an order from may`,
    },
    { shows: 'several matters at the start', script: 'call voice\n0:01 customer: my bill is wrong and i also want to cancel my contract' },
    { shows: 'a wish to have it in writing', script: `call voice\n${bill}\n0:12 customer: put that in writing` },
    {
      shows: 'a question about when one could cancel',
      script:
        "call voice\n0:01 customer: i'd like to book a room for two\n0:05 agent: it is free and these are our terms\n0:12 customer: sorry i missed some of that when do i have to cancel by",
    },
    {
      shows: 'a question in passing',
      script:
        "call voice\n0:01 customer: i want to order a mattress\n0:06 agent: it is all placed\n0:10 customer: and if it's too hard can i bring it back",
    },
    {
      shows: 'a medicine that is only mentioned',
      script: `call voice\n${bill}\n0:12 customer: i can't do that honestly i would have to skip my medicine for it`,
    },
  ],
}
