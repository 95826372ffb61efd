import { definePlaybook } from '../../playbook/define-playbook.ts'
import { retail } from '../../playbooks/retail.ts'
import type { MomentCalls } from '../../testing/moment-calls.ts'

const offers = definePlaybook({
  format: 1,
  name: 'offers',
  version: '1',
  rules: [{ id: 'offer-more', title: 'Offer the case that goes with it', resolved: true }],
})

export const calls: MomentCalls = {
  fires: [
    {
      shows: 'a complaint of a gold member',
      playbook: retail,
      script:
        'call voice loyaltyTier=gold\n0:01 customer: i want to complain the vase came broken\n0:06 agent: i am sorry let me send a new one\n0:20 customer: okay',
      cites: ['s1'],
    },
    {
      shows: 'a disappointed platinum member in a chat',
      playbook: retail,
      script: 'call chat loyaltyTier=platinum\n0:01 customer: I am really disappointed with the quality of the coat.',
      cites: ['s1'],
    },
    {
      shows: 'a defect without a word of complaint',
      playbook: retail,
      script: 'call chat loyaltyTier=gold\n0:01 customer: half the screws were not in the box',
      cites: ['s1'],
    },
    {
      shows: 'a matter that is resolved',
      playbook: offers,
      script: `
        call voice
        0:01 customer: where is my order
        0:05 agent: i am looking at it now it left the warehouse yesterday and it will be with you on friday in the morning is that all right
        0:18 customer: oh perfect that is great`,
    },
  ],
  nearMisses: [
    {
      shows: 'a member whose own mistake it is',
      playbook: retail,
      script:
        'call voice loyaltyTier=gold\n0:01 customer: silly me i picked the wrong colour\n0:06 agent: let me look\n0:20 customer: okay',
    },
    {
      shows: 'a member who asks what would be',
      playbook: retail,
      script: 'call voice loyaltyTier=gold\n0:01 customer: what happens if it arrives damaged',
    },
    {
      shows: 'a member who says that all is well',
      playbook: retail,
      script: 'call voice loyaltyTier=gold\n0:01 customer: everything came safe and sound and nothing broken',
    },
    {
      shows: 'a credit that the agent offers without being told',
      playbook: retail,
      script:
        'call voice loyaltyTier=gold\n0:01 customer: i want to complain the vase came broken\n0:06 agent: i am sorry i would like to give you a twenty five dollar credit\n0:20 customer: okay',
    },
    {
      shows: 'a complaint of a bronze member',
      playbook: retail,
      script: 'call voice loyaltyTier=bronze\n0:01 customer: i want to complain the vase came broken',
    },
    {
      shows: 'a gold member without a complaint',
      playbook: retail,
      script: 'call voice loyaltyTier=gold\n0:01 customer: hi do you have the green vase',
    },
    {
      shows: 'a credit that was offered first',
      playbook: retail,
      script: `
        call voice loyaltyTier=gold
        0:01 agent: i see the vase came broken i would like to give you a twenty five dollar credit
        0:08 customer: yes i was about to complain`,
    },
  ],
}
