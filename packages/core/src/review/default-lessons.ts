import type { MicroLesson } from './micro-lessons.ts'

/** Lessons for the shipped rubric, on what an agent can do otherwise in the next call. Plain data, so that who does not use them does not load them. */
export const defaultLessons: readonly MicroLesson[] = [
  {
    id: 'opening.greeting',
    criterion: 'opening.greeting',
    title: 'The first two seconds',
    text: 'Greet before anything else, also when the call comes late or by transfer. A greeting says that somebody is there, and the rest of the call starts from it.',
  },
  {
    id: 'opening.offers-help',
    criterion: 'opening.offers-help',
    title: 'Your name and an offer',
    text: 'Say your name, then ask how you can help. Whoever knows who listens tells the matter sooner and in fewer words.',
  },
  {
    id: 'discovery.asks',
    criterion: 'discovery.asks',
    title: 'Ask before you look',
    text: 'One open question before the first search: “what happened?” The answer often names another matter than the first sentence did.',
  },
  {
    id: 'discovery.confirms',
    criterion: 'discovery.confirms',
    title: 'Say it back',
    text: 'In one sentence say what you understood, then wait for the yes. It takes five seconds, and it is cheaper than the second call.',
  },
  {
    id: 'knowledge.knows',
    criterion: 'knowledge.knows',
    title: 'When you do not know',
    text: 'Say what you can find out and by when, and then do just that. “I will check this with billing, it takes two minutes” keeps trust; “I do not know” ends it.',
  },
  {
    id: 'knowledge.consistent',
    criterion: 'knowledge.consistent',
    title: 'Check first, promise then',
    text: 'What you are not sure of, say as an open point. An answer that has to be taken back costs more than the minute to check it.',
  },
  {
    id: 'empathy.acknowledges',
    criterion: 'empathy.acknowledges',
    title: 'Name it, then help',
    text: 'When somebody tells of trouble, name it in one honest sentence before the next step: what happened, and that it is no small thing. Then go on; more than one sentence is too many.',
  },
  {
    id: 'empathy.recovers',
    criterion: 'empathy.recovers',
    title: 'Before you hang up on a bad mood',
    text: 'If the mood fell and did not come back, ask what would still help. Even a no is better than the silence that goes into the survey.',
  },
  {
    id: 'compliance.disclosures',
    criterion: 'compliance.disclosures',
    title: 'Say it before it can be forgotten',
    text: 'What has to be said on a call is easiest at its fixed place: right after the greeting, or right before the step that needs it. Tie it to that place, not to your memory.',
  },
  {
    id: 'compliance.data',
    criterion: 'compliance.data',
    title: 'Safe way first',
    text: 'Before a card or a password comes up, switch to the secure way, and say that you do. If a customer begins to read out digits, stop them kindly at the first ones.',
  },
  {
    id: 'compliance.verifies',
    criterion: 'compliance.verifies',
    title: 'Who is it?',
    text: 'Verify before the first word about an account, also when the caller sounds known or is in a hurry. “For your protection I check two things first” is understood by everybody.',
  },
  {
    id: 'efficiency.asks-once',
    criterion: 'efficiency.asks-once',
    title: 'Note it the first time',
    text: 'Write down numbers and names as they are said. To be asked again tells the customer that nobody listened.',
  },
  {
    id: 'efficiency.no-monologue',
    criterion: 'efficiency.no-monologue',
    title: 'Two sentences, then a question',
    text: 'After two sentences of explaining, stop and ask whether it fits. What the customer did not ask for does not stay with them.',
  },
  {
    id: 'efficiency.no-dead-air',
    criterion: 'efficiency.no-dead-air',
    title: 'Silence has a sound',
    text: 'Before you search, say what you do and how long it takes; if it takes longer, say that too. Announced silence is waiting, unannounced silence is a lost line.',
  },
  {
    id: 'efficiency.answers-soon',
    criterion: 'efficiency.answers-soon',
    title: 'A line is enough',
    text: 'In a chat, after half a minute write that you are on it. A short line holds the customer better than a long answer that comes late.',
  },
  {
    id: 'resolution.resolved',
    criterion: 'resolution.resolved',
    title: 'Done, and still open',
    text: 'End with one sentence on what is done and one on what is still open, with who does it and by when. What is said that clearly is not called about again.',
  },
  {
    id: 'closing.anything-else',
    criterion: 'closing.anything-else',
    title: 'One more question',
    text: 'Ask whether there is anything else before you close. The second matter is often the one that would have been the next call.',
  },
  {
    id: 'closing.farewell',
    criterion: 'closing.farewell',
    title: 'The last words stay',
    text: 'Close with thanks or a good wish, in your own words. The end of a call is what is remembered of it.',
  },
]
