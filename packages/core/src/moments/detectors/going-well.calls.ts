import { lending } from '../../playbooks/lending.ts'
import type { MomentCalls } from '../../testing/moment-calls.ts'

const upset = `
  0:01 customer: i am really angry this is ridiculous
  0:06 agent: i am so sorry let me look at it now i see the mistake and i have taken the charge off the account`

export const calls: MomentCalls = {
  fires: [
    {
      shows: 'an angry customer who is glad again',
      script: `call voice\n${upset}\n0:20 customer: oh wow thank you so much`,
      cites: ['s3'],
    },
    {
      shows: 'praise in so many words',
      script: 'call voice\n0:01 agent: it is done\n0:04 customer: you have been so helpful',
      cites: ['s2'],
    },
    {
      shows: 'praise of the service in a chat',
      script: 'call chat\n0:01 agent: It is done.\n0:14 customer: Best service I have had in years!',
      cites: ['s2'],
    },
    {
      shows: 'a customer who regrets the shouting',
      script: `call voice\n${upset}\n0:20 customer: alright i should not have snapped at you that is a weight off`,
      cites: ['s3'],
    },
    {
      shows: 'relief once it is done',
      script:
        'call voice\n0:01 agent: it is fixed and the fee is refunded is there anything else i can do\n0:06 customer: oh bless you i will sleep tonight',
      cites: ['s2'],
    },
    {
      shows: 'thanks for how smooth it was',
      script: `
        call voice
        0:01 customer: i need to swap a lamp
        0:05 agent: all done the new one ships today and it is free of charge
        0:11 customer: well that was quick and painless cheers`,
      cites: ['s3'],
    },
  ],
  nearMisses: [
    {
      shows: 'thanks while the work goes on',
      script: `call voice\n0:01 customer: i am really angry about this\n0:05 agent: sorry let me look what is the number\n0:09 customer: it is four four thank you so much`,
    },
    { shows: 'a polite thank you', script: 'call voice\n0:01 agent: it is done\n0:04 customer: thanks bye' },
    { shows: 'thanks for nothing', script: `call voice\n${upset}\n0:20 customer: great thanks for nothing` },
    { shows: 'praise that is denied', script: 'call voice\n0:01 agent: it is done\n0:04 customer: you have not been very helpful' },
    {
      shows: 'a relief in the middle of it',
      script: `
        call voice
        0:01 customer: i was told i lose the whole fare and my mother is in hospital
        0:08 agent: i found the note it says that your fee is waived and it is done
        0:15 customer: oh thank god okay
        0:19 agent: there is a seat tonight at six forty would you like that one`,
    },
    {
      shows: 'how anybody ends a call',
      script: `
        call voice
        0:01 customer: my invoice is wrong and i am fed up with it
        0:06 agent: i have corrected it and sent it to you anything else
        0:12 customer: no thats it thank you crystal
        0:15 agent: thank you for calling`,
    },
    {
      shows: 'a price that sounds like a lot',
      playbook: lending,
      script: `
        call voice
        0:01 agent: it is done and it comes to about one eighty every two weeks
        0:08 customer: see that sounds like a whole lot my sister told me these title places will eat you alive
        0:14 agent: okay and did you want that on a card or in cash today`,
    },
    {
      shows: 'thanks that end any call',
      script: `call voice\n${upset}\n0:20 agent: you are all set is there anything else\n0:25 customer: no thank you very kind`,
    },
    {
      shows: 'a word that says no more than okay',
      script: 'call chat\n0:01 agent: It is with you on Wednesday. Anything else?\n0:20 customer: ripper',
    },
  ],
}
