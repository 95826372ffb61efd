import { CallReplay, createSession } from '@cuecard/core'
import { definePlaybook } from '@cuecard/core/playbook'
import { general } from '@cuecard/core/playbooks/general'
import { moments } from '@cuecard/core/moments'
import { createPrivacyGate } from '@cuecard/core/privacy'
import { figure, percentile, readCalls, shifted, table } from './measure.mjs'

/** Time a segment, throughput, and what many rules and a long call cost. */
export async function benchPath({ callsDir, print }) {
  const calls = readCalls(callsDir)
  const segments = calls.flat().filter(({ type }) => type === 'segment').length
  print(`${calls.length} calls, ${segments} segments (partials too), without a model. CPU time of one core.\n`)
  benchRules(calls, print)
  benchLongCall(calls, print)
}

/** Few calls are run several times over, so that the rare figures rest on something. */
const leastSegments = 10_000

function replay(events, playbook) {
  const call = new CallReplay({ playbook, moments, privacy: createPrivacyGate(), onRecordEvent() {} })
  for (const event of events) call.push(event)
  call.end()
}

const standing = { now: () => 0, schedule: () => () => {} }

/** Microseconds from a segment's arrival at a live session to its snapshot, record and chain included. */
function timed(events, playbook) {
  const session = createSession({ playbook, moments, privacy: createPrivacyGate(), clock: standing, watchdogMs: 0, onRecordEvent() {} })
  const times = []
  for (const event of events) {
    const start = process.hrtime.bigint()
    session.receive(event)
    session.getSnapshot()
    if (event.type === 'segment') times.push(Number(process.hrtime.bigint() - start) / 1000)
  }
  return times
}

function benchRules(calls, print) {
  const rows = [['rules (phrases)', 'p50 µs', 'p95 µs', 'p99 µs', 'calls a second']]
  for (const rules of [0, 10, 100, 1000]) {
    const playbook = withRules(rules)
    const rounds = Math.ceil(leastSegments / calls.flat().length)
    for (const events of calls.slice(0, 20)) timed(events, playbook)
    const times = Array.from({ length: rounds }, () => calls.flatMap((events) => timed(events, playbook))).flat()
    const start = process.cpuUsage()
    for (let round = 0; round < rounds; round += 1) for (const events of calls) replay(events, playbook)
    const { user, system } = process.cpuUsage(start)
    const callsASecond = (calls.length * rounds) / ((user + system) / 1e6)
    rows.push([
      rules === 0 ? 'general alone' : `general + ${rules} (${rules * 5})`,
      ...[0.5, 0.95, 0.99].map((share) => figure(percentile(times, share), 0)),
      figure(callsASecond, 0),
    ])
  }
  print(table(rows))
}

const syllables = ['ra', 'mo', 'ti', 'lu', 'ke', 'so', 'pa', 'ne', 'vi', 'do']
const starts = ['i', 'you', 'we', 'can', 'the', 'please', 'my', 'it', 'do', 'what']

/** Prohibitions of five phrases each, that begin as speech does and end in words nobody says. */
function withRules(count) {
  const word = (seed) => syllables[seed % 10] + syllables[Math.floor(seed / 10) % 10] + syllables[Math.floor(seed / 100) % 10]
  const prohibitions = Array.from({ length: count }, (_, rule) => ({
    id: `rule-${rule}`,
    title: `rule ${rule}`,
    phrases: Array.from({ length: 5 }, (__, i) => `${starts[(rule + i) % 10]} ${starts[(rule * 3 + i) % 10]} ... ${word(rule * 5 + i)}`),
  }))
  const { versionId: _version, phrases: _phrases, ...file } = general
  return definePlaybook({ ...file, prohibitions })
}

function benchLongCall(calls, print) {
  const minutes = 120
  const call = new CallReplay({ playbook: general, moments, privacy: createPrivacyGate(), onRecordEvent() {} })
  const heapMb = () => {
    globalThis.gc?.()
    return process.memoryUsage().heapUsed / 2 ** 20
  }
  call.push({ type: 'call-started', callId: 'long', channel: 'voice' })
  const marks = []
  let offsetMs = 0
  let round = 0
  const before = heapMb()
  while (offsetMs < minutes * 60_000) {
    const events = calls[round % calls.length]
    const lastMs = events.reduce((last, event) => Math.max(last, event.receivedMs ?? event.atMs ?? 0), 0)
    for (const event of events) if (event.type === 'segment') call.push(shifted(event, offsetMs, round))
    offsetMs += lastMs
    round += 1
    for (const minute of [10, 30, 60, 120])
      if (offsetMs >= minute * 60_000 && !marks.some(([at]) => at === minute)) marks.push([minute, heapMb() - before])
  }
  call.end()
  print('\nHeap that a call holds:\n')
  print(
    table([
      ['after', ...marks.map(([minute]) => `${minute} min`)],
      ['MB', ...marks.map(([, mb]) => figure(mb, 2))],
    ]),
  )
}
