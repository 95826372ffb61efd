import { createRedactor } from '@cuecard/core/privacy'
import { figure, percentile, readCalls, table } from './measure.mjs'
import { cuecard, privacyPeers } from './privacy-peers.mjs'
import { benchScores, openSets, utterancesOf } from './privacy-scores.mjs'
import { sizes } from './sizes.mjs'

/** What is hidden and what is not, where there are sets; time an utterance, time a character of hard input, and size. */
export async function benchPrivacy({ piiDir, callsDir, print }) {
  const sets = piiDir === undefined ? undefined : await openSets(piiDir)
  const redactors = [cuecard, ...(await privacyPeers())]
  if (sets) await benchScores(sets, redactors, print)
  else print('What is hidden is measured where --pii DIR names the redaction sets.')
  await benchSpeed('the calls', readCalls(callsDir).map(finalsOf), redactors, print)
  if (sets)
    await benchSpeed(
      'the sets',
      sets.sets.flatMap(({ documents }) => documents.map(utterancesOf)),
      redactors,
      print,
    )
  benchHardInput(print)
  print('\nThe entry `@cuecard/core/privacy`, minified:\n')
  print(table([['use', 'kB gzip', 'limit', 'within'], ...sizes((name) => name === 'privacy')]))
}

const finalsOf = (events) => events.filter(({ type, final }) => type === 'segment' && final)

/** Few utterances are redacted several times over, so that the rare figures rest on something. */
const leastUtterances = 10_000

/** Microseconds a final utterance, each conversation in order, every redactor on the same ones, in turn. */
async function benchSpeed(what, conversations, redactors, print) {
  const utterances = conversations.flat().length
  const rounds = Math.max(2, Math.ceil(leastUtterances / utterances))
  const times = redactors.map(() => [])
  for (let round = 0; round <= rounds; round += 1) {
    for (const [index, redactor] of redactors.entries()) {
      const taken = await timed(redactor, conversations)
      if (round > 0) for (const time of taken) times[index].push(time)
    }
  }
  const [, reference] = times.map((taken) => percentile(taken, 0.5))
  print(`\nTime an utterance: ${utterances} finals of ${what}, ${rounds} rounds after a warm-up.\n`)
  print(
    table([
      ['', 'p50 µs', 'p99 µs', `p50 / ${redactors[1].name}`],
      ...redactors.map(({ name }, index) => {
        const p50 = percentile(times[index], 0.5)
        return [name, figure(p50), figure(percentile(times[index], 0.99)), figure(p50 / reference, 2)]
      }),
    ]),
  )
}

async function timed(redactor, conversations) {
  const times = []
  for (const conversation of conversations) {
    const redact = redactor.timed()
    for (const utterance of conversation) {
      const start = process.hrtime.bigint()
      const result = redact(utterance)
      if (result instanceof Promise) await result
      times.push(Number(process.hrtime.bigint() - start) / 1000)
    }
  }
  return times
}

const hardInputs = {
  'ordinary talk': 'well i think that the parcel is on its way and we will see it soon ',
  'digits without a break': '7301946582',
  'digits in groups': '7301 9465 82 ',
  'number words': 'four five double three oh ',
  'cues without a value': 'my card number is the account code and ',
  'spelled letters': 's as in sierra m as in mike ',
  'full-width digits': '４５３２ ',
  'zero-width characters': '4\u200B5\u200D\uFEFF ',
  'mixed scripts': 'card карта 4٣ 卡号 بطاقة ',
  'right to left': 'رقم بطاقتي ٤٥٣٢ ',
  emoji: '👩‍👩‍👧 7️⃣ ',
  'lone surrogates': '\uD83D 4\uDC00',
  names: 'i spoke to maria and to john smith about it ',
  questions: 'what is your order number and your pin? ',
  'at signs and dots': 'a.b@c.d.',
}
const lengths = [1_000, 10_000, 100_000]

/** Nanoseconds a character: where they stay the same, time grows as the text does. The best of several runs, each of a new redactor. */
function benchHardInput(print) {
  const rows = Object.entries(hardInputs).map(([name, part]) => {
    const times = lengths.map((length) => {
      const text = part.repeat(Math.ceil(length / part.length)).slice(0, length)
      const runs = Array.from({ length: Math.max(15, 100_000 / length) }, () => nanoseconds(text))
      return Math.min(...runs) / length
    })
    return [name, ...times.map((time) => figure(time, 0)), figure(times.at(-1) / times[0], 2)]
  })
  print('\nHard input: nanoseconds a character, and how that grows from the shortest to the longest text.\n')
  print(table([['', ...lengths.map((length) => `${length.toLocaleString('en')} characters`), 'growth'], ...rows]))
}

function nanoseconds(text) {
  const redactor = createRedactor()
  const start = process.hrtime.bigint()
  redactor.redact({ speaker: 'customer', text })
  return Number(process.hrtime.bigint() - start)
}
