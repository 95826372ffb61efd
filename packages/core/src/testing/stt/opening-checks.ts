import type { SttStream } from '../../adapters/stt/stt-adapter.ts'
import { isCuecardError } from '../../errors.ts'
import type { TestConnection } from './stt-bench.ts'
import type { SttCheck } from './stt-check.ts'
import { hold } from './trial.ts'
import type { Trial } from './trial.ts'

/** What holds before the first word comes. */
export const openingChecks: readonly SttCheck[] = [
  {
    name: 'shows the credential that it was given for the attempt',
    async run(trial) {
      const { engine } = await trial.hearing()
      trial.speak(200)
      await trial.hears(200, engine)
      hold(engine.presented().includes('token-1'), 'the credential is not among what the client presented')
    },
  },
  {
    name: 'asks for the credential with its id, the call and the number of the attempt',
    async run(trial) {
      await trial.hearing()
      const [request] = trial.credentialRequests
      hold(request?.adapter === trial.adapter.id, 'the id is another')
      hold(request?.callId === 'c1' && request.attempt === 1, 'the call or the attempt is another')
    },
  },
  {
    name: 'says that it connects, and then that it hears',
    async run(trial) {
      await trial.hearing()
      await trial.untilStatus('hearing')
      hold(trial.statuses.join() === 'connecting,hearing', `it says ${trial.statuses.join()}`)
    },
  },
  {
    name: 'keeps the audio that comes before there is a connection',
    async run(trial) {
      trial.open()
      trial.speak(500)
      await trial.hears(500, await trial.connection(0))
    },
  },
  {
    name: 'holds the audio back until the engine is ready for it',
    unless: ({ traits }) => (traits.greets ? undefined : 'the format has no such message'),
    async run(trial) {
      trial.open()
      trial.speak(500)
      await trial.until(() => trial.connections.length > 0, 'it connects')
      await trial.settle()
      hold(trial.connections[0]?.audio().length === 0, 'audio came too early')
      await trial.hears(500, await trial.connection(0))
    },
  },
  {
    name: 'sends the audio whole, in order and unchanged',
    async run(trial) {
      const { engine } = await trial.hearing()
      trial.speak(2000)
      await trial.hears(2000, engine)
      const wrong = engine.audio().findIndex((sample, at) => sample !== trial.sample(at))
      hold(wrong === -1, `sample ${wrong} is another`)
    },
  },
  {
    name: 'sends messages no shorter and no longer than the engine takes',
    async run(trial) {
      const { stream, engine } = await trial.hearing()
      for (let piece = 0; piece < 30; piece += 1) trial.speak(7)
      trial.speak(3000)
      stream.flush()
      await trial.hears(3200, engine)
      const [shortest, longest] = trial.adapter.capabilities.chunkMs
      const sizes = engine.messageSizes().map((samples) => (samples * 1000) / trial.traits.sampleRate)
      hold(
        sizes.every((ms) => ms >= shortest - 1 && ms <= longest + 1),
        `messages of ${Math.min(...sizes)} to ${Math.max(...sizes)} ms`,
      )
    },
  },
  {
    name: 'takes each sample rate that it names, and refuses another with an error that says so',
    async run(trial) {
      hold(trial.adapter.capabilities.sampleRates.includes(trial.traits.sampleRate), 'it does not name the rate of the bench')
      hold(
        refuses(() => trial.open({ sampleRate: 12_345 })),
        'it opens at 12 345 Hz',
      )
    },
  },
  {
    name: 'refuses a stream of nobody, or of one speaker twice',
    async run(trial) {
      hold(
        refuses(() => trial.open({ speakers: [] })),
        'it opens for nobody',
      )
      hold(
        refuses(() => trial.open({ speakers: ['agent', 'agent'] })),
        'it opens for the agent twice',
      )
    },
  },
  {
    name: 'keeps the speakers’ audio apart',
    async run(trial) {
      const agent = await openBoth(trial)
      for (let at = 0; at < 1000; at += 100) {
        trial.speak(100, { speaker: 'agent', captureMs: at, silent: true })
        trial.speak(100, { speaker: 'customer', captureMs: at })
      }
      await trial.hears(500, agent.of('agent').connection, agent.of('agent').channel)
      await trial.hears(500, agent.of('customer').connection, agent.of('customer').channel)
      const heard = (speaker: 'agent' | 'customer') => agent.of(speaker).connection.audio(agent.of(speaker).channel)
      hold(
        heard('agent').every((sample) => sample === 0),
        'the agent’s channel has the customer’s audio',
      )
      hold(
        heard('customer').every((sample) => sample !== 0),
        'the customer’s channel has the agent’s audio',
      )
    },
  },
  {
    name: 'goes on for one speaker when the other’s audio stops',
    async run(trial) {
      const both = await openBoth(trial)
      trial.speak(2000, { speaker: 'customer', captureMs: 0 })
      await trial.hears(1500, both.of('customer').connection, both.of('customer').channel)
    },
  },
  {
    name: 'takes a language and words to expect',
    async run(trial) {
      const { engine } = await trial.hearing({ language: 'en-US', vocabulary: ['escrow', 'Cuecard & Co'] })
      trial.speak(300)
      await trial.hears(300, engine)
    },
  },
  {
    name: 'does not change the audio that it was handed, and does not mind if that changes',
    async run(trial) {
      const { stream, engine } = await trial.hearing()
      const pcm = new Int16Array(trial.traits.sampleRate / 10).fill(7000)
      stream.push({ pcm, speaker: 'customer', captureMs: 0 })
      hold(
        pcm.every((sample) => sample === 7000),
        'it changed the audio',
      )
      pcm.fill(1)
      stream.flush()
      await trial.hears(100, engine)
      hold(
        engine.audio().every((sample) => sample === 7000),
        'it sent what the audio became',
      )
    },
  },
]

interface Both {
  readonly stream: SttStream
  readonly of: (speaker: 'agent' | 'customer') => { readonly connection: TestConnection; readonly channel: number }
}

/** Opens a stream for both speakers, and finds where each of them is heard. */
export async function openBoth(trial: Trial): Promise<Both> {
  const stream = trial.open({ speakers: ['agent', 'customer'] })
  const native = trial.adapter.capabilities.channels === 'native'
  const first = await trial.connection(0)
  const second = native ? first : await trial.connection(1)
  await trial.untilStatus('hearing')
  return {
    stream,
    of: (speaker: 'agent' | 'customer') => ({
      connection: speaker === 'agent' ? first : second,
      channel: native && speaker === 'customer' ? 1 : 0,
    }),
  }
}

function refuses(open: () => unknown): boolean {
  try {
    open()
    return false
  } catch (error) {
    return isCuecardError(error)
  }
}
