import type { PanelPrompt, SessionSnapshot } from '@cuecard/core'

/** A prompt with everything that a prompt can have. */
export function aPrompt(overrides: Partial<PanelPrompt> = {}): PanelPrompt {
  return {
    promptId: 'p1',
    moment: 'escalation-risk',
    severity: 'high',
    headline: 'Name the problem before you solve it',
    detail: 'The customer wants to speak to somebody else.',
    say: 'I see how long this has taken. Let me sort it out with you.',
    sources: [{ id: 'a1', title: 'When a call escalates', summary: 'Whom to call.', url: 'https://example.com/escalate' }],
    causes: [
      {
        promptId: 'p1',
        headline: 'Name the problem before you solve it',
        because: 'The customer asked for a manager.',
        evidence: [{ segmentId: 's1', speaker: 'customer', startMs: 12_000, endMs: 14_000, quote: 'get me your manager please' }],
      },
    ],
    confidence: 0.9,
    shownAtMs: 15_000,
    ...overrides,
  }
}

/** A call in full swing. */
export function aSnapshot(overrides: Partial<SessionSnapshot> = {}): SessionSnapshot {
  return {
    status: 'hearing',
    callId: 'c1',
    channel: 'voice',
    atMs: 20_000,
    prompts: [aPrompt()],
    checklist: [{ id: 'greet', kind: 'step', title: 'Greet by name', state: 'open' }],
    mood: { level: -0.4, points: [{ atMs: 12_000, level: -0.4 }] },
    watching: [{ moment: 'escalation-risk', severity: 'high', watches: 'whether the customer asks for somebody else' }],
    stopped: [],
    decisions: [],
    playbook: { title: 'Test', versionId: 'test@1' },
    model: 'lexicon-1',
    ...overrides,
  }
}
