import { health } from '../../playbooks/health.ts'
import type { MomentCalls } from '../../testing/moment-calls.ts'

const known = `
  call voice
  0:01 agent: good morning northside clinic this is ivan how can i help
  0:05 customer: hello it is carla i am calling for my results
  0:10 agent: may i have your date of birth
  0:13 customer: sure it's in may`

export const calls: MomentCalls = {
  fires: [
    {
      shows: 'results that are told without a word about consent',
      playbook: health,
      script: `${known}\n0:18 agent: okay so your cholesterol is a little high and the doctor wants to see you`,
      cites: ['s5'],
    },
    {
      shows: 'results that are told although the customer refused',
      playbook: health,
      script: `${known}
        0:18 agent: is it okay if we discuss your health information now
        0:23 customer: i'd prefer not to on this line
        0:27 agent: it is just that your biopsy came back and it is benign`,
      cites: ['s7'],
    },
    {
      shows: 'a consent that is taken back',
      playbook: health,
      script: `${known}
        0:18 agent: do you mind if i go over your test results with you
        0:23 customer: no go ahead
        0:26 customer: actually i changed my mind i'd rather not talk about it now
        0:33 agent: well your blood pressure was too high and it needs an eye on it`,
      cites: ['s8'],
    },
    {
      shows: 'a recording that goes on after it was refused',
      script: `
        call voice
        0:01 agent: this call is recorded how can i help
        0:05 customer: i do not agree to being recorded
        0:09 agent: okay and what is the number of the account that you are calling about today
        0:18 customer: hello`,
      cites: ['s2', 's3'],
    },
    {
      shows: 'marketing that nobody agreed to',
      script: 'call voice\n0:01 agent: i will add you to our mailing list and then we are done',
      cites: ['s1'],
    },
  ],
  nearMisses: [
    {
      shows: 'consent in odd words',
      playbook: health,
      script: `${known}
        0:18 agent: are you comfortable talking about your medical information on this call
        0:24 customer: be my guest
        0:27 agent: your cholesterol is fine and your iron levels are good`,
    },
    {
      shows: 'a no to the question whether one minds',
      playbook: health,
      script: `${known}
        0:18 agent: would you mind if i went over the test results with you
        0:23 customer: not at all
        0:26 agent: your blood sugar is normal`,
    },
    {
      shows: 'a recording that is stopped',
      script: `
        call voice
        0:01 agent: this call is recorded how can i help
        0:05 customer: please stop recording
        0:09 agent: of course i have just stopped the recording so go ahead and tell me what happened`,
    },
    {
      shows: 'marketing that was agreed to',
      script: `
        call voice
        0:01 agent: would you like to get our newsletter
        0:05 customer: sure why not
        0:08 agent: wonderful i have signed you up for the newsletter`,
    },
    {
      shows: 'a question about marketing',
      script: 'call voice\n0:01 agent: do you want me to sign you up for the newsletter or not',
    },
  ],
}
