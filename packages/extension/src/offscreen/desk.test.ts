import type { SessionSnapshot } from '@cuecard/core'
import { SimulatedClock } from '@cuecard/core/testing'
import { general } from '@cuecard/core/playbooks/general'
import { describe, expect, it } from 'vitest'
import type { PageUtterance } from '../messages/page-messages.ts'
import { readSettings } from '../settings/read-settings.ts'
import type { SiteRecipe } from '../sites/site-recipe.ts'
import { Desk } from './desk.ts'
import { PageSource, pageGraceMs } from './page-source.ts'

const hourMs = 3_600_000

async function setDesk(policy: object = {}) {
  const clock = new SimulatedClock()
  const wall = { offsetMs: 0 }
  let ids = 0
  const desk = new Desk(
    {
      clock,
      wallClockMs: () => clock.now() + wall.offsetMs,
      newId: () => `c${(ids += 1)}`,
      root: 'chrome-extension://x/',
      loadPlaybook: () => Promise.resolve({ playbook: general }),
      onRecordEvent: () => {},
      onSettings: () => {},
      onChange: () => {},
    },
    readSettings({}, {}),
  )
  desk.configure(readSettings({ sentiment: 'lexicon', ...policy }, {}))
  await desk.ready
  return { desk, clock, wall }
}

const recipe: SiteRecipe = {
  name: 'Desk',
  sites: ['https://desk.example.com'],
  channel: 'chat',
  conversation: '#talk',
  utterance: 'p',
  speaker: { agent: ['agent'], customer: ['customer'] },
}

async function setPage(policy: object = {}) {
  const { desk, clock, wall } = await setDesk(policy)
  const told: (string | undefined)[] = []
  const source = new PageSource({
    recipe,
    clock,
    openCall: ({ name, channel }) => desk.open({ from: name, channel }),
    onUnreadable: (because) => told.push(because),
    onSpeakersUnknown: () => told.push('speakers'),
  })
  let count = 0
  const says = (text: string, speaker: PageUtterance['speaker'] = 'customer'): PageUtterance => ({
    id: `u${(count += 1)}`,
    speaker,
    text,
    final: true,
  })
  return { desk, clock, wall, source, says, told }
}

const status = (desk: Desk): SessionSnapshot['status'] | undefined => desk.view().snapshot?.status
const headlines = (desk: Desk) => desk.view().snapshot?.prompts.map(({ headline }) => headline)

describe('a page as a source', () => {
  it('may send everything again: what is known is passed over, and one call stays one call', async () => {
    const { desk, source, says } = await setPage()
    const said = [says('hello'), says('i want to speak to your manager')]
    source.hear('1', said)
    source.hear('1', said)
    source.hear('1', [...said, says('now')])
    expect(desk.allCalls).toHaveLength(1)
    expect(desk.view().snapshot?.decisions.filter(({ type }) => type === 'prompt-shown').length).toBeLessThanOrEqual(1)
  })

  it('stays heard through a silence of an hour, as long as its page is there', async () => {
    const { desk, clock, source, says } = await setPage()
    source.hear('1', [says('hello')])
    clock.advance(hourMs)
    expect(status(desk)).toBe('hearing')
  })

  it('that is loaded again goes on with its call; one that does not come back ends it', async () => {
    const { desk, clock, source, says } = await setPage()
    source.hear('1', [says('hello')])
    let gone = 0
    source.broken(() => (gone += 1))
    expect(status(desk)).toBe('cannot-hear')
    clock.advance(pageGraceMs - 1000)
    source.mended()
    expect(status(desk)).toBe('hearing')
    source.broken(() => (gone += 1))
    clock.advance(pageGraceMs)
    expect([status(desk), gone]).toEqual(['ended', 1])
  })

  it('that cannot be read is not taken for a quiet call', async () => {
    const { desk, clock, source, says, told } = await setPage()
    source.hear('1', [says('hello')])
    source.readable(false, 'no-utterances')
    clock.advance(60_000)
    expect([status(desk), told]).toEqual(['cannot-hear', ['no-utterances']])
    source.readable(true)
    expect([status(desk), told]).toEqual(['hearing', ['no-utterances', undefined]])
  })

  it('tells one conversation from the next', async () => {
    const { desk, source, says } = await setPage()
    source.hear('1', [says('hello')])
    source.hear('2', [says('good morning')])
    expect(desk.allCalls.map(({ isOn }) => isOn)).toEqual([true, false])
  })
})

describe('the desk', () => {
  it('ends what was on when the machine slept for an hour, says so, and takes the next call', async () => {
    const { desk, clock, wall, source, says } = await setPage()
    source.hear('1', [says('hello')])
    wall.offsetMs += hourMs
    clock.advance(20_000)
    expect(status(desk)).toBe('ended')
    expect(desk.view().notices).toContainEqual({ code: 'slept' })
    source.hear('1', [says('are you still there')])
    expect(status(desk)).toBe('hearing')
  })

  it('says nothing of sleep where no call was on', async () => {
    const { desk, clock, wall } = await setDesk()
    wall.offsetMs += hourMs
    clock.advance(20_000)
    expect(desk.view().notices).toEqual([])
  })

  it('stops and resumes prompts in a call that is on, as the policy says', async () => {
    const { desk, source, says } = await setPage({ stoppedPrompts: ['all'] })
    source.hear('1', [says('i want to speak to your manager')])
    expect([headlines(desk), desk.view().snapshot?.stopped]).toEqual([[], ['all']])
    desk.configure(readSettings({ sentiment: 'lexicon' }, {}))
    expect(desk.view().snapshot?.stopped).toEqual([])
  })

  it('leaves the agent in a call that is heard when another begins, and lets both be chosen', async () => {
    const { desk } = await setDesk()
    const first = desk.open({ from: 'A', channel: 'chat' })
    first.receive({ type: 'source-reported', status: 'connected' })
    const second = desk.open({ from: 'B', channel: 'chat' })
    expect(desk.view().callId).toBe(first.id)
    desk.show(second.id)
    expect(desk.view().callId).toBe(second.id)
    desk.show('of nobody')
    expect(desk.view().callId).toBe(second.id)
  })

  it('keeps a few calls that are over, and every one that is on', async () => {
    const { desk } = await setDesk()
    const open = desk.open({ from: 'Open', channel: 'chat' })
    for (let count = 0; count < 20; count += 1) desk.open({ from: 'Over', channel: 'chat' }).end()
    expect(desk.allCalls.length).toBeLessThanOrEqual(7)
    expect(desk.allCalls).toContain(open)
  })

  it('names every wrong setting, and takes it back once it is mended', async () => {
    const { desk } = await setDesk({ mode: 'loud' })
    expect(desk.view().notices).toMatchObject([{ code: 'settings-wrong', about: expect.stringContaining('mode') as string }])
    desk.configure(readSettings({}, {}))
    expect(desk.view().notices).toEqual([])
  })
})
