import { health } from '../../playbooks/health.ts'
import type { MomentCalls } from '../../testing/moment-calls.ts'

export const calls: MomentCalls = {
  fires: [
    {
      shows: 'an answer of three words in a chat',
      script:
        'call chat\n0:01 agent: The link is on its way.\n0:20 customer: i have class in ten minutes and my project is due today 😰 i am crying here already\n0:40 agent: Check spam folder\n1:10 customer: not in spam',
    },
    {
      shows: 'an upset customer who is asked for an account number',
      script: `
        call voice
        0:01 customer: this is the third time i am calling and i am really frustrated
        0:07 agent: can i have your account number and the postcode of the address please`,
      cites: ['s1', 's2'],
    },
    {
      shows: 'an upset customer who is told the steps',
      script: `
        call chat
        0:01 customer: your app deleted all my photos and i am so upset
        0:20 agent: Go to settings, then backup, then restore, and choose the last date.`,
      cites: ['s1', 's2'],
    },
    {
      shows: 'a chat in which three words ask for the next field',
      script: `
        call chat
        0:01 customer: i cried all night they want to take my car and we have a newborn
        0:15 agent: ok. weekly wage?
        0:30 customer: 700 if im lucky`,
      cites: ['s1', 's2'],
    },
    {
      shows: 'an answer that comes in two segments',
      script: `
        call voice
        0:01 customer: i have been on hold for an hour this is unacceptable
        0:07 agent: okay let me look
        0:09 agent: so which line is it the one at home or the mobile`,
      cites: ['s1', 's3'],
    },
    {
      shows: 'hardship told in passing',
      script: `
        call voice
        0:01 customer: they laid off the whole shift and i have two babies to feed
        0:07 agent: okay and would that be a debit card or a checking account today`,
      cites: ['s1', 's2'],
    },
    {
      shows: 'a customer who was not heard',
      script: `
        call voice
        0:01 customer: did you even hear what i said just now
        0:05 agent: so the next step is to press the small button on the back`,
      cites: ['s1', 's2'],
    },
    {
      shows: 'a bare question for a number',
      script: `
        call chat
        0:01 customer: I am in tears, you cancelled the trip to my sister’s funeral
        0:12 agent: Booking number?
        0:20 customer: seriously?`,
      cites: ['s1', 's2'],
    },
    {
      shows: 'two messages of one grief',
      script: `
        call chat
        0:10 customer: my wife got sick in may and she passed in september. i didnt open any mail for months
        0:16 customer: sorry i know thats not ur problem. im just kind of barely functioning
        0:30 agent: Thank you for the information. The total outstanding is $486.00. Would you like to PAY IN FULL today or SETTLE at 80%?`,
    },
  ],
  nearMisses: [
    {
      shows: 'an acknowledgement without a sorry',
      script: `
        call voice
        0:01 customer: we were left standing in the rain for three hours with the kids
        0:07 agent: oh those poor kids nobody should have to wait like that which stop was it`,
    },
    {
      shows: 'a fright that is over, and thanks for it',
      script: `
        call voice
        0:01 customer: i was so scared to pick up the phone and you have explained it beautifully i feel so much better thank you
        0:09 agent: so we have the booking for friday the ninth and the letter is in the post
        0:16 customer: yes`,
    },
    {
      shows: 'a fright that is played down',
      script: `
        call voice
        0:01 customer: i am so nervous about my driving test tomorrow anyway i want to add my car
        0:08 agent: sure can i take the registration and the year of the car please`,
    },
    {
      shows: 'an apology first',
      script: `
        call voice
        0:01 customer: this is the third time i am calling and i am really frustrated
        0:07 agent: i am so sorry about that can i have your account number and the postcode please`,
    },
    {
      shows: 'an acknowledgement after a short word',
      script: `
        call voice
        0:01 customer: i have been on hold for an hour this is unacceptable
        0:07 agent: right
        0:08 agent: that must have been really frustrating let me take care of it now`,
    },
    {
      shows: 'a calm customer',
      script: `
        call voice
        0:01 customer: hi i would like to change my address please
        0:07 agent: sure can i have your account number and the postcode of the old address please`,
    },
    {
      shows: 'a stolen card told as a fact',
      script: `
        call voice
        0:01 customer: my card was stolen and i need to block it
        0:07 agent: sure let me do that for you which card is it the debit or the credit one`,
    },
    {
      shows: 'words to a dog',
      script: `
        call voice
        0:01 customer: rex no do not eat that sorry go on
        0:07 agent: all good may i have the name and the postcode please`,
    },
    {
      shows: 'what happened to a friend',
      script: `
        call voice
        0:01 customer: my neighbour got scammed on the phone so i want a new code
        0:08 agent: sure can i have the name and the postcode on the account please`,
    },
    {
      shows: 'an agent who has to know first who it is',
      script:
        "call voice\n0:01 agent: what can i do for you\n0:04 customer: i want to know if i can get the hearing aids i've been waiting since the fall\n0:11 agent: let's find out what's your name please and your date of birth\n0:16 customer: it's solveig\n0:20 agent: and the number on your membership card please",
    },
    {
      shows: 'a worry that is called fair',
      script:
        "call voice\n0:01 customer: is my rate going to go up because that's what i'm worried about honestly\n0:08 agent: that's a fair worry a hit from behind is not counted as your fault with us so this claim won't raise it\n0:18 customer: okay",
    },
    {
      shows: 'a nervous customer who is told that anybody would be',
      playbook: health,
      script:
        "call chat\n0:01 customer: kinda freaking out ngl\n0:20 agent: A new rash would make anyone nervous, I'm glad you wrote. Any swelling of the lips?\n0:40 customer: no",
    },
  ],
}
