import { expect, it } from 'vitest'
import { createHashChain, recordLine } from '../record/hash-chain.ts'
import { readRecord } from '../record/read-record.ts'
import { defaultRubric } from './default-rubric.ts'
import { badCall, recordOf } from './records.test.support.ts'
import { reviewPage } from './review-page.ts'
import { reviewRecord } from './review-record.ts'

const record = recordOf(badCall)
const page = reviewPage(reviewRecord(record, defaultRubric), record)

it('links every finding to the segments that it cites, and back', () => {
  const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]))
  const targets = [...page.matchAll(/href="#([^"]*)"/g)].map((match) => match[1])
  expect(targets.length).toBeGreaterThan(20)
  expect(targets.filter((target) => !ids.has(target))).toEqual([])
})

it('loads nothing from anywhere, and says so in its policy', () => {
  expect(page).toContain('default-src &#39;none&#39;')
  expect(page).not.toMatch(/(src|href|url)\s*[=(]\s*["']?(https?:)?\/\//)
})

it('links each citation to the second of the recording, where there is one on the web', () => {
  const withRecording = (recordingUrl: string) => reviewPage(reviewRecord(record, defaultRubric), record, { recordingUrl })
  expect(withRecording('https://calls.example/c1.mp3#x')).toContain('href="https://calls.example/c1.mp3#t=5"')
  expect(withRecording('javascript:alert(1)')).not.toContain('javascript:')
})

it('shows what was said as text, whatever it is', () => {
  const seal = createHashChain()
  const text = '</p><script>alert("1")</script> & \'more\''
  const events = [
    seal({ type: 'call-started', callId: '"><img src=x>', channel: 'chat', playbookVersion: 'p', modelVersion: 'm' }, 0),
    seal({ type: 'segment-redacted', segmentId: 's1', speaker: 'agent', text, startMs: 0, endMs: 1, final: true, entities: [] }, 1),
    seal({ type: 'call-ended' }, 2),
  ]
  const shown = reviewPage(reviewRecord(events, defaultRubric), events)
  expect(shown).toContain('&lt;/p&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;more&#39;')
  expect(shown.match(/<script/g)).toHaveLength(1)
  expect(shown).not.toContain('<img')
})

it('takes nothing of a record for markup, also where it has the form of the program’s own', () => {
  const html = { html: '<img src=x onerror=alert(1)>' } as unknown as string
  const seal = createHashChain()
  const events = [
    seal({ type: 'call-started', callId: 'c1', channel: html, startedAt: html, playbookVersion: html, modelVersion: html } as never, 0),
    seal({ type: 'call-ended' }, 2),
  ]
  for (const read of [{ events, notices: [] }, readRecord(events.map(recordLine))]) {
    const shown = reviewPage(reviewRecord(read, defaultRubric), read)
    expect(shown).not.toContain('<img')
  }
  expect(readRecord(events.map(recordLine)).notices).toContainEqual(expect.objectContaining({ kind: 'unreadable', line: 1 }))
})

it('shows what the agent contests, and how the agent rated the call', () => {
  const card = reviewRecord(record, defaultRubric)
  const [finding] = card.dimensions.flatMap(({ criteria }) => criteria.flatMap(({ findings }) => findings))
  const seal = createHashChain(record.at(-1))
  const after = [
    seal({ type: 'self-assessed', ratings: { empathy: 2 } }, 70_000),
    seal(
      { type: 'finding-contested', findingId: finding?.id ?? '', reason: 'the line was dead', rubricVersion: defaultRubric.versionId },
      80_000,
    ),
  ]
  const all = [...record, ...after]
  const shown = reviewPage(reviewRecord(all, defaultRubric), all)
  expect(shown).toContain('Contested by the agent: <span dir="auto">the line was dead</span>')
  expect(shown).toContain('<td>2 of 5</td>')
})
