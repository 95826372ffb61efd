import type { SttCheck } from './stt-check.ts'
import { hold, utterance } from './trial.ts'
import type { Trial } from './trial.ts'

const untimed: SttCheck['unless'] = ({ traits }) => (traits.hasTimes ? undefined : 'its messages have no times')
const noPartials: SttCheck['unless'] = ({ capabilities }) => (capabilities.partials ? undefined : 'it has no partials')
const resumes: SttCheck['unless'] = ({ capabilities }) => (capabilities.resume === 'none' ? undefined : 'its sessions go on after a break')

/** Hears two seconds of speech with one final in them. */
async function heardOne(trial: Trial) {
  const heard = await trial.hearing()
  trial.speak(2000)
  await trial.hears(1700, heard.engine)
  heard.engine.say(utterance({ endMs: 1000 }))
  await trial.untilFinals(1)
  return heard
}

/** Where in the present connection a time of the call is; connections begin at any of its times. */
function inConnection(trial: Trial, index: number, callMs: number): number {
  const audio = trial.connections[index]?.audio() ?? new Int16Array()
  return callMs - (trial.placeOf(audio) * 1000) / trial.traits.sampleRate
}

/** What holds when connections break. */
export const breakChecks: readonly SttCheck[] = [
  {
    name: 'connects again after a break, and says so',
    async run(trial) {
      const { engine } = await heardOne(trial)
      engine.drop()
      await trial.connection(1)
      await trial.untilStatus('hearing')
      hold(trial.statuses.join() === 'connecting,hearing,reconnecting,hearing', `it says ${trial.statuses.join()}`)
      hold(
        trial.faults.some(({ recoverable }) => recoverable),
        'it tells of no fault',
      )
    },
  },
  {
    name: 'asks for another credential for another session',
    unless: resumes,
    async run(trial) {
      const { engine } = await heardOne(trial)
      engine.drop()
      const again = await trial.connection(1)
      trial.speak(300)
      await trial.until(() => again.audio().length > 0, 'audio arrives')
      hold(again.presented().includes('token-2'), 'it shows the credential of the attempt before')
      hold(trial.credentialRequests[1]?.attempt === 2, 'it does not count the attempts')
    },
  },
  {
    name: 'goes on with the same session where the engine can',
    unless: ({ capabilities }) => (capabilities.resume === 'bytes' ? undefined : 'its sessions end with the connection'),
    async run(trial) {
      const { engine } = await heardOne(trial)
      engine.drop()
      const again = await trial.connection(1)
      hold(again.presented().includes('token-1'), 'it began another session')
      trial.speak(1000)
      await trial.until(() => again.audio().length > 0, 'audio arrives')
      again.say(utterance({ number: 1, text: 'and i am late', startMs: 2200, endMs: 2700 }))
      await trial.untilFinals(2)
      hold(Math.abs((trial.latest[1]?.startMs ?? 0) - 2200) <= 60, `it starts at ${trial.latest[1]?.startMs} ms, not at 2200`)
    },
  },
  {
    name: 'sends what was said while there was no connection',
    async run(trial) {
      const { engine } = await heardOne(trial)
      engine.drop()
      await trial.untilStatus('reconnecting')
      trial.speak(1000)
      const again = await trial.connection(1)
      const last = trial.sample((3000 * trial.traits.sampleRate) / 1000 - 1)
      await trial.until(() => again.audio().at(-1) === last, 'the last sample arrives')
    },
  },
  {
    name: 'sends again, without a hole, what the engine may not have heard',
    async run(trial) {
      const { engine } = await heardOne(trial)
      engine.drop()
      const again = await trial.connection(1)
      trial.speak(500)
      await trial.until(() => again.audio().at(-1) === trial.sample((2500 * trial.traits.sampleRate) / 1000 - 1), 'the last sample arrives')
      const audio = again.audio()
      const fromMs = -inConnection(trial, 1, 0)
      hold(fromMs <= 1000, `it begins at ${fromMs} ms, after the end of the last final`)
      const from = Math.round((fromMs * trial.traits.sampleRate) / 1000)
      hold(
        audio.every((sample, at) => sample === trial.sample(from + at)),
        'there is a hole in it',
      )
    },
  },
  {
    name: 'gives a final that is heard again no second time',
    unless: resumes,
    async run(trial) {
      const { engine } = await heardOne(trial)
      engine.drop()
      const again = await trial.connection(1)
      trial.speak(1500)
      await trial.until(() => again.audio().length > trial.traits.sampleRate, 'audio arrives')
      const at = (ms: number) => Math.max(0, inConnection(trial, 1, ms))
      again.say(utterance({ text: 'my bill is wrong', startMs: at(200), endMs: at(1000) }))
      again.say(utterance({ number: 1, text: 'and i am late', startMs: at(1400), endMs: at(2000) }))
      await trial.untilFinals(2)
      hold(trial.finals.join(' | ') === 'my bill is wrong | and i am late', `it says ${trial.finals.join(' | ')}`)
    },
  },
  {
    name: 'lets a partial that was open go on under its id',
    unless: (about) => noPartials(about) ?? resumes(about),
    async run(trial) {
      const { engine } = await heardOne(trial)
      engine.say(utterance({ number: 1, text: 'and i', final: false, startMs: 1400, endMs: 1800 }))
      await trial.untilSegments(2)
      engine.drop()
      const again = await trial.connection(1)
      trial.speak(1000)
      await trial.until(() => again.audio().length > trial.traits.sampleRate / 2, 'audio arrives')
      const at = (ms: number) => inConnection(trial, 1, ms)
      again.say(utterance({ text: 'and i am late', startMs: at(1400), endMs: at(2200) }))
      await trial.untilFinals(2)
      hold(trial.latest.length === 2, `there are ${trial.latest.length} segments`)
      hold(trial.segments.at(-1)?.id === trial.segments.find(({ text }) => text === 'and i')?.id, 'it has another id')
    },
  },
  {
    name: 'sends again all of an utterance that was open',
    unless: (about) => noPartials(about) ?? resumes(about),
    async run(trial) {
      const { engine } = await heardOne(trial)
      engine.say(utterance({ number: 1, text: 'and i', final: false, startMs: 1400, endMs: 1800 }))
      await trial.untilSegments(2)
      engine.drop()
      const again = await trial.connection(1)
      trial.speak(300)
      await trial.until(() => again.audio().length > 0, 'audio arrives')
      hold(inConnection(trial, 1, 1400) >= 0, 'it begins after the open utterance has begun')
    },
  },
  {
    name: 'says the times of the call also after a break',
    unless: (about) => untimed(about) ?? resumes(about),
    async run(trial) {
      const { engine } = await heardOne(trial)
      engine.drop()
      const again = await trial.connection(1)
      trial.speak(2000)
      await trial.until(() => again.audio().length > 2.5 * trial.traits.sampleRate, 'audio arrives')
      again.say(utterance({ text: 'and i am late', startMs: inConnection(trial, 1, 2500), endMs: inConnection(trial, 1, 3300) }))
      await trial.untilFinals(2)
      hold(Math.abs((trial.latest[1]?.startMs ?? 0) - 2500) <= 60, `it starts at ${trial.latest[1]?.startMs} ms, not at 2500`)
    },
  },
  {
    name: 'tells ids of different sessions apart',
    unless: resumes,
    async run(trial) {
      const { engine } = await heardOne(trial)
      engine.drop()
      const again = await trial.connection(1)
      trial.speak(3000)
      await trial.until(() => again.audio().length > 3 * trial.traits.sampleRate, 'audio arrives')
      const at = (ms: number) => inConnection(trial, 1, ms)
      again.say(utterance({ text: 'something else', startMs: at(3500), endMs: at(4200) }))
      await trial.untilFinals(2)
      hold(new Set(trial.latest.map(({ id }) => id)).size === 2, 'they share an id')
    },
  },
  {
    name: 'keeps trying while it is turned away, and recovers within two seconds once it is not',
    async run(trial) {
      const { engine } = await heardOne(trial)
      trial.refusing = true
      engine.drop()
      await trial.pass(8000)
      trial.refusing = false
      const backMs = trial.clock.now()
      const before = trial.connections.length
      await trial.connection(before)
      await trial.untilStatus('hearing')
      hold(trial.clock.now() - backMs <= 2000, `it takes ${trial.clock.now() - backMs} ms`)
    },
  },
  {
    name: 'waits longer and longer between attempts',
    async run(trial) {
      trial.refusing = true
      trial.open()
      await trial.until(() => trial.credentialRequests.length >= 5, 'it tries five times')
      const times = trial.credentialRequests.map(({ atMs }) => atMs)
      const waits = times.slice(1).map((atMs, at) => atMs - (times[at] ?? 0))
      // How long a refusal takes is the machine's affair, so only what must pass at least is asked.
      hold((waits[0] ?? 0) >= 100 && (waits[3] ?? 0) >= 500, `it waits ${waits.join(', ')} ms`)
    },
  },
  {
    name: 'gets another credential at once when this one has expired, and goes on',
    unless: ({ traits }) => (traits.expiredCode === undefined ? 'the engine has no code for it' : undefined),
    async run(trial) {
      const { engine } = await heardOne(trial)
      await trial.pass(4000, { audio: 'silence' })
      engine.close(trial.traits.expiredCode ?? 0, 'expired')
      const again = await trial.connection(1)
      trial.speak(300)
      await trial.until(() => again.audio().length > 0, 'audio arrives')
      hold(again.presented().includes('token-2'), 'it shows the expired credential')
      hold(!trial.faults.some(({ recoverable }) => !recoverable), 'it gave up')
    },
  },
  {
    name: 'gives up where two fresh credentials in a row are refused, and says why',
    unless: ({ traits }) => (traits.expiredCode === undefined ? 'the engine has no code for it' : undefined),
    async run(trial) {
      trial.open()
      for (const index of [0, 1]) {
        await trial.until(() => trial.connections.length > index, 'it connects')
        trial.connections[index]?.close(trial.traits.expiredCode ?? 0, 'no')
      }
      await trial.until(() => trial.finished, 'it ends')
      hold(trial.faults.at(-1)?.recoverable === false, 'it does not say that it gave up')
      hold(trial.statuses.at(-1) === 'deaf', 'it does not say that it cannot hear')
    },
  },
  {
    name: 'does not try again after a refusal that will not change',
    unless: ({ traits }) => (traits.fatalCode === undefined ? 'the engine has no code for it' : undefined),
    async run(trial) {
      const { engine } = await heardOne(trial)
      engine.close(trial.traits.fatalCode ?? 0, 'no')
      await trial.until(() => trial.finished, 'it ends')
      await trial.pass(10_000)
      hold(trial.connections.length === 1, 'it connected again')
      hold(trial.faults.at(-1)?.recoverable === false && trial.faults.at(-1)?.code === trial.traits.fatalCode, 'it does not say why')
    },
  },
  {
    name: 'tries again when no credential can be had',
    async run(trial) {
      trial.credentialFault = (request) => (request < 3 ? Promise.reject(new Error('no')) : undefined)
      trial.open()
      trial.speak(500)
      await trial.hears(500, await trial.connection(0))
      hold(trial.faults.filter(({ kind }) => kind === 'credential').length === 3, 'it does not tell of it')
    },
  },
  {
    name: 'does not wait for a credential for ever',
    async run(trial) {
      trial.credentialFault = (request) => (request === 0 ? new Promise<never>(() => {}) : undefined)
      trial.open()
      await trial.pass(10_000)
      await trial.connection(0)
      await trial.untilStatus('hearing')
    },
  },
  {
    name: 'says that it lost audio, and which, when the line was down for longer than it keeps any',
    async run(trial) {
      const { engine } = await heardOne(trial)
      trial.refusing = true
      engine.drop()
      await trial.untilStatus('reconnecting')
      for (let seconds = 0; seconds < 45; seconds += 1) trial.speak(1000)
      trial.refusing = false
      await trial.connection(1)
      await trial.until(() => trial.events.some(({ type }) => type === 'audio-lost'), 'it says that audio is lost')
      const lost = trial.events.find((event) => event.type === 'audio-lost')
      hold(lost?.type === 'audio-lost' && lost.toMs - lost.fromMs >= 10_000 && lost.toMs - lost.fromMs <= 20_000, 'it says another stretch')
    },
  },
  ...[
    { point: 'before the engine is ready', index: 0 },
    { point: 'before any audio', index: 1 },
    { point: 'in the middle of the audio', index: 2 },
    { point: 'after a partial', index: 3 },
    { point: 'after a final', index: 4 },
    { point: 'three times in a row', index: 5 },
  ].map(({ point, index }): SttCheck => ({
    name: `goes on when the connection closes ${point}`,
    async run(trial) {
      const breakAt = async (connection: number) => {
        if (index === 0) {
          await trial.until(() => trial.connections.length > connection, 'it connects')
        } else {
          const engine = await trial.connection(connection)
          if (index >= 2) trial.speak(1000)
          if (index >= 2) await trial.until(() => engine.audio().length > 0, 'audio arrives')
          if (index === 3 && trial.adapter.capabilities.partials) engine.say(utterance({ text: 'my', final: false, endMs: 400 }))
          if (index === 4) engine.say(utterance({ text: 'first', endMs: 400 }))
          if (index === 3 || index === 4) await trial.settle()
        }
        trial.connections[connection]?.close(1011, 'gone')
      }
      trial.open()
      const breaks = index === 5 ? 3 : 1
      for (let times = 0; times < breaks; times += 1) await breakAt(times)
      const engine = await trial.connection(breaks)
      trial.speak(3000)
      await trial.until(() => engine.audio().length >= 2 * trial.traits.sampleRate, 'audio arrives')
      engine.say(utterance({ number: 7, text: 'after the break', startMs: 1500, endMs: 1900 }))
      await trial.until(() => trial.finals.includes('after the break'), 'the words arrive')
      hold(
        trial.finals.filter((text) => text === 'first').length === (index === 4 ? 1 : 0),
        'the words before the break are lost or doubled',
      )
    },
  })),
]
