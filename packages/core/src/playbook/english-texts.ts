import type { MomentName } from '../taxonomy.ts'
import type { PromptTexts } from './playbook.ts'

/** What each moment's prompt says where a playbook does not. `{slots}` are filled by what was detected. */
export const englishTexts: Readonly<Record<MomentName, Required<Pick<PromptTexts, 'headline' | 'detail'>> & PromptTexts>> = {
  'disclosure-missing': {
    headline: 'Say now: {title}',
    detail: 'This has to be said on this call, and it has not been heard yet.',
  },
  'prohibited-language': {
    headline: 'Take that back: {title}',
    detail: 'This must not be said to a customer. Correct it in your next sentence and go on calmly.',
    say: 'Let me correct what I just said. I am sorry about that. Here is what I can do for you.',
  },
  'escalation-risk': {
    headline: 'Slow down: {title}',
    detail: 'Name what went wrong for the customer, say what you will do yourself, and only then the next step.',
    say: 'I hear how serious this is. Let me tell you exactly what I will do about it right now.',
  },
  'empathy-gap': {
    headline: 'Acknowledge it before you solve it',
    detail: 'The customer is upset, and the answer went straight to the steps. One honest sentence first makes the rest easier to hear.',
    say: 'I am sorry, that sounds really frustrating. Let us get it sorted together.',
  },
  monologue: {
    headline: 'Pause and ask a question',
    detail: 'You have been talking for {seconds} seconds without a question. Check that it makes sense so far.',
    say: 'Does that make sense so far, or shall I go over any of it again?',
  },
  'knowledge-found': {
    headline: '{title}',
    detail: '{summary}',
  },
  'consent-missing': {
    headline: 'No consent yet: {title}',
    detail: 'Ask first, wait for the answer, and go on only with a clear yes.',
    say: 'Before I go on, is it all right with you if we talk about that?',
  },
  'sensitive-data-exposed': {
    headline: 'Keep {title} out of the call',
    detail: 'It must not be said or written here. Stop, and use the protected way: the keypad, the secure link or form.',
    say: 'Please do not say that out loud. I will give you a secure way to enter it, so that nobody hears it.',
  },
  'objection-unaddressed': {
    headline: 'Answer the objection first',
    detail: 'The customer said “{quote}”, and the answer went past it. Take it seriously before anything else.',
    say: 'I understand, that is a fair point. May I ask what would work for you?',
  },
  'intent-changed': {
    headline: 'The matter is now: {title}',
    detail: 'It began with {before}. Say that you have heard the new matter, and which of the two you will do first.',
    say: 'I want to make sure I take care of both. Shall we look at this one first?',
  },
  interrupting: {
    headline: 'Let the customer finish',
    detail: 'You have begun to speak over the customer {times} times within a minute.',
    say: 'I am sorry, I cut you off. Please go on.',
  },
  'dead-air': {
    headline: 'Say what you are doing',
    detail: 'Nobody has said anything for {seconds} seconds. A word about what you are doing, and how long it takes, is enough.',
    say: 'I am still here. I am looking into it, it will take about a minute.',
  },
  'speaking-too-fast': {
    headline: 'Take it a little slower',
    detail: 'You are at {pace} words a minute; on this call you usually speak at {usual}.',
  },
  'script-step-missed': {
    headline: 'Not done yet: {title}',
    detail: 'The call has moved on without this step. It is not too late for it.',
  },
  'next-best-action': {
    headline: '{title}',
    detail: 'What this customer has said, and what is known of the call, make this the next good step.',
  },
  'handle-time-high': {
    headline: 'Longer than usual: look for the way to close',
    detail:
      'This call has taken {minutes} minutes; {title} usually takes {usual}. Sum up, and agree on what happens after the call if need be.',
    say: 'Let me sum up where we are, so that we can finish this for you.',
  },
  'going-well': {
    headline: 'Well done, keep it up',
    detail: 'The customer said: “{quote}”.',
  },
}
