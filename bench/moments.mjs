import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { replayCall } from '@cuecard/core'
import { createLocalKnowledge } from '@cuecard/core/knowledge'
import { moments } from '@cuecard/core/moments'
import { general } from '@cuecard/core/playbooks/general'
import { createPrivacyGate } from '@cuecard/core/privacy'
import { scriptedCall } from '@cuecard/core/testing'
import { CannotRun, figure, percentile, readCalls, table } from './measure.mjs'

const root = join(import.meta.dirname, '..')
const labelled = join(root, 'calls/labelled')

/** What a coach would have to act on at once. */
const urgent = new Set([
  'disclosure-missing',
  'prohibited-language',
  'consent-missing',
  'sensitive-data-exposed',
  'escalation-risk',
  'empathy-gap',
  'objection-unaddressed',
])

/** Right and wrong moments on labelled calls, how early partials tell them, and how often they fire on other calls. */
export async function benchMoments({ callsDir, print }) {
  for (const half of ['tuning', 'kept-aside']) benchHalf(half, print)
  benchMatters(print)
  await benchPartials(print)
  benchFrequency(callsDir, print)
}

function benchHalf(half, print) {
  const counts = new Map()
  let calls = 0
  for (const playbook of playbooksOf(half)) {
    const result = testWith(playbook, scriptsOf(half, playbook))
    calls += result.calls
    for (const [moment, { expected, found, wrong }] of Object.entries(result.moments)) {
      const sum = counts.get(moment) ?? { expected: 0, found: 0, wrong: 0 }
      counts.set(moment, { expected: sum.expected + expected, found: sum.found + found, wrong: sum.wrong + wrong })
    }
  }
  const share = (part, whole) => (whole === 0 ? '' : figure(part / whole, 2))
  const rows = [...counts].map(([moment, { expected, found, wrong }]) => [
    moment,
    expected,
    found,
    wrong,
    share(found, found + wrong),
    share(found, expected),
  ])
  const mean = (of) => figure(of.reduce((sum, each) => sum + each, 0) / of.length, 2)
  const all = [...counts.values()]
  const precision = mean(all.filter(({ found, wrong }) => found + wrong > 0).map(({ found, wrong }) => found / (found + wrong)))
  const recall = mean(all.filter(({ expected }) => expected > 0).map(({ found, expected }) => found / expected))
  print(`Labelled calls, ${half}: ${calls} calls, macro precision ${precision}, macro recall ${recall}.\n`)
  print(`${table([['moment', 'expected', 'found', 'wrong', 'precision', 'recall'], ...rows])}\n`)
}

function playbooksOf(half) {
  return readdirSync(join(labelled, half))
}

function scriptsOf(half, playbook) {
  const folder = join(labelled, half, playbook)
  return readdirSync(folder)
    .filter((file) => file.endsWith('.call'))
    .map((file) => join(folder, file))
}

function testWith(playbook, files) {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'packages/core/bin/cuecard.js'), 'test', playbook, ...files, '--json'],
    {
      encoding: 'utf8',
    },
  )
  if (!stdout) throw new CannotRun(`cuecard test ${playbook}: ${stderr}`)
  return JSON.parse(stdout)
}

/** Matters of the product that a labelled one covers besides its own. */
const covers = { complaint: ['conduct'], account: ['card'], booking: ['medical'] }

/** What the matter signal makes of single utterances that somebody else wrote and labelled, each the first of a call. */
function benchMatters(print) {
  const lines = readFileSync(join(labelled, 'matters/kept-aside.tsv'), 'utf8').trim().split('\n')
  const counts = new Map()
  for (const line of lines) {
    const [label, text] = line.split('\t')
    const heard = matterOf(text)
    const count = counts.get(label) ?? { all: 0, right: 0, none: 0 }
    count.all += 1
    if (heard === label || covers[label]?.includes(heard)) count.right += 1
    if (heard === 'none') count.none += 1
    counts.set(label, count)
  }
  const right = [...counts.values()].reduce((sum, each) => sum + each.right, 0)
  print(`Matter of ${lines.length} labelled utterances: accuracy ${figure(right / lines.length, 2)}.\n`)
  const rows = [...counts].map(([label, each]) => [label, each.all, each.right, each.none])
  print(`${table([['matter', 'utterances', 'right', 'taken for none'], ...rows])}\n`)
}

function matterOf(text) {
  const record = replayCall(scriptedCall(`call voice\n0:01 customer: ${text}\n1:00 end`), {
    playbook: general,
    moments,
    privacy: createPrivacyGate(),
  })
  return record.findLast(({ type, signal }) => type === 'signal-measured' && signal === 'matter')?.value.current ?? 'none'
}

/** The same voice calls with partials and with finals alone: how much earlier the first tell a moment. */
async function benchPartials(print) {
  const leads = []
  let told = 0
  let withdrawn = 0
  for (const half of ['tuning', 'kept-aside']) {
    for (const name of playbooksOf(half)) {
      const playbook = (await import(`@cuecard/core/playbooks/${name}`))[name]
      for (const file of scriptsOf(half, name)) {
        const script = readFileSync(file, 'utf8')
        if (!/^call voice/mu.test(script)) continue
        const run = (partials) => replayCall(scriptedCall(script, { partials }), { playbook, moments, privacy: createPrivacyGate() })
        const record = run(true)
        const finals = run(false).filter(isUrgent)
        for (const early of record.filter(isUrgent)) {
          told += 1
          const late = finals.find(({ moment, evidence }) => moment === early.moment && isSame(evidence, early.evidence))
          if (late) leads.push(late.atMs - early.atMs)
        }
        withdrawn += record.filter(
          ({ type, moment, reason }) => type === 'prompt-withdrawn' && urgent.has(moment) && reason === 'words-revised',
        ).length
      }
    }
  }
  print('Critical and high moments on the voice calls, from partials and from finals alone:\n')
  const rows = [
    ['moments', 'median lead ms', 'told earlier', 'withdrawn by the final'],
    [
      told,
      figure(percentile(leads, 0.5), 0),
      `${figure((100 * leads.filter((lead) => lead > 0).length) / leads.length, 0)} %`,
      `${figure((100 * withdrawn) / told, 1)} %`,
    ],
  ]
  print(`${table(rows)}\n`)
}

function isUrgent({ type, moment }) {
  return type === 'moment-detected' && urgent.has(moment)
}

function isSame(one, other) {
  return one.at(-1)?.segmentId === other.at(-1)?.segmentId
}

function benchFrequency(callsDir, print) {
  const calls = readCalls(callsDir)
  const counts = new Map()
  const shown = calls.map((events) => {
    const record = replayCall(events, {
      playbook: general,
      moments,
      privacy: createPrivacyGate(),
      knowledge: createLocalKnowledge(general),
    })
    const here = new Set(record.filter(({ type }) => type === 'moment-detected').map(({ moment }) => moment))
    for (const moment of here) counts.set(moment, (counts.get(moment) ?? 0) + 1)
    return record.filter(({ type }) => type === 'prompt-shown').length
  })
  const mean = shown.reduce((sum, each) => sum + each, 0) / shown.length
  print(
    `${calls.length} calls with the playbook general: prompts a call ${figure(mean, 2)} in the mean, ${percentile(shown, 0.5)} in the median, ${percentile(shown, 0.9)} in the ninth decile. Calls with a moment:\n`,
  )
  print(table([['moment', 'calls'], ...[...counts].sort(([, a], [, b]) => b - a)]))
}
