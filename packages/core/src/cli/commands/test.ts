import { createLocalKnowledge } from '../../knowledge/local-knowledge.ts'
import { CuecardError } from '../../errors.ts'
import type { Playbook } from '../../playbook/playbook.ts'
import { moments } from '../../moments/index.ts'
import { createPrivacyGate } from '../../privacy/gate.ts'
import { readCallFile } from '../../adapters/call-file-source.ts'
import { replayCall } from '../../session/replay-call.ts'
import { taxonomy } from '../../taxonomy.ts'
import type { MomentName } from '../../taxonomy.ts'
import { scriptedCall } from '../../testing/scripted-call.ts'
import type { CallEvent } from '../../transcript/call-event.ts'
import { readArguments } from '../arguments.ts'
import type { Command } from '../command.ts'
import { judge, parseExpectations } from '../expectations.ts'
import type { Detected, Judged } from '../expectations.ts'
import { labelOf, readText } from '../input.ts'
import { exitCode } from '../io.ts'
import type { Io } from '../io.ts'
import { loadPlaybook } from '../load-playbook.ts'

const help = `Usage: cuecard test PLAYBOOK CALL… [--json]

Runs your own expectations: each call beside its file NAME.expect.json, and
prints what was missed, what was wrong, and precision and recall a moment.

  PLAYBOOK   a playbook file, or the name of a shipped playbook
  CALL       call files (.jsonl), or scripts of calls (.call)
  --json     the figures as JSON

Exits 0 if every expectation holds, 1 if one does not, 2 on wrong use or a file
that cannot be read.
`

const mostBytes = 50_000_000

interface Counts {
  expected: number
  found: number
  wrong: number
}

export const test: Command = {
  name: 'test',
  summary: 'hold calls against what you expect of them',
  help,
  async run(args, io) {
    const { options, files } = readArguments(args, { json: 'flag' })
    const [playbookName, ...calls] = files
    if (playbookName === undefined) throw new CuecardError({ message: 'PLAYBOOK is missing', hint: 'name a playbook, then the calls' })
    if (calls.length === 0) throw new CuecardError({ message: 'CALL is missing', hint: 'name call files (.jsonl or .call)' })
    const playbook = await loadPlaybook(playbookName, io)
    const all: Judged[] = []
    for (const file of calls) {
      const judged = await testCall(file, playbook, io)
      all.push(judged)
      if (!options.json) for (const line of linesOf(labelOf(file), judged)) io.stdout.write(`${line}\n`)
    }
    const counts = countsOf(all)
    if (options.json)
      io.stdout.write(`${JSON.stringify({ calls: calls.length, moments: Object.fromEntries(counts), ...macroOf(counts) })}\n`)
    else io.stdout.write(tableOf(counts, calls.length))
    return all.some(({ missed, wrong }) => missed.length + wrong.length > 0) ? exitCode.found : exitCode.done
  },
}

async function testCall(file: string, playbook: Playbook, io: Io): Promise<Judged> {
  const expectFile = file.replace(/\.(?:jsonl|call)$/u, '.expect.json')
  if (expectFile === file) throw new CuecardError({ message: `${file}: this is neither .jsonl nor .call`, hint: 'name call files' })
  const expectations = parseExpectations(await readText(expectFile, io, mostBytes), labelOf(expectFile))
  const events = eventsOf(file, await readText(file, io, mostBytes))
  const detected = replayCall(events, {
    playbook,
    moments,
    privacy: createPrivacyGate(),
    knowledge: createLocalKnowledge(playbook),
  }).flatMap((event): Detected[] => (event.type === 'moment-detected' ? [{ moment: event.moment, atMs: event.atMs }] : []))
  return judge(expectations, detected)
}

function eventsOf(file: string, text: string): readonly CallEvent[] {
  if (file.endsWith('.call')) return scriptedCall(text)
  const { events, problems } = readCallFile(text)
  const [first] = problems
  if (events.length === 0)
    throw new CuecardError({ message: `${labelOf(file)}: not one event can be read`, ...(first?.position && { position: first.position }) })
  return events
}

function linesOf(label: string, { missed, wrong }: Judged): readonly string[] {
  return [
    ...missed.map(({ moment, fromMs, toMs }) => `${label}: missed ${moment} between ${clock(fromMs)} and ${clock(toMs)}`),
    ...wrong.map(({ moment, atMs }) => `${label}: wrong ${moment} at ${clock(atMs)}`),
  ]
}

function clock(ms: number): string {
  if (!Number.isFinite(ms)) return 'the end'
  return `${Math.floor(ms / 60_000)}:${((ms % 60_000) / 1000).toFixed(1).padStart(4, '0')}`
}

function countsOf(all: readonly Judged[]): ReadonlyMap<MomentName, Counts> {
  const counts = new Map<MomentName, Counts>()
  const of = (moment: MomentName) => {
    const known = counts.get(moment) ?? { expected: 0, found: 0, wrong: 0 }
    counts.set(moment, known)
    return known
  }
  for (const { found, missed, wrong } of all) {
    for (const { moment } of [...found, ...missed]) of(moment).expected += 1
    for (const { moment } of found) of(moment).found += 1
    for (const { moment } of wrong) of(moment).wrong += 1
  }
  const order = Object.keys(taxonomy)
  return new Map([...counts].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b)))
}

/** Each moment counts the same, however often it comes. */
function macroOf(counts: ReadonlyMap<MomentName, Counts>): { readonly precision: number; readonly recall: number } {
  const all = [...counts.values()]
  const mean = (shares: readonly number[]) => (shares.length === 0 ? 1 : shares.reduce((sum, share) => sum + share, 0) / shares.length)
  return {
    precision: mean(all.filter(({ found, wrong }) => found + wrong > 0).map(({ found, wrong }) => found / (found + wrong))),
    recall: mean(all.filter(({ expected }) => expected > 0).map(({ found, expected }) => found / expected)),
  }
}

function tableOf(counts: ReadonlyMap<MomentName, Counts>, calls: number): string {
  const share = (part: number, whole: number) => (whole === 0 ? '-' : (part / whole).toFixed(2))
  const rows = [...counts].map(([moment, { expected, found, wrong }]) => [
    moment,
    String(expected),
    String(found),
    String(wrong),
    share(found, found + wrong),
    share(found, expected),
  ])
  const { precision, recall } = macroOf(counts)
  const head = ['moment', 'expected', 'found', 'wrong', 'precision', 'recall']
  const lines = [head, ...rows].map((cells) => cells.map((cell, at) => (at === 0 ? cell.padEnd(24) : cell.padStart(10))).join(''))
  return `\n${lines.join('\n')}\n\n${calls} call${calls === 1 ? '' : 's'}: macro precision ${precision.toFixed(2)}, macro recall ${recall.toFixed(2)}\n`
}
