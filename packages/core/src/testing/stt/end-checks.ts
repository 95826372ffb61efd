import type { SttCheck } from './stt-check.ts'
import { hold, utterance } from './trial.ts'
import type { Trial } from './trial.ts'

const noPartials: SttCheck['unless'] = ({ capabilities }) => (capabilities.partials ? undefined : 'it has no partials')

async function spoken(trial: Trial, ms = 1500) {
  const heard = await trial.hearing()
  trial.speak(ms)
  await trial.hears(ms - 300, heard.engine)
  return heard
}

/** What holds when a stream is to end. */
export const endChecks: readonly SttCheck[] = [
  {
    name: 'says that the audio has ended, after all of it',
    async run(trial) {
      const { stream, engine } = await trial.hearing()
      trial.speak(1530)
      void stream.end()
      await trial.until(() => engine.ended, 'it says so')
      hold(engine.audio().length >= Math.floor(1.53 * trial.traits.sampleRate), 'audio is missing')
    },
  },
  {
    name: 'gives the words that come after the audio has ended, and then ends',
    async run(trial) {
      const { stream, engine } = await spoken(trial)
      let over = false
      void stream.end().then(() => (over = true))
      await trial.until(() => engine.ended, 'it says that the audio ended')
      engine.say(utterance({ text: 'the last words' }))
      engine.finish()
      engine.close(1000)
      await trial.until(() => over && trial.finished, 'it ends')
      hold(trial.finals.join() === 'the last words', 'the last words are missing')
    },
  },
  {
    name: 'ends by itself where the engine has nothing more to say, and gives what was open as final',
    unless: noPartials,
    async run(trial) {
      const { stream, engine } = await spoken(trial)
      engine.say(utterance({ text: 'good', final: false, endMs: 600 }))
      await trial.untilSegments(1)
      void stream.end()
      await trial.pass(5100)
      await trial.until(() => trial.finished, 'it ends')
      hold(trial.finals.join() === 'good', 'what was open is not final')
    },
  },
  {
    name: 'connects again for the last words when the connection breaks at the end',
    unless: ({ capabilities }) => (capabilities.resume === 'none' ? undefined : 'its sessions go on after a break'),
    async run(trial) {
      const { stream, engine } = await spoken(trial)
      void stream.end()
      await trial.until(() => engine.ended, 'it says that the audio ended')
      engine.drop()
      const again = await trial.connection(1)
      await trial.until(() => again.ended, 'it says so again')
      again.say(utterance({ text: 'the last words' }))
      again.finish()
      again.close(1000)
      await trial.until(() => trial.finished, 'it ends')
      hold(trial.finals.join() === 'the last words', 'the last words are missing')
    },
  },
  {
    name: 'ends once, and says nothing after that',
    async run(trial) {
      const { stream, engine } = await spoken(trial)
      void stream.end()
      void stream.end()
      await trial.until(() => engine.ended, 'it says that the audio ended')
      engine.finish()
      engine.close(1000)
      await trial.until(() => trial.finished, 'it ends')
      stream.close()
      await trial.settle()
      hold(trial.events.filter(({ type }) => type === 'finished').length === 1 && trial.finished, 'it says more')
    },
  },
  {
    name: 'sends what waits, and asks for the words so far, when it is told to',
    async run(trial) {
      const { stream, engine } = await trial.hearing()
      trial.speak(1003)
      stream.flush()
      await trial.until(() => engine.audio().length >= Math.floor(1.003 * trial.traits.sampleRate), 'all the audio arrives')
    },
  },
  {
    name: 'closes its connection when it is closed',
    async run(trial) {
      const { stream, engine } = await spoken(trial)
      stream.close()
      await trial.until(() => engine.closed && trial.finished, 'it is closed')
      await trial.pass(5000)
      hold(trial.connections.length === 1, 'it connected again')
    },
  },
  {
    name: 'closes when its signal aborts',
    async run(trial) {
      const abort = new AbortController()
      const { engine } = await trial.hearing({ signal: abort.signal })
      abort.abort()
      await trial.until(() => engine.closed && trial.finished, 'it is closed')
    },
  },
  {
    name: 'makes no connection where its signal has aborted already',
    async run(trial) {
      trial.open({ signal: AbortSignal.abort() })
      await trial.until(() => trial.finished, 'it ends')
      await trial.pass(3000)
      hold(trial.connections.length === 0, 'it connected')
    },
  },
  {
    name: 'closes when it is closed while it connects, and while it waits to connect again',
    async run(trial) {
      trial.open().close()
      await trial.until(() => trial.finished, 'it ends')
      trial.refusing = true
      const stream = trial.open()
      await trial.pass(1000)
      stream.close()
      trial.refusing = false
      const before = trial.connections.length
      await trial.pass(5000)
      hold(trial.connections.length === before, 'it connected')
    },
  },
  {
    name: 'closes when its reader leaves',
    async run(trial) {
      const { stream, engine } = await trial.hearing({ read: false })
      trial.speak(1500)
      await trial.hears(1200, engine)
      engine.say(utterance())
      for await (const event of stream) if (event.type === 'segment') break
      await trial.until(() => engine.closed, 'it is closed')
    },
  },
  {
    name: 'minds no audio, no flush and no second close after it is closed',
    async run(trial) {
      const { stream, engine } = await spoken(trial)
      stream.close()
      trial.speak(500)
      stream.flush()
      stream.close()
      await stream.end()
      await trial.until(() => engine.closed, 'it is closed')
    },
  },
  {
    name: 'says nothing of what an engine says after it is closed',
    async run(trial) {
      const { stream, engine } = await spoken(trial)
      stream.close()
      engine.say(utterance())
      await trial.settle()
      hold(trial.segments.length === 0, 'it gave words')
    },
  },
]
