import type { MomentName } from '../taxonomy.ts'

/** What an editor shows of each moment: when it fires, and what of it can be set. */
export const momentDescriptions: Readonly<Record<MomentName, string>> = {
  'disclosure-missing': 'A required disclosure is not made by its deadline.',
  'prohibited-language': 'The agent says what the playbook forbids, or insults the customer.',
  'consent-missing': 'A protected matter is spoken of before consent was asked for and given.',
  'sensitive-data-exposed': 'A card number, a password or the like is asked for or said without the safeguard.',
  'escalation-risk': 'The customer asks for a manager, threatens to leave or to sue, or the mood falls steeply.',
  'empathy-gap': 'The customer is upset, and the agent answers without acknowledging it.',
  'objection-unaddressed': 'The agent passes over an objection, such as one to the price.',
  'intent-changed': 'The matter of the call shifts.',
  interrupting:
    'The agent keeps talking over the customer. "times", "withinMs", "overlapMs": twice within 60000, each time for 500, where nothing is said.',
  monologue: 'The agent talks too long without a question. "limitMs": how long is too long; 60000 where nothing is said.',
  'dead-air':
    'Silence or a hold goes on too long without a word about it. "limitMs": in a voice call, 15000 where nothing is said; "chatLimitMs": in a chat, 60000.',
  'speaking-too-fast':
    'The agent speaks well above their own pace. "factor": how many times their own pace, 1.25 where nothing is said; "wordsPerMinute": and no slower than this, 180.',
  'script-step-missed': 'A step of the script is skipped: a later one has begun.',
  'next-best-action': 'The call meets the conditions of a rule for what to do or offer next.',
  'knowledge-found': 'Articles match what the customer speaks of.',
  'handle-time-high':
    'The call takes well longer than its kind of matter usually does. "factor": how many times; 1.5 where nothing is said.',
  'going-well': 'Praise at the right moment.',
}
