import { lending } from '../../playbooks/lending.ts'
import { retail } from '../../playbooks/retail.ts'
import type { MomentCalls } from '../../testing/moment-calls.ts'

export const calls: MomentCalls = {
  fires: [
    {
      shows: 'a password that is to be typed so that the agent can key it in',
      script: "call chat\n0:01 agent: Let's do it from my side. Type your old password here and I will key it in and change it",
    },
    {
      shows: 'nine digits that are to be typed in here',
      script: 'call chat\n0:01 agent: And now the nine digits of your social, all of them, just type them in here.',
    },
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
    {
      shows: 'a request that begins with what the agent would like',
      script: "call voice\n0:01 agent: so for the deposit i'd love to get that long number off the front of your card",
      cites: ['s1'],
    },
    {
      shows: 'a login that is asked for in a chat, in short',
      script: 'call chat\n0:01 agent: send me over ur login and password and i can look myself',
      cites: ['s1'],
    },
    {
      shows: 'a number that was not understood and is asked for again',
      script: "call voice\n0:01 agent: sorry i didn't quite catch the card number",
      cites: ['s1'],
    },
    {
      shows: "a code of the customer's own bank",
      script: 'call voice\n0:01 agent: now read me the one time passcode that your bank has texted you',
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
    {
      shows: 'a few digits of a card that the customer begins to read',
      script:
        "call voice\n0:01 agent: how would you like to pay\n0:05 customer: by card i have it here it's five three one oh\n0:10 agent: please stop there",
    },
    {
      shows: 'an order number and a postcode that were asked for',
      script:
        "call voice\n0:01 customer: the wheel has come off\n0:05 agent: right could i take the order number and your postcode\n0:10 customer: it's c c forty one oh seven and c f sixty four nine l n\n0:18 agent: thank you",
    },
    {
      shows: 'a refund that is summed up',
      script:
        'call chat\n0:01 customer: thanks that was all\n0:10 agent: So it goes back on your card: refund of 189 within 5 days after it arrives, logged as K-9031.',
    },
    {
      shows: 'a pension with an amount',
      script:
        'call voice\n0:01 agent: so that would be three hundred a month\n0:06 customer: i live on the social security three fifty is the whole of my groceries',
    },
    {
      shows: 'a PIN by which a company knows its customers',
      script: 'call voice\n0:01 agent: may i have your name and your account pin',
    },
    { shows: 'a card that pays nothing', script: 'call voice\n0:01 agent: can you read me the number on the front of your insurance card' },
    {
      shows: 'a code that the company itself has just sent',
      script: "call voice\n0:01 agent: i've just texted you a six digit code can you tell me what it says",
    },
    { shows: 'a number on another thing', script: 'call voice\n0:01 agent: could you read me the code on the back of the modem' },
    { shows: 'a question whether somebody else had it', script: 'call voice\n0:01 agent: did you give your card number to that caller' },
    { shows: 'a password that is reset', script: 'call voice\n0:01 agent: can you tell me if you want to reset your password' },
    {
      shows: 'how often a password was wrong',
      script: 'call chat\n0:01 customer: locked out. says wrong password 3x and now the login page just laughs at me',
    },
    {
      shows: 'the code of a thing, which was hidden as a code',
      playbook: retail,
      script: `
        call chat
        0:01 agent: May I have the item code which is found on the inside label?
        0:20 customer: FD-2207 sage
        0:40 agent: Well noted. May I also tell you that our pearl clutch goes beautifully with FD-2207?`,
    },
    {
      shows: 'a pin on a map',
      script: 'call chat\n0:01 agent: Right so the GPS pin on that drop is 14b Clifton Cres. You are 14 Clifton Tce, yes?',
    },
    {
      shows: 'a card that is not to be read out',
      script:
        "call voice\n0:01 agent: do you have the card there don't read me the front of it i only need you to tell me does it finish in six one oh three",
    },
    {
      shows: "the phone number on somebody's card",
      script:
        'call voice\n0:01 customer: a lady gave me her card it says realtor\n0:06 agent: could you read me the phone number off of the card',
    },
    { shows: 'a password that is offered', script: 'call chat\n0:01 customer: do you need my password to kick it off??' },
    { shows: 'a number that is only begun in a chat', script: 'call chat\n0:01 customer: ok lets do it my card is 4539 11' },
    {
      shows: 'nothing of it asked for',
      playbook: lending,
      script: 'call voice\n0:01 customer: so no social or anything\n0:04 agent: no social no credit check nothing today',
    },
  ],
}
