import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { replayCall } from '@cuecard/core'
import { general } from '@cuecard/core/playbooks/general'
import { moments } from '@cuecard/core/moments'
import { createPrivacyGate } from '@cuecard/core/privacy'
import { recordLine } from '@cuecard/core/record'
import { createReviewer, defaultRubric, findPatterns, readRecord, rejectionOf, summariseCall, viewCall } from '@cuecard/core/review'
import { figure, percentile, readCalls, shifted, table } from './measure.mjs'
import { benchPowerCuts } from './review-power-cuts.mjs'
import { seededNumbers } from '../tools/seeded-numbers.mjs'

/** Time of a review, what the verifier rejects, agreement with scores by hand, false alarms of trends, and power cuts. */
export async function benchReview({ callsDir, print }) {
  const calls = readCalls(callsDir)
  const records = calls.map((events) => recordOf(events))
  print(`${calls.length} calls, rubric ${defaultRubric.versionId}, playbook ${general.versionId}, no language model.\n`)
  benchTime(calls, print)
  benchVerifier(records, print)
  benchAgreement(calls, records, print)
  benchTrends(records, print)
  await benchPowerCuts({ record: longRecord(calls, 120), print })
}

function recordOf(events) {
  return replayCall(events, { playbook: general, moments, privacy: createPrivacyGate() })
}

const endOf = (events) => events.reduce((last, event) => Math.max(last, event.receivedMs ?? event.endMs ?? event.atMs ?? 0), 0)

/** Calls one after the other as one, until it lasts so many minutes. */
function longRecord(calls, minutes) {
  const events = [{ type: 'call-started', callId: `of ${minutes} minutes`, channel: 'voice', startedAt: '2026-01-05T09:00:00.000Z' }]
  let offsetMs = 0
  for (let round = 0; offsetMs < minutes * 60_000; round += 1) {
    const call = calls[round % calls.length]
    for (const event of call) if (event.type === 'segment') events.push(shifted(event, offsetMs, round))
    offsetMs += endOf(call)
  }
  events.push({ type: 'call-ended', atMs: offsetMs })
  return recordOf(events)
}

function benchTime(calls, print) {
  const rows = [['call', 'segments', 'events', 'review p50 ms', 'p95 ms', 'most ms', 'reading and checking the chain, p50 ms']]
  for (const minutes of [5, 15, 30, 60, 120]) {
    const record = longRecord(calls, minutes)
    const lines = record.map(recordLine)
    // A new one each time: a desktop reviews a call once, with the phrases not compiled yet.
    const times = timesOf(30, () => createReviewer(defaultRubric).review(record))
    const reading = timesOf(10, () => readRecord(lines))
    const segments = record.filter((event) => event.type === 'segment-redacted' && event.final).length
    rows.push([
      `${minutes} min`,
      segments,
      record.length,
      ...[0.5, 0.95, 1].map((share) => figure(percentile(times, share))),
      figure(percentile(reading, 0.5)),
    ])
  }
  print(table(rows))
}

function timesOf(runs, task) {
  return Array.from({ length: runs }, () => {
    const start = process.hrtime.bigint()
    task()
    return Number(process.hrtime.bigint() - start) / 1e6
  })
}

const plain = (text) => ` ${text.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim()} `

/** What a fabricated citation may look like; nothing where it came out true by chance. */
const fabrications = {
  'words that nobody said': ({ citation }) => ({ ...citation, quote: `${citation.quote} zyx` }),
  'one word changed': ({ citation, words }, next) => {
    const changed = words.with(Math.floor(next() * words.length), 'zyx')
    return { ...citation, quote: changed.join(' ') }
  },
  'words from two places joined': ({ citation, segment }) => {
    const [first, , ...rest] = segment.text.split(/\s+/)
    const quote = [first, ...rest].join(' ')
    return rest.length === 0 || plain(segment.text).includes(plain(quote)) ? undefined : { ...citation, quote }
  },
  'words of another segment': ({ citation, segment, view }, next) => {
    const other = view.segments[Math.floor(next() * view.segments.length)]
    if (other === segment || plain(other.text).includes(plain(citation.quote))) return undefined
    const { segmentId, speaker, startMs, endMs } = other
    return { segmentId, speaker, startMs, endMs, quote: citation.quote }
  },
  'another speaker': ({ citation }) => ({ ...citation, speaker: citation.speaker === 'agent' ? 'customer' : 'agent' }),
  'another time': ({ citation }, next) => ({
    ...citation,
    [next() < 0.5 ? 'startMs' : 'endMs']: citation.endMs + 1 + Math.floor(next() * 9000),
  }),
  'a segment that is not there': ({ citation }, next) => ({ ...citation, segmentId: `${citation.segmentId}-${Math.floor(next() * 99)}` }),
}

const injectedOfEach = 500

function benchVerifier(records, print) {
  const next = seededNumbers(9)
  const views = records.map((record) => viewCall({ events: record, notices: [] })).filter(({ segments }) => segments.length > 1)
  const draw = () => {
    const view = views[Math.floor(next() * views.length)]
    const segment = view.segments[Math.floor(next() * view.segments.length)]
    const words = segment.text.split(/\s+/)
    const from = Math.floor(next() * words.length)
    const start = words.slice(0, from).reduce((at, word) => segment.text.indexOf(word, at) + word.length, 0)
    const quote = segment.text.slice(start).trim()
    const { segmentId, speaker, startMs, endMs } = segment
    return { view, segment, words: quote.split(/\s+/), citation: { segmentId, speaker, startMs, endMs, quote } }
  }
  const rows = [['citation', 'injected', 'rejected']]
  const isWord = ({ citation }) => /[\p{L}\p{N}]/u.test(citation.quote)
  const truths = Array.from({ length: injectedOfEach }, draw).filter(isWord)
  const passed = truths.filter(({ view, citation }) => rejectionOf({ citations: [citation] }, view) === undefined).length
  for (const [kind, fabricate] of Object.entries(fabrications)) {
    let injected = 0
    let rejected = 0
    while (injected < injectedOfEach) {
      const truth = draw()
      const citation = isWord(truth) ? fabricate(truth, next) : undefined
      if (!citation) continue
      injected += 1
      if (rejectionOf({ citations: [citation] }, truth.view)) rejected += 1
    }
    rows.push([kind, injected, rejected])
  }
  print(`\nThe verifier: ${passed} of ${truths.length} true citations pass.\n`)
  print(table(rows))
}

const levelOf = (score) => (score === null ? null : score >= 75 ? 2 : score >= 40 ? 1 : 0)

function benchAgreement(calls, records, print) {
  const hand = JSON.parse(readFileSync(join(import.meta.dirname, 'review-hand-scores.json'), 'utf8'))
  const reviewer = createReviewer(defaultRubric)
  const byId = new Map(calls.map((events, index) => [events[0].callId, records[index]]))
  for (const set of ['first', 'second', 'third']) {
    const scored = Object.entries(hand[set]).filter(([callId]) => byId.has(callId))
    if (scored.length === 0) continue
    const cards = scored.map(([callId, levels]) => ({ callId, levels, card: reviewer.review(byId.get(callId)) }))
    const rows = [['dimension', 'the same', 'always the most frequent level', 'within one', 'applies to one alone']]
    const differing = []
    let all = [0, 0, 0, 0, 0]
    for (const [index, dimension] of hand.dimensions.entries()) {
      const pairs = cards.map(({ callId, levels, card }) => ({ callId, hand: levels[index], rule: levelOf(card.dimensions[index].score) }))
      const same = pairs.filter((pair) => pair.hand === pair.rule).length
      const alone = pairs.filter((pair) => (pair.hand === null) !== (pair.rule === null)).length
      const near = pairs.filter((pair) => pair.hand !== null && pair.rule !== null && Math.abs(pair.hand - pair.rule) === 1).length
      const constant = Math.max(...pairs.map((pair) => pairs.filter((other) => other.hand === pair.hand).length))
      rows.push([dimension, `${same} of ${pairs.length}`, constant, same + near, alone])
      all = [all[0] + same, all[1] + same + near, all[2] + alone, all[3] + pairs.length, all[4] + constant]
      differing.push(
        ...pairs
          .filter((pair) => pair.hand !== pair.rule)
          .map((pair) => `${pair.callId} ${dimension}: hand ${pair.hand ?? 'n/a'}, rules ${pair.rule ?? 'n/a'}`),
      )
    }
    rows.push(['all', `${all[0]} of ${all[3]} (${figure((100 * all[0]) / all[3])} %)`, all[4], all[1], all[2]])
    print(`\nAgreement with scores by hand, ${set} twenty calls (2 good, 1 partly, 0 poor; rules: 75 and more is good, below 40 poor):\n`)
    print(table(rows))
    print(`\nDifferences:\n\n${differing.map((line) => `- ${line}`).join('\n')}`)
  }
}

const shuffles = 500
const callsOfAShuffle = 100

function benchTrends(records, print) {
  const reviewer = createReviewer(defaultRubric)
  const summaries = records.map((record) => summariseCall(reviewer.review(record), viewCall({ events: record, notices: [] })))
  const next = seededNumbers(4)
  const shuffled = (items) =>
    items
      .map((item) => [next(), item])
      .toSorted(([a], [b]) => a - b)
      .map(([, item]) => item)
  let alarms = 0
  for (let run = 0; run < shuffles; run += 1) {
    const some = shuffled(summaries).slice(0, callsOfAShuffle)
    const outcomes = shuffled(some)
    const calls = some.map((summary, index) => ({ ...summary, asked: outcomes[index].asked, missed: outcomes[index].missed }))
    if (findPatterns(calls).length > 0) alarms += 1
  }
  print(
    `\nTrends: a pattern in ${alarms} of ${shuffles} shuffles (${figure((100 * alarms) / shuffles)} %) of ${Math.min(callsOfAShuffle, summaries.length)} calls, in which there is none.\n`,
  )
  const patterns = findPatterns(summaries)
  print(`On the calls as they are: ${patterns.length === 0 ? 'none' : ''}`)
  for (const { title, because, chance } of patterns) print(`- ${title}: ${because} p = ${chance.toPrecision(2)}`)
}
