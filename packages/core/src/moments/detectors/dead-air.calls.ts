import type { MomentCalls } from '../../testing/moment-calls.ts'

export const calls: MomentCalls = {
  fires: [
    {
      shows: 'a silence after a customer has said that the spelling is right',
      script: "call voice\n0:01 agent: boyd like b o y d\n0:04 customer: that's it\n0:06 agent: got it okay\n0:40 customer: are you gone",
    },
    {
      shows: 'half a minute of silence',
      script: 'call voice\n0:01 customer: can you see my order\n0:04 agent: yes the one of monday\n0:40 agent: it left today',
    },
    {
      shows: 'a silence after the customer has answered',
      script: 'call voice\n0:01 agent: your number please\n0:04 customer: it is nine nine one\n0:30 customer: are you there',
    },
    {
      shows: 'a look of which nobody said that it takes a while',
      script: "call voice\n0:01 customer: orange then green\n0:04 agent: okay let me look at what we've got\n0:28 customer: hello",
    },
    {
      shows: 'a customer who waits in a chat',
      script: 'call chat\n0:01 agent: Hello, how can I help?\n0:20 customer: Where is my order?\n1:50 agent: It left today.',
    },
    {
      shows: 'a look at something that takes far longer than a look',
      script:
        'call voice\n0:01 customer: the screen is still black\n0:04 agent: let me have a look at that\n1:00 customer: is anybody there',
    },
    {
      shows: 'a hold of a minute that becomes four',
      script: 'call voice\n0:01 agent: can i put you on hold for one minute\n0:06 customer: sure\n4:20 agent: thank you for holding',
    },
    {
      shows: 'a silence after the agent has come back from a hold',
      script:
        'call voice\n0:01 agent: i will put you on hold for a minute\n0:06 customer: sure\n0:30 agent: i am back and i have the letter here\n0:36 customer: what does it say\n1:10 customer: hello',
    },
    {
      shows: 'a chat in which the customer asks whether anybody is there',
      script:
        'call chat\n0:01 agent: Let us see.\n0:10 customer: does the new one cost anything\n0:47 customer: hello??\n1:20 agent: Sorry, no.',
    },
    {
      shows: 'a chat whose agent has sent what was typed, and nothing since',
      script:
        'call chat\n0:01 typing on\n0:10 agent: I can book you with Dr. Lind.\n0:20 customer: yes book pls, any day after 4 pm\n1:40 agent: Done.',
    },
  ],
  nearMisses: [
    {
      shows: 'a hold that the customer agrees to in many words',
      script:
        'call voice\n0:01 agent: this needs a signature so one more hold of maybe five minutes\n0:07 customer: well my tea is getting cold but you do your thing then\n5:30 agent: thank you for holding',
    },
    {
      shows: 'a hold that is talked over before it begins',
      script:
        'call voice\n0:01 agent: may i put you on hold for three more minutes\n0:05 customer: i have a bus to catch you know it leaves at ten\n0:09 agent: i know it is the very last step\n0:12 customer: then get it over with\n2:50 agent: thank you for holding',
    },
    {
      shows: 'a hold that was announced',
      script: 'call voice\n0:01 agent: i will put you on hold for two minutes\n0:06 customer: okay\n1:50 agent: thank you for holding',
    },
    {
      shows: 'a word about what is being done',
      script:
        'call voice\n0:01 customer: can you see my order\n0:04 agent: bear with me while i check that for you\n0:30 agent: it left today',
    },
    {
      shows: 'a customer who fetches something',
      script: 'call voice\n0:01 agent: what is the number on the box\n0:04 customer: hang on i have to get it\n0:40 customer: okay',
    },
    {
      shows: 'a customer who is at what was asked for',
      script: 'call chat\n0:01 agent: Please unplug the box and plug it in again.\n0:30 customer: ok trying\n2:40 customer: loading still',
    },
    { shows: 'typing in a chat', script: 'call chat\n0:01 customer: Where is my order?\n0:20 typing on\n1:50 agent: It left today.' },
    { shows: 'the end of the call', script: 'call voice\n0:01 agent: have a good day\n0:03 customer: bye\n1:00 end' },
    {
      shows: 'a customer in a chat who has only just written again',
      script:
        'call chat\n0:01 agent: Your new card is on its way.\n0:10 customer: thank you so much for that\n1:00 customer: does the new one cost anything\n1:30 agent: No, it is free.',
    },
    {
      shows: 'a customer in a chat who will be back at once',
      script: 'call chat\n0:01 agent: Could you run it once more?\n0:20 customer: 2 secs\n1:40 customer: it worked',
    },
  ],
}
