// A call of two synthetic voices through PocketSphinx, in the formats of vendors, at the pace of speech: words wrong, and how long a
// final takes. It says something of the adapters and of PocketSphinx, and nothing of any vendor's engine.
import { join } from 'node:path'
import { runnerImport } from 'vite'
import { figure, percentile, table } from './measure.mjs'

const stt = join(import.meta.dirname, '../packages/core/src/adapters/stt')
const load = async (file) => (await runnerImport(join(stt, file))).module

/** Written for this; none of it was used to choose anything. */
const lines = [
  'thank you for calling how can i help you today',
  'hello my bill is wrong again this month',
  'i am sorry to hear that may i have your name please',
  'yes it is on the letter that you sent me',
  'thank you i can see two charges for the same day',
  'that is what i mean i paid for that in june',
  'i will take the second charge off now',
  'how long will it take until i have the money back',
  'you will have it within five working days',
  'last time somebody told me the same and nothing happened',
  'i understand that and i will send you a message when it is done',
  'all right but i want to speak to your manager if it is not',
  'of course is there anything else i can do for you',
  'no that is all thank you and goodbye',
]

export async function benchSpeech({ print }) {
  const support = await load('pocket-sphinx.test.support.ts')
  const missing = support.whyNoEngine()
  if (missing) return print(`Skipped: ${missing}.`)
  const { finalsOf, serveEngine, speakCall, transcribe } = await load('pocket-sphinx-call.test.support.ts')
  const voices = await load('codecs/voices.test.support.ts')
  const formats = [
    ['Deepgram', (await load('codecs/deepgram.ts')).deepgram(), voices.deepgramVoice],
    ['Speechmatics', (await load('codecs/speechmatics.ts')).speechmatics(), voices.speechmaticsVoice],
    ['Gladia', (await load('codecs/gladia.ts')).gladia(), voices.gladiaVoice],
    ['Vosk', (await load('codecs/vosk.ts')).vosk(), voices.voskVoice],
  ]
  const turns = lines.map((text, at) =>
    at % 2 === 0 ? { speaker: 'agent', voice: 'rms', text } : { speaker: 'customer', voice: 'slt', text },
  )
  const call = await speakCall(turns)
  const words = lines.join(' ').split(' ').length
  print(
    `${turns.length} turns, ${words} words, ${figure(call.audio.agent.length / 16_000, 1)} s; flite's voices rms (agent) and slt (customer).\n`,
  )
  const rows = []
  for (const [name, codec, voice] of formats) {
    /** When the engine knew a text. */
    const known = new Map()
    const recognise = async (samples) => {
      const found = await support.recognise(samples)
      known.set(found.map(({ text }) => text).join(' '), performance.now())
      return found
    }
    const engine = await serveEngine(voice, { channels: codec.capabilities.channels === 'native' ? 2 : 1, recognise })
    const arrivals = new Map()
    const onEvent = (event, sentMs) => {
      if (event.type !== 'segment' || !event.final || event.text === '') return
      arrivals.set(event.id, { sentMs, ownMs: performance.now() - known.get(event.text) })
    }
    const finals = finalsOf(await transcribe(call, codec, engine.url, { inRealTime: true, onEvent })).sort((a, b) => a.startMs - b.startMs)
    engine.close()
    rows.push([name, ...errorsOf(finals, turns, support.wordErrors), ...timesOf(finals, call, arrivals)])
  }
  print(
    table([
      [
        'format',
        'words wrong, %',
        'the agent’s',
        'the customer’s',
        'turns',
        'late begin, p50 ms',
        'final after the last sound, p50 ms',
        'most ms',
        'of that, after the engine’s answer, p50 ms',
      ],
      ...rows,
    ]),
  )
}

function errorsOf(finals, turns, wordErrors) {
  const of = (all, speaker) =>
    all
      .filter((each) => speaker === undefined || each.speaker === speaker)
      .map(({ text }) => text)
      .join(' ')
  return [undefined, 'agent', 'customer'].map((speaker) => figure(100 * wordErrors(of(turns, speaker), of(finals, speaker)), 1))
}

/** What was heard of a turn is the first that begins near it. */
function timesOf(finals, { heard, turns }, arrivals) {
  const pairs = heard.flatMap(({ startMs, endMs }, at) => {
    const final = finals.find((each) => each.speaker === turns[at].speaker && Math.abs(each.startMs - startMs) < 700)
    return final ? [{ late: final.startMs - startMs, wait: arrivals.get(final.id).sentMs - endMs, own: arrivals.get(final.id).ownMs }] : []
  })
  const waits = pairs.map(({ wait }) => wait)
  return [
    `${pairs.length} of ${turns.length}`,
    figure(
      percentile(
        pairs.map(({ late }) => late),
        0.5,
      ),
      0,
    ),
    figure(percentile(waits, 0.5), 0),
    figure(Math.max(...waits), 0),
    figure(
      percentile(
        pairs.map(({ own }) => own),
        0.5,
      ),
    ),
  ]
}
