import { collections } from '../../playbooks/collections.ts'
import { health } from '../../playbooks/health.ts'
import { lending } from '../../playbooks/lending.ts'
import { retail } from '../../playbooks/retail.ts'
import type { MomentCalls } from '../../testing/moment-calls.ts'

const hello = '0:01 agent: good morning this is dana from the bank how can i help'

export const calls: MomentCalls = {
  fires: [
    {
      shows: 'an account that is opened for somebody unknown',
      script: `call voice\n${hello}\n0:05 customer: what do i have in savings\n0:09 agent: i see two hundred dollars in your account`,
      cites: ['s3'],
    },
    {
      shows: 'a loan that is read off the screen to whoever rings',
      playbook: lending,
      script: `call voice\n${hello}\n0:05 customer: what rate am i on for the van\n0:09 agent: so you're on nine point two percent with four thousand and ten left on it and you were late in june`,
      cites: ['s3'],
    },
    {
      shows: 'a refused claim that is told before anybody was identified',
      playbook: health,
      script: `call voice\n${hello}\n0:05 customer: why was my claim refused\n0:09 agent: let me see you still have two hundred and ten dollars left on your deductible for this year`,
      cites: ['s3'],
    },
    {
      shows: 'a goodbye without a summary',
      script: `call voice\n${hello}\n0:05 customer: please change my address\n0:09 agent: may i have your full name and date of birth\n0:14 customer: it's lee\n0:18 agent: i have updated it\n0:22 agent: have a good day`,
      cites: ['s6'],
    },
    {
      shows: 'a debt that is named before anybody was identified',
      playbook: collections,
      script: 'call voice\n0:01 agent: hello this is dana from northway you owe four hundred dollars on the store card',
      cites: ['s1'],
    },
    {
      shows: 'results that are told to a mere last name',
      playbook: health,
      script:
        'call voice\n0:01 agent: hello this is dana how can i help\n0:05 customer: my blood work\n0:09 agent: your last name\n0:12 customer: hill\n0:20 agent: your iron was low',
      cites: ['s5'],
    },
    {
      shows: 'an offer before the matter is resolved',
      playbook: retail,
      script: `call voice\n${hello}\n0:05 customer: my parcel is not here\n0:09 agent: can i interest you in a protection plan`,
      cites: ['s3'],
    },
    {
      shows: 'what somebody else has, read off the screen',
      script: `call voice\n${hello}\n0:05 customer: we are taking over the shop on mill lane\n0:10 agent: let's see that line is currently under a mister hadley and he has a balance of ninety pounds`,
      cites: ['s3'],
    },
    {
      shows: 'a credit that is found and told to whoever has called',
      script: `call voice\n${hello}\n0:05 customer: you owe me for the ferry\n0:09 agent: ah yes i see it here sixty two dollars and it is good until june`,
      cites: ['s3'],
    },
    {
      shows: 'what is owed, told to a relative',
      playbook: collections,
      script:
        'call voice\n0:01 agent: hello this is dana at northway is mister lee there\n0:05 customer: no he is out i am his aunt\n0:10 agent: well he is three payments behind on the van with us',
      cites: ['s3'],
    },
    {
      shows: 'a child’s treatment, read out to a stranger',
      playbook: health,
      script:
        'call voice\n0:01 agent: hello this is dana how can i help\n0:05 customer: is a brace covered\n0:09 agent: so i see in her file that she is on tablets for the thyroid',
      cites: ['s3'],
    },
    {
      shows: 'dates of somebody who has not said who they are',
      script: `call voice\n${hello}\n0:05 customer: i wanted to ask about the room\n0:09 agent: i have you down for two nights from the fourth\n0:14 customer: okay`,
      cites: ['s3'],
    },
    {
      shows: 'a goodbye after a payment, and no summary',
      script: `call voice\n${hello}\n0:05 customer: i want to pay for my parcel\n0:08 agent: your name and the tracking number please\n0:12 customer: lee\n0:18 agent: the link is in your mail\n0:26 customer: done\n0:28 agent: yes it came through\n0:32 agent: thank you for calling have a good day`,
      cites: ['s8'],
    },
  ],
  nearMisses: [
    {
      shows: 'thanks on the way, before there is anything to sum up',
      script: `call voice\n${hello}\n0:05 customer: has my parcel left\n0:08 agent: your name and the tracking number please\n0:12 customer: lee\n0:16 agent: thank you for your patience\n0:22 agent: i see it here it is at the depot\n0:30 customer: great`,
    },
    {
      shows: 'a summary without figures that leads on to the end',
      script: `call voice\n${hello}\n0:05 customer: please change my address\n0:09 agent: your name and date of birth please\n0:14 customer: it's lee\n0:18 agent: i have updated it\n0:22 agent: okay so the old address is off the new one is on and the card goes there anything else\n0:32 customer: no\n0:34 agent: have a good day`,
    },
    {
      shows: 'a goodbye after a balance was told, which needs no summary',
      script: `call voice\n${hello}\n0:05 customer: what do i have in savings\n0:08 agent: your name and date of birth please\n0:12 customer: lee\n0:18 agent: your savings balance is ninety pounds\n0:24 customer: great\n0:26 agent: thank you for calling have a good day`,
    },
    {
      shows: 'a new booking that is read back to be confirmed',
      script:
        'call chat\n0:01 customer: a car in york on march 12 please\n0:09 agent: Please confirm: you are picking it up on March 12 at 11 and you pay $40.\n0:20 customer: Yes\n0:25 agent: Your car has been booked for March 12.',
    },
    {
      shows: 'what would be true of anybody',
      script: `call voice\n${hello}\n0:05 customer: what if i come on sunday\n0:09 agent: then you would pay twelve pounds and your ticket would be good until the fourth`,
    },
    {
      shows: 'a summary that only adds up what was agreed',
      playbook: retail,
      script: `call voice\n${hello}\n0:05 customer: i'd like the kettle\n0:09 agent: your email please\n0:12 customer: it's lee at example dot com\n0:18 agent: you can send it back within thirty days\n0:22 customer: fine\n0:24 agent: i have placed the order\n0:28 agent: well then so the green kettle on monday forty two dollars and thirty days from there\n0:38 agent: have a good day`,
    },
    {
      shows: 'a summary in a row of figures',
      script: `call chat\n${hello}\n0:05 customer: can you move me to the small plan\n0:09 agent: Your full name and date of birth, please?\n0:14 customer: Lee\n0:18 agent: I have changed it.\n0:22 agent: From Tuesday: 12 GB, $18 a month, 24 months.\n0:30 agent: Have a good day!`,
    },
    {
      shows: 'a name between greeting and company',
      script:
        'call voice\n0:01 agent: hiya marcus over at fenwick\n0:05 customer: my balance\n0:09 agent: your full name and account number please\n0:14 customer: lee\n0:22 agent: thanks',
    },
    {
      shows: 'a word that sounds a little like an offer',
      playbook: retail,
      script: `call voice\n${hello}\n0:05 customer: where is my parcel\n0:09 agent: let me see they have found the box and the label`,
    },
    {
      shows: 'a question that needs no account',
      script: `call voice\n${hello}\n0:05 customer: when do you open on monday\n0:09 agent: at nine\n0:12 agent: have a good day`,
    },
    {
      shows: 'a verification in other words',
      script: `call voice\n${hello}\n0:05 customer: what do i have in savings\n0:09 agent: who do i have the pleasure of speaking with\n0:12 customer: it's lee\n0:16 agent: i see two hundred dollars in your account`,
    },
    {
      shows: 'a summary in other words',
      script: `call voice\n${hello}\n0:05 customer: please change my address\n0:09 agent: your name and date of birth please\n0:14 customer: it's lee\n0:18 agent: i have updated it you will get a letter within a week\n0:24 agent: have a good day`,
    },
    {
      shows: 'a price that is told to anybody',
      script: `call voice\n${hello}\n0:05 customer: how much is the room with the sea view\n0:09 agent: the sea view for the friday and saturday is two hundred and ninety pounds a night`,
    },
    {
      shows: 'details that match, said at once',
      playbook: collections,
      script:
        "call chat\n0:01 customer: Hello, Tamsin Trewin here, ref 40-7719, dob 3/3/1990. I want to pay some of my balance\n0:12 agent: Hello Tamsin, Jowan at Lizard Point Credit Services. Those details match, thank you.\n0:19 agent: We're a debt collector, we're trying to collect a debt, and information you give us will be used for that. The balance is 340 dollars.",
    },
    {
      shows: 'a kind word in the middle that is no goodbye',
      script: `call voice\n${hello}\n0:05 customer: please change my address\n0:09 agent: your name and date of birth please\n0:14 customer: it's lee and i would be lying if i said i liked moving\n0:20 agent: i appreciate you being straight with me`,
    },
  ],
}
