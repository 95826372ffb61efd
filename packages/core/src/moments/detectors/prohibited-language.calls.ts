import { collections } from '../../playbooks/collections.ts'
import { lending } from '../../playbooks/lending.ts'
import type { MomentCalls } from '../../testing/moment-calls.ts'

const miranda =
  '0:01 agent: this is an attempt to collect a debt any information obtained will be used for that purpose this is from a debt collector'

export const calls: MomentCalls = {
  fires: [
    {
      shows: 'an insult beside something harmless',
      script: 'call voice\n0:01 agent: will you shut up my phone is ringing',
      cites: ['s1'],
    },
    {
      shows: 'a threat of arrest',
      playbook: collections,
      script: `call voice\n${miranda}\n0:20 agent: if you do not pay we will have you arrested`,
      cites: ['s2'],
    },
    {
      shows: 'a threat cut in two by the recogniser',
      playbook: collections,
      script: `call voice\n${miranda}\n0:20 agent: or i will just call\n0:23 agent: your employer tomorrow`,
      cites: ['s2', 's3'],
    },
    {
      shows: 'an arrest that is only hinted at',
      playbook: collections,
      script: `call voice\n${miranda}\n0:20 agent: a couple of officers could be rolling up to your door`,
      cites: ['s2'],
    },
    {
      shows: 'wages that will be short',
      playbook: collections,
      script: `call voice\n${miranda}\n0:20 agent: come friday you open that pay envelope and half of it will not be there`,
      cites: ['s2'],
    },
    {
      shows: 'an employer who might find out',
      playbook: collections,
      script: `call voice\n${miranda}\n0:20 agent: what would your supervisor think if he knew`,
      cites: ['s2'],
    },
    {
      shows: 'an offer that is gone with the call',
      playbook: collections,
      script: `call voice\n${miranda}\n0:20 agent: the half off vanishes the second we get off the phone`,
      cites: ['s2'],
    },
    {
      shows: 'an approval as good as given',
      playbook: lending,
      script: 'call voice\n0:01 agent: not a soul with your income ever gets turned down so start packing',
      cites: ['s1'],
    },
    {
      shows: 'contempt without a name for it',
      script: 'call voice\n0:01 agent: even my toddler could follow that',
      cites: ['s1'],
    },
    {
      shows: 'wages that are to be taken without the order of a court',
      playbook: collections,
      script: `call voice\n${miranda}\n0:20 agent: we do not have to wait for a judge we take a slice of your salary`,
      cites: ['s2'],
    },
    {
      shows: 'somebody at work whom nobody names',
      playbook: collections,
      script: `call voice\n${miranda}\n0:20 agent: next i phone the people who pay you and tell them what sort you are`,
      cites: ['s2'],
    },
    {
      shows: 'an insult whose name is not known',
      script: 'call voice\n0:01 agent: if you were not such a wazzock it would have worked',
      cites: ['s1'],
    },
    { shows: 'an insult, in any playbook', script: 'call voice\n0:01 agent: are you stupid\n0:04 customer: excuse me', cites: ['s1'] },
    { shows: 'an insult with capitals and commas', script: "call chat\n0:01 agent: You're such an IDIOT, honestly.", cites: ['s1'] },
    {
      shows: 'names that are meant for somebody beside the phone, and heard',
      script:
        "call voice\n0:01 agent: keith i've got a right tight old git here arguing over the postage silly old sod wants it walked round",
      cites: ['s1'],
    },
    { shows: 'a comparison', script: 'call voice\n0:01 agent: good lord this one is dumber than a box of hammers', cites: ['s1'] },
  ],
  nearMisses: [
    {
      shows: 'a ride that is not found',
      script: 'call chat\n0:01 agent: Unfortunately I cannot find your ride. Please check your name and booking ID.',
    },
    {
      shows: 'a zip code',
      script: 'call voice\n0:01 agent: and the zip it was sent from please\n0:05 customer: okay',
    },
    {
      shows: 'what the customer has told of the family',
      playbook: collections,
      script: `call voice\n${miranda}\n0:20 agent: you told me about your wife and what this month has been like`,
    },
    {
      shows: 'a form that is sent at once',
      playbook: lending,
      script: 'call voice\n0:01 agent: okay i will text you the payment link right now\n0:05 customer: thanks',
    },
    {
      shows: 'a house at risk, and a lock on a box',
      playbook: lending,
      script:
        'call voice\n0:01 agent: the loan is secured and a missed payment could put the house at risk\n0:09 agent: there is a lock on that page so nobody can read it',
    },
    {
      shows: 'a threat that is denied',
      playbook: collections,
      script: `call voice\n${miranda}\n0:20 agent: we will never have you arrested over this`,
    },
    {
      shows: 'a fear of the customer',
      playbook: collections,
      script: `call voice\n${miranda}\n0:20 customer: are you going to have me arrested or call my employer`,
    },
    {
      shows: 'a promise not to call the employer',
      playbook: collections,
      script: `call voice\n${miranda}\n0:20 agent: and no we do not contact your employer ever`,
    },
    {
      shows: 'a deadline that is denied',
      playbook: collections,
      script: `call voice\n${miranda}\n0:20 agent: please do not feel you have to decide right now the offer stays open`,
    },
    {
      shows: 'a customer who has talked to the police',
      playbook: collections,
      script: `call voice\n${miranda}\n0:20 agent: have you already told the police about the stolen card`,
    },
    {
      shows: 'sympathy for a lost job',
      playbook: collections,
      script: `call voice\n${miranda}\n0:20 agent: i am sorry to hear about your job i know your family comes first`,
    },
    {
      shows: 'an approval that is not promised',
      playbook: lending,
      script: 'call voice\n0:01 agent: i can not tell you they will say yes it depends on the review',
    },
    {
      shows: 'where readers lose the thread',
      script: 'call voice\n0:01 agent: the second page is where most people get lost because the fee is on it twice',
    },
    { shows: 'an agent who will be quiet', script: "call voice\n0:01 agent: sorry tell me the whole of it i'll zip it" },
    { shows: 'an insult that others used', script: 'call voice\n0:01 agent: he had no right to call you an idiot i am sorry' },
    { shows: 'a hard word about a thing', script: 'call voice\n0:01 agent: sorry this stupid system is slow today' },
    {
      shows: 'two things that are denied at once',
      playbook: collections,
      script: "call voice\n0:01 agent: nobody is arrested over a store card and i can't touch your wages or speak to your boss",
    },
    {
      shows: 'a guarantee that is taken back in its own words',
      playbook: lending,
      script: "call voice\n0:01 agent: i shouldn't have said it's in the bag there's a credit check and it can be declined",
    },
    {
      shows: 'two sentences of a chat that only together would be a deadline',
      playbook: collections,
      script: "call chat\n0:01 agent: It isn't reported now. If you pay Friday it closes as paid.",
    },
    {
      shows: 'a plain denial that is all there is',
      playbook: collections,
      script: "call chat\n0:01 customer: a friend told me u guys call ppls boss\n0:08 agent: We won't be contacting your employer, Miguel.",
    },
    { shows: 'a pace that suits the customer', script: "call voice\n0:01 agent: we'll go as slow as you like what can i do for you" },
    {
      shows: 'an answer that will come by a day',
      playbook: lending,
      script: "call voice\n0:01 agent: and it's gone to underwriting they'll have an answer by thursday noon and it could be a yes or a no",
    },
    { shows: 'what everybody buys', script: "call voice\n0:01 agent: the seven quart is the one everybody gets it's our best seller" },
    {
      shows: 'a son whom the customer will ask',
      playbook: collections,
      script: `call voice\n${miranda}\n0:20 agent: so we went over the letter you'll talk with your son and call us back have a blessed day`,
    },
  ],
}
