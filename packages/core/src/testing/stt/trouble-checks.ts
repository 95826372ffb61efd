import type { SttCheck } from './stt-check.ts'
import { hold, utterance } from './trial.ts'
import type { Trial } from './trial.ts'

/** What an engine, or whatever stands between, may send that is not in its format. */
const garbage: readonly (readonly [what: string, frame: string | Uint8Array])[] = [
  ['text that is not JSON', 'not json {'],
  ['JSON that is cut off', '{"type":"Results","channel":{"alternatives":[{"transc'],
  ['null', 'null'],
  ['a number', '42'],
  ['a list', '[[],{}]'],
  ['an object that says nothing', '{}'],
  ['a message of a kind that is not known', '{"type":"weather","message":"weather","event":"weather"}'],
  ['fields of other types', '{"type":"Turn","turn_order":{},"words":7,"transcript":[],"tokens":"x","results":null,"segment":"?","text":5}'],
  ['half a UTF-8 character', new Uint8Array([0x7b, 0x22, 0xe2, 0x82])],
  ['random bytes', Uint8Array.from({ length: 257 }, (_, at) => (at * 197 + 31) % 256)],
  ['an empty message', ''],
]

async function stillHears(trial: Trial): Promise<void> {
  const engine = trial.connections.at(-1)
  engine?.say(utterance({ number: 3, text: 'still here', startMs: 300, endMs: 900 }))
  await trial.until(() => trial.finals.includes('still here'), 'words still arrive')
}

/** What holds when things go wrong that no one announces. */
export const troubleChecks: readonly SttCheck[] = [
  ...garbage.map(([what, frame]): SttCheck => ({
    name: `takes no harm from ${what}`,
    async run(trial) {
      const { engine } = await trial.hearing()
      trial.speak(1500)
      await trial.hears(1200, engine)
      engine.send(frame)
      await stillHears(trial)
      hold(trial.segments.length === 1, 'it made words of it')
      hold(trial.connections.length === 1, 'it broke the connection')
    },
  })),
  {
    name: 'puts nothing of a message that it cannot read into its faults',
    async run(trial) {
      const { engine } = await trial.hearing()
      trial.speak(1500)
      await trial.hears(1200, engine)
      engine.send('my card is 4111 1111 1111 1111')
      await stillHears(trial)
      hold(!JSON.stringify(trial.faults).includes('4111'), 'a fault quotes it')
    },
  },
  {
    name: 'says within five seconds that it cannot hear when speech goes out and nothing comes back, and connects anew',
    async run(trial) {
      await trial.hearing()
      await trial.untilStatus('hearing')
      const fromMs = trial.clock.now()
      while (!trial.statuses.includes('deaf') && trial.clock.now() - fromMs < 20_000) await trial.pass(100, { audio: 'speech' })
      hold(trial.statuses.includes('deaf'), 'it never says so')
      hold(trial.clock.now() - fromMs <= 5000, `it takes ${trial.clock.now() - fromMs} ms`)
      await trial.connection(1)
    },
  },
  {
    name: 'gives an engine time for the audio that comes at once after a long break',
    async run(trial) {
      const { engine } = await trial.hearing()
      trial.refusing = true
      engine.drop()
      await trial.pass(10_000, { audio: 'speech' })
      trial.refusing = false
      const before = trial.connections.length
      const again = await trial.connection(before)
      await trial.pass(2000, { audio: 'speech' })
      hold(!again.closed && trial.connections.length === before + 1, 'it took the engine for a deaf one')
    },
  },
  {
    name: 'does not take silence on the line for a broken one',
    async run(trial) {
      await trial.hearing()
      await trial.untilStatus('hearing')
      await trial.pass(12_000, { audio: 'silence' })
      hold(trial.statuses.at(-1) === 'hearing', `it says ${trial.statuses.at(-1) ?? 'nothing'}`)
      hold(trial.connections.length === 1, 'it connected anew')
    },
  },
  {
    name: 'says within five seconds that it cannot hear when no audio comes in, and hears again when it does',
    async run(trial) {
      await trial.hearing()
      await trial.untilStatus('hearing')
      await trial.pass(4900)
      await trial.settle()
      hold(trial.statuses.at(-1) === 'deaf', `it says ${trial.statuses.at(-1) ?? 'nothing'}`)
      trial.speak(300, { silent: true })
      await trial.untilStatus('hearing')
    },
  },
  {
    name: 'says within five seconds that it cannot hear when there is no connection',
    async run(trial) {
      trial.refusing = true
      trial.open()
      await trial.pass(4900)
      await trial.settle()
      hold(trial.statuses.at(-1) === 'deaf', `it says ${trial.statuses.at(-1) ?? 'nothing'}`)
    },
  },
  {
    name: 'does not wait for ever for a connection that is neither made nor refused',
    unless: ({ traits }) => (traits.greets ? undefined : 'it is ready as soon as there is a connection'),
    async run(trial) {
      trial.open()
      await trial.until(() => trial.connections.length > 0, 'it connects')
      await trial.pass(9000)
      await trial.connection(1)
      await trial.untilStatus('hearing')
    },
  },
  {
    name: 'loses no final to a reader who is slow, and keeps no versions for them that are overtaken',
    async run(trial) {
      const { stream, engine } = await trial.hearing({ read: false })
      trial.speak(3000)
      await trial.hears(2700, engine)
      for (let number = 0; number < 20; number += 1) {
        const at = { number, startMs: number * 100, endMs: number * 100 + 90 }
        for (let version = 0; version < 10; version += 1)
          engine.say(utterance({ ...at, text: `word ${number} at ${version}`, final: false }))
        engine.say(utterance({ ...at, text: `word ${number}` }))
      }
      await trial.pass(500, { audio: 'silence' })
      void trial.read(stream)
      await trial.untilFinals(20)
      hold(trial.finals.join() === Array.from({ length: 20 }, (_, number) => `word ${number}`).join(), 'finals are missing or out of order')
      hold(trial.segments.length <= 40, `${trial.segments.length} versions were kept`)
    },
  },
  {
    name: 'keeps no more than a stretch of audio, however long nobody takes it',
    async run(trial) {
      trial.refusing = true
      const stream = trial.open()
      for (let seconds = 0; seconds < 120; seconds += 1) trial.speak(1000)
      hold(stream.bufferedMs <= 60_000, `it keeps ${stream.bufferedMs} ms`)
    },
  },
]
