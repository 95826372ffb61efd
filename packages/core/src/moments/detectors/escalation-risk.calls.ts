import { lending } from '../../playbooks/lending.ts'
import { collections } from '../../playbooks/collections.ts'
import type { MomentCalls } from '../../testing/moment-calls.ts'

export const calls: MomentCalls = {
  fires: [
    {
      shows: 'a customer who asks for a manager',
      script: 'call voice\n0:01 agent: hi how can i help\n0:04 customer: i would like to speak to your manager please',
      cites: ['s2'],
    },
    { shows: 'a threat to sue', script: 'call voice\n0:01 customer: fix this today or my lawyer will be in touch', cites: ['s1'] },
    {
      shows: 'anger in plain words',
      script: 'call chat\n0:01 customer: This is RIDICULOUS. I am so fed up with you people!',
      cites: ['s1'],
    },
    {
      shows: 'a mood that falls without any trigger word',
      script: `
        call voice
        0:01 customer: hi there lovely to finally get through to someone
        0:06 agent: how can i help
        0:09 customer: great so the new phone you sent is wonderful thanks
        0:15 customer: but the bill is wrong and that is a horrible mistake
        0:22 customer: and your service was terrible the last time and awful before that`,
    },
    {
      shows: 'someone above the agent asked for without the word manager',
      script: 'call voice\n0:01 customer: there must be somebody in that office with a bit of authority let me talk to them',
      cites: ['s1'],
    },
    {
      shows: 'a threat of the press in a chat',
      script: 'call chat\n0:01 customer: one more day of this n im posting the whole chat on reddit',
      cites: ['s1'],
    },
    { shows: 'an ultimatum that stays polite', script: 'call voice\n0:01 customer: this is the last time i ask you nicely', cites: ['s1'] },
    {
      shows: 'a customer who is as good as gone',
      script: 'call voice\n0:01 customer: my cover runs out in may and you will never see me again',
      cites: ['s1'],
    },
    {
      shows: 'an ultimatum with the authorities in it',
      script: `
        call voice
        0:01 customer: take that fee off or we are reporting this whole outfit to the government`,
      cites: ['s1'],
    },
  ],
  nearMisses: [
    { shows: 'anger at somebody else', script: 'call voice\n0:01 customer: my landlord is hopeless honestly but it is about the meter' },
    {
      shows: 'anger that is over',
      script: 'call voice\n0:01 customer: i was so angry last week but your colleague fixed it so now i only need the receipt',
    },
    {
      shows: 'a question about how things are done',
      script: 'call voice\n0:01 customer: do i have to speak to a manager to get the student discount',
    },
    { shows: 'a lawyer who asks for a paper', script: 'call voice\n0:01 customer: my lawyer needs a copy of the deed for the closing' },
    {
      shows: 'a customer who is a manager',
      script: 'call voice\n0:01 customer: i am the manager of a small shop and i need a new card reader',
    },
    { shows: 'a plain cancellation', script: 'call voice\n0:01 customer: i want to cancel the second one please and keep the first' },
    { shows: 'a fact with a hard word', script: 'call voice\n0:01 customer: my card was stolen yesterday and i need a new one' },
    { shows: 'an agent who offers a manager', script: 'call voice\n0:01 agent: would you like to speak to my manager about it' },
    {
      shows: 'anger that is waved away',
      script: `
        call voice
        0:01 customer: the garage form was ridiculous but anyway how much is left to pay`,
    },
    {
      shows: 'what others say of the company',
      script: `
        call voice
        0:01 customer: my cousin keeps saying you lot are crooks and i tell him you were always fair`,
    },
    {
      shows: 'what a relative was going to do to somebody else',
      script: 'call voice\n0:01 customer: my brother in law was gonna sue that sale barn last year',
    },
    {
      shows: 'a question of what the company may do to them',
      playbook: collections,
      script: "call voice\n0:01 customer: don't y'all have to take me to court first ain't nobody sent me no papers",
    },
    { shows: 'a minute that the agent may have', script: 'call chat\n0:01 customer: I have three small questions if you have a minute' },
    {
      shows: 'a complaint that somebody calls about, calmly',
      script:
        'call voice\n0:01 agent: how can i make your day better\n0:05 customer: well i hope you can um i have a complaint about my sofa',
    },
    {
      shows: 'a warning in fun',
      script: 'call chat\n0:01 customer: this morning about 8. fair warning im an attorney so i read the fine print for fun',
    },
    {
      shows: 'a customer who was treated badly elsewhere, and is pleased here',
      script: 'call voice\n0:01 customer: well you are very polite about it i will give you that the last one hung up on me',
    },
    {
      shows: 'a loan that is only looked for',
      playbook: lending,
      script: 'call voice\n0:01 customer: yeah just shopping around for a car loan like twelve grand used honda',
    },
    {
      shows: 'a picture of the screen',
      script: 'call chat\n0:01 agent: Please upload the email on our site.\n0:20 customer: i have a screenshot will do',
    },
  ],
}
