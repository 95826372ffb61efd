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
      shows: 'a detail after the customer has asked to stop',
      playbook: health,
      script: `${known}
        0:18 agent: may i go over your results now
        0:22 customer: yes go ahead
        0:26 agent: your test came back positive for chlamydia
        0:32 customer: please stop i don't want to talk about it here
        0:38 agent: the antibiotic is doxycycline one tablet two times a day`,
    },
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
      shows: 'a diagnosis and a drug that nobody has named before',
      playbook: health,
      script: `${known}\n0:18 agent: so the doctor reckons it's sciatica and he wants you on gabapentin for now`,
      cites: ['s5'],
    },
    {
      shows: 'a consent that is taken back because somebody has come in',
      playbook: health,
      script: `${known}
        0:18 agent: are you happy for me to go through your lab work
        0:23 customer: aye on you go
        0:26 customer: oh hang on let's leave that my sister just walked in
        0:33 agent: it is only quick so your thyroid is a bit low and that is that`,
      cites: ['s8'],
    },
    {
      shows: 'a recording that is refused without naming it',
      script: `
        call voice
        0:01 agent: just so you know we're on a recorded line
        0:06 customer: yeah no i'd rather you shut that off first
        0:11 agent: okay and what is the number of the account that you are calling about today
        0:20 customer: hello`,
      cites: ['s2', 's3'],
    },
    {
      shows: 'details that are passed on to partners',
      script: "call voice\n0:01 agent: and your number is going to our partners so they'll ring you with some offers",
      cites: ['s1'],
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
    {
      shows: 'offers that are switched on unasked',
      script: `
        call voice
        0:01 customer: lovely thank you
        0:03 agent: and i have gone ahead and activated the weekly deals for your phone`,
      cites: ['s2'],
    },
    {
      shows: 'what somebody else was given',
      playbook: health,
      script: `
        call voice
        0:01 customer: how is my aunt doing after the visit
        0:04 agent: she has been given morphine and they found a mass on the scan`,
      cites: ['s2'],
    },
    {
      shows: 'a yes that ends as a sister walks in',
      playbook: health,
      script: `${known}
        0:18 agent: is it okay if we discuss your health information now
        0:23 customer: sure
        0:25 customer: hang on my sister just walked in could we skip the personal stuff
        0:30 agent: sure only the anxiety you ticked weekly on the form`,
      cites: ['s8'],
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
      shows: 'an illness that the customer has named',
      playbook: health,
      script: `${known}
        0:18 customer: and i've been having migraines again
        0:23 agent: i am sorry about the migraines let me find you the earliest appointment`,
    },
    {
      shows: 'the name of a place',
      playbook: health,
      script: `${known}\n0:18 agent: they are on the second floor in the cancer center`,
    },
    {
      shows: 'something else that is to be switched off',
      script: `
        call voice
        0:01 agent: this call is recorded how can i help
        0:05 customer: i don't want the insurance anymore switch it off
        0:10 agent: okay let me see which of the plans it is that you have`,
    },
    {
      shows: 'marketing that the customer asked for',
      script: `
        call voice
        0:01 customer: can you put me on your mailing list
        0:05 agent: of course i have added you to the mailing list`,
    },
    {
      shows: 'marketing that is taken off',
      script: "call voice\n0:01 agent: i've opted you out of marketing and taken your name off the call list",
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
    {
      shows: 'a yes that does not mind who hears',
      playbook: health,
      script: `${known}
        0:18 agent: may i go over your results now
        0:22 customer: yes my husband is right here and he can hear it too
        0:26 agent: your sugar is normal`,
    },
    {
      shows: 'a price that is lower',
      script: 'call voice\n0:01 customer: is it cheaper now\n0:03 agent: yes i added the promotion price to your basket',
    },
    {
      shows: 'a yes in another English',
      playbook: health,
      script: `${known}
        0:18 agent: may i go over your results now
        0:24 customer: ja no carry on i'm sitting
        0:28 agent: your sugar is down to seven`,
    },
    {
      shows: 'a yes of one letter',
      playbook: health,
      script: `
        call chat
        0:02 customer: need refill. dob 3/4/71
        0:14 agent: Thanks, you are verified. Ok if I look at your medication record and discuss it here?
        0:22 customer: y
        0:47 agent: I see sertraline 50 mg, last filled 6 Feb`,
    },
    {
      shows: 'a promise that is kept at once',
      script: `
        call voice
        0:01 agent: i'll tell you right off this call's recorded for quality how can i help you
        0:08 customer: well i don't care for that turn it off
        0:12 agent: yes sir i sure can
        0:16 agent: okay it's off it's stopped you'll hear no more beeping`,
    },
    {
      shows: 'consent in words that nobody lists',
      playbook: health,
      script: `${known}\n0:18 agent: are you happy that i talk about your results with you over the phone\n0:24 customer: say it out loud the whole kitchen may hear\n0:30 agent: the sugar is six point four and the thyroid is fine`,
    },
    {
      shows: 'an answer that the agent takes as a yes',
      playbook: health,
      script: `${known}\n0:18 agent: is it all right to talk about your medical results now\n0:24 customer: ag no skeletons in this cupboard\n0:28 agent: okay so that's a yes then\n0:31 customer: ja\n0:33 agent: the sugar is six point four and the thyroid is fine`,
    },
    {
      shows: 'a no to a later question',
      playbook: health,
      script: `${known}\n0:18 agent: is it all right to talk about your medical results now\n0:24 customer: the bird and me have no secrets from you\n0:29 agent: alright then have you fallen or bumped your head at all\n0:34 customer: no no nothing like that\n0:37 agent: so the doctor doubled the furosemide to forty milligrams`,
    },
  ],
}
