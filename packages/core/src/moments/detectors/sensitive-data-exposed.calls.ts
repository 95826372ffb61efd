import type { MomentCalls } from '../../testing/moment-calls.ts'

export const calls: MomentCalls = {
  fires: [
    { shows: 'a card number that is asked for', script: 'call voice\n0:01 agent: can you read me the card number please', cites: ['s1'] },
    {
      shows: 'a password that is asked for',
      script: 'call chat\n0:01 agent: Please send me your password and I will check.',
      cites: ['s1'],
    },
    {
      shows: 'a whole social security number',
      script: 'call voice\n0:01 agent: i need your full social security number to go on',
      cites: ['s1'],
    },
    {
      shows: 'a card number that the customer says unasked',
      script: 'call voice\n0:01 customer: i want to pay it is four one one one one one one one one one one one one one one one',
      cites: ['s1'],
    },
    { shows: 'a short question for the code', script: 'call voice\n0:01 agent: and the security code', cites: ['s1'] },
  ],
  nearMisses: [
    { shows: 'the last four digits', script: 'call voice\n0:01 agent: can i have the last four digits of your social security number' },
    { shows: 'a word that it is never asked for', script: 'call voice\n0:01 agent: we will never ask you for your password or your pin' },
    {
      shows: 'a card number on the keypad',
      script: 'call voice\n0:01 agent: please enter the card number on your keypad now\n0:08 customer: done',
    },
    {
      shows: 'a paused recording',
      script: 'call voice\n0:01 agent: i have paused the recording\n0:05 agent: can i have the card number now',
    },
    { shows: 'a password that is reset', script: 'call voice\n0:01 agent: can you tell me if you want to reset your password' },
  ],
}
