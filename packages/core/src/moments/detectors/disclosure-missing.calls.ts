import { collections } from '../../playbooks/collections.ts'
import { lending } from '../../playbooks/lending.ts'
import { retail } from '../../playbooks/retail.ts'
import type { MomentCalls } from '../../testing/moment-calls.ts'

/** Who calls has told who they are. */
const known = 'call voice\n0:01 agent: hello this is dana may i have your name and date of birth\n0:07 customer: jo hill may second'

export const calls: MomentCalls = {
  fires: [
    {
      shows: 'a collections call without the Mini-Miranda',
      playbook: collections,
      script: `
        call voice
        0:01 agent: hello this is dana from northway am i speaking with mister lowe
        0:07 customer: yes
        0:09 agent: i am calling about your balance with us
        1:20 customer: what balance`,
    },
    {
      shows: 'a Mini-Miranda of which the purpose and the collector are missing',
      playbook: collections,
      script: `
        call voice
        0:01 agent: hello this is dana from northway this call is to collect a debt
        0:07 customer: okay
        1:20 agent: so let us look at the balance`,
    },
    {
      shows: 'an order that is pressed through without the return window',
      playbook: retail,
      script: `
        call voice
        0:01 agent: hello this is dana how can i help
        0:07 customer: the blue lamp please
        0:12 agent: sure so i press submit and that is your order in`,
    },
    {
      shows: 'a customer who is asked to commit before the costs are named',
      playbook: lending,
      script: `${known}
        0:12 agent: it is two hundred a month and the rate can change and you can pay it off early shall i lock that in for you`,
    },
    {
      shows: 'a call from California that nobody says is recorded',
      script: `
        call voice state=CA
        0:01 agent: thank you for calling this is dana how can i help
        0:07 customer: i want to book a cleaning
        0:40 agent: sure when would suit you`,
    },
    {
      shows: 'an order that is simply in, and no return window',
      playbook: retail,
      script: `
        call voice
        0:01 agent: hello this is dana how can i help
        0:07 customer: the blue lamp please
        0:12 agent: alright that order is in then`,
    },
    {
      shows: 'a customer in a chat who presses the button before the costs are named',
      playbook: lending,
      script: `
        call chat
        0:01 agent: Hello, Dana here. Your full name and date of birth, please?
        0:07 customer: Jo Hill, May 2
        0:12 agent: The rate can change later, and you can pay it off early.
        0:20 customer: fine, clicking accept`,
    },
    {
      shows: 'a notary who is sent before what can hurt is explained',
      playbook: lending,
      script: `${known}
        0:12 agent: the a p r is eight percent the fees come to two hundred and in total you would repay nine thousand
        0:24 customer: and the last one is four thousand
        0:28 agent: everybody likes this one when shall i send the notary round`,
    },
    {
      shows: 'a lien that is only moved, which explains nothing',
      playbook: lending,
      script: `${known}
        0:12 agent: the a p r is eight percent the fees come to two hundred for the lien change and in total you would repay nine thousand
        0:24 customer: where do i sign`,
    },
    {
      shows: 'an e-mail in a minute, which is no month to send it back',
      playbook: retail,
      script: `
        call voice
        0:01 agent: hi this is dana may i have your name and email
        0:08 customer: darnell fox darnell at fox dot com
        0:14 agent: okay your order is placed and paid you'll get the email in a minute`,
    },
  ],
  nearMisses: [
    {
      shows: 'a Mini-Miranda that is said of “one” and “it”',
      playbook: collections,
      script: `
        call voice
        0:01 agent: hello this is dana from northway am i speaking with mister lowe
        0:07 customer: yes
        0:09 agent: so we are collectors of debts and this is us trying to get one settled
        0:16 agent: and what you say to me i may use for exactly that
        1:20 customer: what balance`,
    },
    {
      shows: 'a relative who first asks who is calling',
      playbook: collections,
      script: `
        call voice
        0:01 agent: good evening may i speak to mister lowe please
        0:06 customer: who's calling
        0:08 agent: my name is dana is he there
        0:11 customer: no he is my cousin
        0:14 agent: thank you i will try again
        0:40 customer: bye
        0:50 end`,
    },
    {
      shows: 'a recording notice that names the line last',
      script: `
        call voice state=CA
        0:01 agent: hi this is dana and i have to tell you we tape on every last line
        0:40 customer: fine`,
    },
    {
      shows: 'a Mini-Miranda in other words, over three segments, misheard',
      playbook: collections,
      script: `
        call voice
        0:01 agent: hello this is dana from northway am i speaking with mister lowe
        0:07 customer: yes
        0:09 agent: okay so uh this is {attempt|a_temp} to collect
        0:14 agent: a debt and any information you give us
        0:18 customer: right
        0:20 agent: will be used for that and i am a debt collector
        1:20 customer: what balance`,
    },
    {
      shows: 'a Mini-Miranda in words of the speaker’s own',
      playbook: collections,
      script: `
        call voice
        0:01 agent: hello this is dana from northway am i speaking with mister lowe
        0:07 customer: you got him
        0:09 agent: so we collect debts that is us and i am calling to get one paid
        0:16 agent: and whatever you share can go toward collecting it
        1:20 customer: what balance`,
    },
    {
      shows: 'somebody else at the telephone, told in two pieces',
      playbook: collections,
      script: `
        call voice
        0:01 agent: hello this is dana from northway may i speak with lee hill
        0:06 customer: he
        0:08 customer: has gone to his shift
        0:12 agent: thank you i will try another time
        1:20 customer: bye`,
    },
    {
      shows: 'a recording notice in other words',
      script: `
        call voice state=CA
        0:01 agent: hi this is dana just so you know we are on a recorded line
        0:40 customer: fine`,
    },
    {
      shows: 'a state that asks for no notice',
      script: `
        call voice state=TX
        0:01 agent: hi this is dana how can i help
        0:50 customer: fine`,
    },
    { shows: 'a chat, which nobody records by voice', script: 'call chat state=CA\n0:01 agent: hi this is dana\n0:50 customer: hello' },
    {
      shows: 'something to put into a form, which commits nobody',
      playbook: lending,
      script: `${known}
        0:12 agent: actually no you can put it in the secure form later i'm sorry`,
    },
    {
      shows: 'what an agent will get done, which is no loan',
      playbook: lending,
      script: `
        call chat
        0:01 customer: need my payoff letter. asked 3x. 3 WEEKS.
        0:17 agent: Hi, Ignatius at Palisade Home Loans. I'm sorry. Lets get it to you today`,
    },
    {
      shows: 'a wrong number, told after it was not understood',
      playbook: collections,
      script:
        "call voice direction=outbound\n0:01 agent: good evening could i speak to mister dennis walley please\n0:06 customer: pardon\n0:08 agent: i was hoping to reach mister dennis walley is he there\n0:13 customer: no there's no dennis here this is margaret\n0:20 agent: i do beg your pardon margaret i will take your number off\n1:05 customer: please do\n1:10 end",
    },
    {
      shows: 'an application that was not sent',
      playbook: lending,
      script: `${known}\n0:20 agent: So nothing's been submitted today. You have our quote and it's good for fourteen days. Anything else I can help with?`,
    },
    {
      shows: 'a link that is sent',
      playbook: lending,
      script: 'call chat\n0:01 customer: yes pls\n0:10 agent: Sending it now: the form of the state regulator',
    },
    {
      shows: 'terms that were only asked for',
      playbook: lending,
      script: `${known}\n0:20 agent: i can tell you what it would cost if they say yes\n0:25 customer: okay let's have it`,
    },
    {
      shows: 'a replacement that goes out',
      playbook: retail,
      script: `${known}\n0:20 agent: i'm sending a brand new buggy out today it'll be with you tomorrow and the driver takes the old one away`,
    },
  ],
}
