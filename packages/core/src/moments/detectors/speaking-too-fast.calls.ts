import type { MomentCalls } from '../../testing/moment-calls.ts'

const calm = `
  0:01 agent @150: good morning this is gwen thank you so much for calling us today how may i help you
  0:12 customer: what does my policy cover
  0:16 agent @150: let me open it for you it is the one for the home with the garden and the garage`
const line =
  'so it covers pipes and machines and frozen lines but not floods and you have to report it within a week with pictures of everything that was damaged and the bills'

export const calls: MomentCalls = {
  fires: [
    { shows: 'a pace far above the agent’s own', script: `call voice\n${calm}\n0:30 agent @240: ${line}` },
    { shows: 'a pace that stays so', script: `call voice\n${calm}\n0:30 agent @220: ${line}\n0:45 agent @230: ${line}` },
    {
      shows: 'words that drown in fillers',
      script: `call voice\n${calm}\n0:30 agent @150: um so you know it uh covers um the pipes you know and uh the um machines and er you know the frozen um lines and i mean the uh bills are you know sent um by mail to your uh address at home`,
    },
  ],
  nearMisses: [
    {
      shows: 'an even pace beside a card number that is one word once it is hidden',
      script: `call voice\n${calm.replaceAll('@150', '@190')}\n0:25 agent @150: that was four five three two zero one five one one two eight three zero three six six\n0:40 agent @195: ${line}`,
    },
    { shows: 'a fast agent who always is', script: `call voice\n${calm.replaceAll('@150', '@210')}\n0:30 agent @215: ${line}` },
    { shows: 'a slow agent who is a little faster', script: `call voice\n${calm.replaceAll('@150', '@120')}\n0:30 agent @165: ${line}` },
    { shows: 'a short quick word', script: `call voice\n${calm}\n0:30 agent @240: yes that is right` },
  ],
}
