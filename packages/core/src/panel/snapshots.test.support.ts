import type { ChecklistItem, Decision, PanelPrompt, SessionSnapshot } from '../session/snapshot.ts'
import { taxonomy } from '../taxonomy.ts'

type Snapshot<Field extends keyof SessionSnapshot> = SessionSnapshot[Field]

/** A snapshot of a call that is heard and needs nothing, with what the test cares about put in. */
export function snapshot(overrides: Partial<SessionSnapshot> = {}): SessionSnapshot {
  return {
    status: 'hearing',
    channel: 'voice',
    callId: 'call-1',
    atMs: 95_000,
    prompts: [],
    checklist: [],
    mood: mood(),
    watching: [],
    stopped: [],
    decisions: [],
    playbook: { title: 'General', versionId: 'general@1.0.0+2f9a41c07be3' },
    model: 'lexicon-1',
    ...overrides,
  }
}

/** A prompt about escalation with everything that a prompt can have. Its severity follows its moment. */
export function panelPrompt(overrides: Partial<PanelPrompt> = {}): PanelPrompt {
  const { promptId = 'p1', moment = 'escalation-risk', headline = 'Slow down and name the problem first' } = overrides
  const say = 'I can hear how much time this has cost you. Let me put it right with you now, step by step.'
  return {
    promptId,
    moment,
    severity: taxonomy[moment],
    headline,
    detail: 'The customer has asked for a manager. Acknowledge what went wrong before you offer anything.',
    say,
    sources: [
      {
        id: 'a1',
        title: 'Calls that escalate',
        summary: 'Three sentences that help, and when to hand over.',
        url: 'https://example.com/escalation',
      },
      { id: 'a2', title: 'Team guideline 12', summary: 'Who may approve a credit.' },
    ],
    causes: [
      {
        promptId,
        headline,
        because: 'The customer asked for a manager.',
        evidence: [
          { segmentId: 's4', speaker: 'agent', startMs: 78_000, endMs: 81_000, quote: 'as I said that is our usual process' },
          {
            segmentId: 's5',
            speaker: 'customer',
            startMs: 84_000,
            endMs: 88_500,
            quote: 'no listen this is the third time I call, just get me your manager',
          },
        ],
        say,
      },
    ],
    confidence: 0.86,
    shownAtMs: 89_000,
    ...overrides,
  }
}

/** A critical prompt of two causes. */
export function criticalPrompt(overrides: Partial<PanelPrompt> = {}): PanelPrompt {
  const notice = 'Before we go on: this call is recorded for quality and training.'
  const purpose = 'This call is an attempt to collect a debt.'
  const evidence = [
    { segmentId: 's2', speaker: 'agent' as const, startMs: 61_000, endMs: 63_000, quote: 'so let us look at your balance then' },
  ]
  return panelPrompt({
    promptId: 'c1',
    moment: 'disclosure-missing',
    headline: 'Say that the call is recorded',
    detail: 'In this state everyone on the call has to know before it goes on.',
    say: notice,
    sources: [],
    causes: [
      {
        promptId: 'c1',
        headline: 'Say that the call is recorded',
        because: 'The recording notice had to be given within 30 seconds.',
        evidence,
        say: notice,
      },
      {
        promptId: 'c2',
        headline: 'Say what the call is for',
        because: 'The purpose had to be named within 60 seconds.',
        evidence: [],
        say: purpose,
      },
    ],
    shownAtMs: 64_000,
    ...overrides,
  })
}

export function mood(levels: readonly number[] = [0, 0.1, 0.05, -0.1, -0.3, -0.25, -0.45]): Snapshot<'mood'> {
  return { level: levels.at(-1) ?? 0, points: levels.map((level, index) => ({ atMs: index * 12_000, level })) }
}

/** One item of each state. */
export const checklist: readonly ChecklistItem[] = [
  { id: 'greeting', kind: 'step', title: 'Greet with your name', state: 'done', quote: 'good morning you are through to Dana' },
  {
    id: 'verify',
    kind: 'step',
    title: 'Verify the customer',
    state: 'done',
    quote: 'can you confirm the postcode and the last order that you placed with us so that I know I am talking to the right person',
  },
  { id: 'summary', kind: 'step', title: 'Sum up what was agreed', state: 'begun' },
  { id: 'closing', kind: 'step', title: 'Close with thanks', state: 'open' },
  { id: 'recording', kind: 'disclosure', title: 'Recording notice', state: 'missing', deadlineMs: 30_000 },
  { id: 'purpose', kind: 'disclosure', title: 'Purpose of the call', state: 'open', deadlineMs: 105_000 },
]

export const watching: Snapshot<'watching'> = [
  { moment: 'disclosure-missing', severity: 'critical', watches: 'whether every required disclosure is made in time' },
  { moment: 'escalation-risk', severity: 'high', watches: 'the customer asking for a manager or threatening to leave' },
  { moment: 'monologue', severity: 'normal', watches: 'how long you talk without a question' },
  { moment: 'knowledge-found', severity: 'low', watches: 'the customer’s matter, to have the article ready' },
]

export const decisions: readonly Decision[] = [
  { atMs: 92_000, type: 'prompt-suppressed', promptId: 'p4', moment: 'monologue', headline: 'Ask a question', reason: 'budget' },
  { atMs: 89_000, type: 'prompt-shown', promptId: 'p1', moment: 'escalation-risk', headline: 'Slow down and name the problem first' },
  { atMs: 89_000, type: 'prompt-queued', promptId: 'p1', moment: 'escalation-risk', headline: 'Slow down and name the problem first' },
  {
    atMs: 40_000,
    type: 'prompt-withdrawn',
    promptId: 'p0',
    moment: 'empathy-gap',
    headline: 'Acknowledge the upset',
    reason: 'acknowledged',
  },
]

/** A call in full swing: two prompts, one of them critical, and everything else there is to see. */
export function busySnapshot(overrides: Partial<SessionSnapshot> = {}): SessionSnapshot {
  return snapshot({ prompts: [criticalPrompt(), panelPrompt()], checklist, watching, decisions, ...overrides })
}
