import { collections } from '../../playbooks/collections.ts'
import { health } from '../../playbooks/health.ts'
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
  ],
  nearMisses: [
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
  ],
}
