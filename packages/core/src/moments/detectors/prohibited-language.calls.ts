import { collections } from '../../playbooks/collections.ts'
import type { MomentCalls } from '../../testing/moment-calls.ts'

const miranda =
  '0:01 agent: this is an attempt to collect a debt any information obtained will be used for that purpose this is from a debt collector'

export const calls: MomentCalls = {
  fires: [
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
    { shows: 'an insult, in any playbook', script: 'call voice\n0:01 agent: are you stupid\n0:04 customer: excuse me', cites: ['s1'] },
    { shows: 'an insult with capitals and commas', script: "call chat\n0:01 agent: You're such an IDIOT, honestly.", cites: ['s1'] },
  ],
  nearMisses: [
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
    { shows: 'a hard word about a thing', script: 'call voice\n0:01 agent: sorry this stupid system is slow today' },
  ],
}
