import { lending } from '../../playbooks/lending.ts'
import type { MomentCalls } from '../../testing/moment-calls.ts'

const offer = '0:01 agent: the plan with the faster line would be forty dollars a month'

export const calls: MomentCalls = {
  fires: [
    {
      shows: 'a question about the way of paying that has the words of an offer',
      script:
        "call voice\n0:01 agent: so the plan for this amount is one hundred and ten a month\n0:07 customer: i can't stretch to that love there's nothing left after nursery\n0:13 agent: alright and will that be by direct debit or shall i send you the paying in card",
    },
    {
      shows: 'a price that is too high',
      script: `call voice\n${offer}\n0:07 customer: hm that is way too expensive\n0:10 agent: and it comes with the new box and the engineer brings it on thursday morning\n0:20 customer: right`,
      cites: ['s2', 's3'],
    },
    {
      shows: 'a cost that nobody had called a price',
      script:
        "call voice\n0:01 agent: the red one it is and shipping's seventy nine\n0:06 customer: seventy nine for shipping no way that's half of another kettle\n0:12 agent: and do you want the matching cups with that or just the kettle\n0:18 customer: just the kettle",
      cites: ['s2', 's3'],
    },
    {
      shows: 'a question for the street in the place of an answer',
      script:
        "call voice\n0:01 agent: the lamps are forty and shipping is nineteen ninety five\n0:07 customer: twenty dollars for shipping that's half of what they cost\n0:13 agent: okay so what's the street address they're going to\n0:18 customer: uh",
      cites: ['s2', 's3'],
    },
    {
      shows: 'a better price elsewhere',
      script: `call chat\n${offer}\n0:20 customer: I found it cheaper at the other shop\n0:40 agent: The box has four ports and you can put it anywhere in the house.\n1:00 customer: ok`,
      cites: ['s2', 's3'],
    },
    {
      shows: 'a customer who does not want to be tied down',
      script: `call voice\n${offer}\n0:07 customer: i don't want to be locked into a long contract\n0:11 agent: great so what is the address where the engineer should bring the new box on thursday\n0:20 customer: uh`,
      cites: ['s2', 's3'],
    },
    {
      shows: 'somebody else who decides',
      script: `call voice\n${offer}\n0:07 customer: for that price i'd have to ask my wife first\n0:12 agent: and it comes in black or in silver with a lovely case\n0:20 customer: uh`,
      cites: ['s2', 's3'],
    },
    {
      shows: 'what the customer would have to live on',
      script: `call chat\n${offer}\n0:20 customer: ok so thats more than i pay in rent\n0:40 agent: Perfect, do you like the letters by post or in the app?\n1:00 customer: uh`,
      cites: ['s2', 's3'],
    },
    {
      shows: 'a customer who says that the answer passed over it',
      script: `call voice\n0:01 agent: your renewal comes to six hundred dollars\n0:06 customer: and last year it said four\n0:10 agent: lovely weather for it\n0:13 customer: you didn't answer my question`,
      cites: ['s3', 's4'],
    },
  ],
  nearMisses: [
    {
      shows: 'an outrage at somebody else',
      script: `call voice\n${offer}\n0:07 customer: the garage said it was a write off which is mad\n0:12 agent: and it comes in black or in silver with a lovely case\n0:20 customer: uh`,
    },
    {
      shows: 'a price that is taken in the same breath',
      script: `call voice\n${offer}\n0:07 customer: that's more than i thought but okay go ahead\n0:13 agent: and it comes in black or in silver with a lovely case`,
    },
    {
      shows: 'a partner who agrees',
      script: `call voice\n${offer}\n0:07 customer: my wife will be so happy\n0:10 agent: and it comes in black or in silver with a lovely case`,
    },
    {
      shows: 'a cheaper one that is offered',
      script: `call voice\n${offer}\n0:07 customer: that is too expensive\n0:10 agent: i understand there is a smaller one for twenty five would that fit better\n0:18 customer: yes`,
    },
    {
      shows: 'a no that is taken as a no',
      script: `call voice\n${offer}\n0:07 customer: i need to think about it\n0:10 agent: of course take your time you can call us whenever you want to\n0:18 customer: thanks`,
    },
    {
      shows: 'a price that is only reported',
      script:
        'call voice\n0:01 customer: my bill was too high last month\n0:05 agent: can i have your account number and the date that is on the bill please',
    },
    {
      shows: 'a figure of speech, and what is already at home',
      script: `call voice\n${offer}\n0:07 customer: i tell you what my wife says i'm mad to get another one\n0:12 agent: ha i will stay out of that one the box comes on thursday by the way`,
    },
    {
      shows: 'the same words about something else',
      script:
        'call voice\n0:01 agent: how was the hotel\n0:04 customer: it is too hot in the room\n0:08 agent: the window opens on the left side there is a small handle at the bottom',
    },
    {
      shows: 'a price that is taken in the same breath',
      script:
        'call chat\n0:01 agent: It comes to $281 a month.\n0:20 customer: No no 281 I can do, it is less than the cats cost me\n0:40 agent: If a payment is over ten days late there is a charge.',
    },
    {
      shows: 'an answer that comes before the last word is known',
      playbook: lending,
      script: `
        call voice
        0:01 agent: the rate is fourteen and a half percent and you'd pay back nine thousand seven hundred dollars
        0:11 customer: hm fourteen and a half that's that's more than i thought my neighbor's is nine
        0:16 agent: that's a fair point and it's worth a comparison
        0:20 agent: the rate follows your credit history so if you took twenty four months i could get you to thirteen point nine`,
    },
    {
      shows: 'a price that one can live with',
      playbook: lending,
      script: `
        call voice
        0:01 agent: that makes your payment four hundred and four dollars a month
        0:07 customer: four oh four okay i can live with that
        0:11 agent: i thought so then let us look at the day on which you would like it to be taken`,
    },
    {
      shows: 'a long answer that takes it up',
      playbook: lending,
      script:
        "call voice\n0:01 agent: that would be an a p r of ten point three\n0:06 customer: dang ten three that's kinda steep\n0:09 agent: it's a fair thing to push on the lower one is for people with five years in business and if you put down a co-signer or take it over two years instead of three yours could drop to about nine and a half do you want me to run either one\n0:30 customer: hm",
    },
    {
      shows: 'what was said to somebody else',
      script: `call voice\n${offer}\n0:07 customer: my brother's all for suing the roofer over it i said no no let's just see what the insurance does first\n0:15 agent: that is entirely your call`,
    },
  ],
}
