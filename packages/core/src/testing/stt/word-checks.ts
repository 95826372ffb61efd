import { openBoth } from './opening-checks.ts'
import type { SttCheck } from './stt-check.ts'
import { hold, utterance } from './trial.ts'
import type { Trial } from './trial.ts'

const unnamed: SttCheck['unless'] = ({ traits }) =>
  traits.namesUtterances ? undefined : 'its messages do not say which utterance they are about'
const untimed: SttCheck['unless'] = ({ traits }) => (traits.hasTimes ? undefined : 'its messages have no times')
const noPartials: SttCheck['unless'] = ({ capabilities }) => (capabilities.partials ? undefined : 'it has no partials')

async function speaking(trial: Trial, ms = 2000) {
  const heard = await trial.hearing()
  trial.speak(ms)
  await trial.hears(ms - 300, heard.engine)
  return heard
}

/** What holds of the words. */
export const wordChecks: readonly SttCheck[] = [
  {
    name: 'gives a partial and its final one id, and counts the versions',
    unless: noPartials,
    async run(trial) {
      const { engine } = await speaking(trial)
      engine.say(utterance({ text: 'my bill', final: false, endMs: 700 }))
      await trial.untilSegments(1)
      engine.say(utterance({ text: 'my bill is wrong' }))
      await trial.untilFinals(1)
      const [first, last] = [trial.segments[0], trial.segments.at(-1)]
      hold(first?.id === last?.id, 'the ids differ')
      hold(first?.final === false && last?.final === true, 'not the first is the partial, or not the last the final')
      const counts = trial.segments.map(({ revision }) => revision)
      hold(counts[0] === 0 && counts.every((count, at) => at === 0 || count > (counts[at - 1] ?? 0)), `the versions are ${counts.join()}`)
    },
  },
  {
    name: 'lets a later partial take the place of an earlier one',
    unless: noPartials,
    async run(trial) {
      const { engine } = await speaking(trial)
      engine.say(utterance({ text: 'my', final: false, endMs: 500 }))
      await trial.untilSegments(1)
      engine.say(utterance({ text: 'my bill', final: false, endMs: 900 }))
      await trial.untilSegments(2)
      hold(trial.latest.length === 1 && trial.latest[0]?.text === 'my bill', 'both stand')
    },
  },
  {
    name: 'gives a partial that repeats the last one no second time',
    unless: (about) => noPartials(about) ?? unnamed(about),
    async run(trial) {
      const { engine } = await speaking(trial)
      for (let times = 0; times < 3; times += 1) engine.say(utterance({ text: 'my bill', final: false }))
      await trial.untilSegments(1)
      engine.say(utterance())
      await trial.untilFinals(1)
      hold(trial.segments.length === 2, `${trial.segments.length} versions`)
    },
  },
  {
    name: 'gives a final that repeats the last one no second time',
    unless: unnamed,
    async run(trial) {
      const { engine } = await speaking(trial)
      for (let times = 0; times < 3; times += 1) engine.say(utterance())
      engine.say(utterance({ number: 1, text: 'and i am late', startMs: 1300, endMs: 1900 }))
      await trial.untilFinals(2)
      hold(trial.segments.length === 2, `${trial.segments.length} versions`)
    },
  },
  {
    name: 'passes over a partial that comes after its final',
    unless: (about) => noPartials(about) ?? unnamed(about),
    async run(trial) {
      const { engine } = await speaking(trial)
      engine.say(utterance())
      engine.say(utterance({ text: 'my bill', final: false, endMs: 700 }))
      engine.say(utterance({ number: 1, text: 'and i am late', startMs: 1300, endMs: 1900 }))
      await trial.untilFinals(2)
      hold(trial.finals[0] === 'my bill is wrong', 'the final is gone')
    },
  },
  {
    name: 'gives two utterances two ids, in their order',
    async run(trial) {
      const { engine } = await speaking(trial)
      engine.say(utterance({ text: 'my bill is wrong', endMs: 900 }))
      engine.say(utterance({ number: 1, text: 'and i am late', startMs: 1000, endMs: 1800 }))
      await trial.untilFinals(2)
      hold(trial.finals.join(' | ') === 'my bill is wrong | and i am late', `it says ${trial.finals.join(' | ')}`)
    },
  },
  {
    name: 'keeps two utterances of the same words apart',
    async run(trial) {
      const { engine } = await speaking(trial)
      engine.say(utterance({ text: 'yes', startMs: 100, endMs: 400 }))
      engine.say(utterance({ number: 1, text: 'yes', startMs: 1000, endMs: 1400 }))
      await trial.untilFinals(2)
    },
  },
  {
    name: 'gives a final that the engine revises as a later version of itself',
    unless: ({ capabilities }) => (capabilities.revisesFinals ? undefined : 'its finals are not revised'),
    async run(trial) {
      const { engine } = await speaking(trial)
      engine.say(utterance({ text: 'my bill is wrong' }))
      await trial.untilSegments(1)
      engine.say(utterance({ text: 'My bill is wrong.' }))
      await trial.untilSegments(2)
      hold(trial.latest.length === 1 && trial.finals[0] === 'My bill is wrong.', 'the revision is not what stands')
      hold(
        trial.segments.every(({ final }) => final),
        'a final became a partial',
      )
    },
  },
  {
    name: 'gives words their place in the call',
    unless: untimed,
    async run(trial) {
      const { engine } = await speaking(trial)
      engine.say(utterance())
      await trial.untilFinals(1)
      const [segment] = trial.latest
      hold(Math.abs((segment?.startMs ?? -1) - 200) <= 60, `it starts at ${segment?.startMs} ms, not at 200`)
      hold(Math.abs((segment?.endMs ?? -1) - 1200) <= 60, `it ends at ${segment?.endMs} ms, not at 1200`)
    },
  },
  {
    name: 'counts from the start of the call where the audio begins later',
    unless: untimed,
    async run(trial) {
      const { engine } = await trial.hearing()
      trial.speak(2000, { captureMs: 60_000 })
      await trial.hears(1700, engine)
      engine.say(utterance())
      await trial.untilFinals(1)
      hold(Math.abs((trial.latest[0]?.startMs ?? 0) - 60_200) <= 60, `it starts at ${trial.latest[0]?.startMs} ms, not at 60 200`)
    },
  },
  {
    name: 'counts the time in which nothing was captured',
    unless: untimed,
    async run(trial) {
      const { engine } = await trial.hearing()
      trial.speak(1000, { captureMs: 0 })
      trial.speak(2000, { captureMs: 31_000 })
      await trial.hears(2700, engine)
      engine.say(utterance({ startMs: 1500, endMs: 2200 }))
      await trial.untilFinals(1)
      hold(Math.abs((trial.latest[0]?.startMs ?? 0) - 31_500) <= 60, `it starts at ${trial.latest[0]?.startMs} ms, not at 31 500`)
    },
  },
  {
    name: 'never gives a segment that ends before it starts, or starts before the call',
    async run(trial) {
      const { engine } = await speaking(trial)
      engine.say(utterance({ startMs: 1200, endMs: 200 }))
      await trial.untilFinals(1)
      hold(
        trial.segments.every(({ startMs, endMs }) => startMs >= 0 && endMs >= startMs),
        'the times are wrong',
      )
    },
  },
  {
    name: 'says times in whole milliseconds',
    async run(trial) {
      const { engine } = await speaking(trial)
      engine.say(utterance({ startMs: 200.4, endMs: 1200.4 }))
      await trial.untilFinals(1)
      hold(
        trial.segments.every(({ startMs, endMs }) => Number.isInteger(startMs) && Number.isInteger(endMs)),
        'they are not whole',
      )
    },
  },
  {
    name: 'gives each speaker their own words',
    async run(trial) {
      const both = await openBoth(trial)
      for (let at = 0; at < 2000; at += 100) {
        for (const speaker of ['agent', 'customer'] as const) trial.speak(100, { speaker, captureMs: at })
      }
      for (const speaker of ['agent', 'customer'] as const) {
        const { connection, channel } = both.of(speaker)
        await trial.hears(1500, connection, channel)
        connection.say(utterance({ channel, text: `i am the ${speaker}` }))
      }
      await trial.untilFinals(2)
      hold(
        trial.latest.every(({ speaker, text }) => text === `i am the ${speaker}`),
        'the words are another’s',
      )
      hold(new Set(trial.latest.map(({ id }) => id)).size === 2, 'they share an id')
    },
  },
  {
    name: 'keeps letters of every script',
    async run(trial) {
      const { engine } = await speaking(trial)
      engine.say(utterance({ text: 'señora Müller 株式会社 عميل 😀' }))
      await trial.untilFinals(1)
      hold(trial.finals[0] === 'señora Müller 株式会社 عميل 😀', 'the letters changed')
    },
  },
  {
    name: 'keeps a very long utterance whole',
    async run(trial) {
      const { engine } = await speaking(trial)
      const text = Array.from({ length: 2000 }, (_, at) => `word${at}`).join(' ')
      engine.say(utterance({ text }))
      await trial.untilFinals(1)
      hold(trial.finals[0] === text, 'it was cut or changed')
    },
  },
  {
    name: 'makes nothing of an utterance without words',
    async run(trial) {
      const { engine } = await speaking(trial)
      engine.say(utterance({ text: '' }))
      engine.say(utterance({ number: 1, text: 'hello', startMs: 1300, endMs: 1600 }))
      await trial.untilFinals(1)
      await trial.settle()
      hold(trial.segments.length === 1, 'it gives a segment without words')
    },
  },
  {
    name: 'gives single words times within the segment, where it says that it has them',
    unless: ({ capabilities }) => (capabilities.words ? undefined : 'it has no times of words'),
    async run(trial) {
      const { engine } = await speaking(trial)
      engine.say(utterance())
      await trial.untilFinals(1)
      const [segment] = trial.latest
      hold((segment?.words?.length ?? 0) === 4, `it has ${segment?.words?.length ?? 0} words`)
      const within = segment?.words?.every(
        (word) => word.startMs >= segment.startMs && word.endMs <= segment.endMs && word.endMs >= word.startMs,
      )
      hold(within === true, 'their times are outside the segment')
    },
  },
  {
    name: 'says only confidences from 0 to 1',
    async run(trial) {
      const { engine } = await speaking(trial)
      engine.say(utterance())
      await trial.untilFinals(1)
      const given = trial.segments.flatMap(({ confidence, words = [] }) => [confidence, ...words.map((word) => word.confidence)])
      hold(
        given.every((one) => one === undefined || (one >= 0 && one <= 1)),
        'a confidence is something else',
      )
    },
  },
]
