import { CuecardError } from '../../errors.ts'
import { summariseCall } from '../../review/call-summary.ts'
import type { CallSummary } from '../../review/call-summary.ts'
import { viewCall } from '../../review/call-view.ts'
import { compareTexts, learnUsefulness, measureEffects, momentCases } from '../../review/effectiveness.ts'
import type { MomentCase, MomentEffect, TextComparison } from '../../review/effectiveness.ts'
import { lessonEffects } from '../../review/lesson-effects.ts'
import type { LessonEffect } from '../../review/lesson-effects.ts'
import { createReviewer } from '../../review/review-record.ts'
import type { Estimate } from '../../review/statistics.ts'
import { readArguments } from '../arguments.ts'
import type { Command } from '../command.ts'
import { exitCode } from '../io.ts'
import { loadRubric } from '../load-rubric.ts'
import { Progress } from '../progress.ts'
import { readRecords } from '../read-records.ts'

const help = `Usage: cuecard effectiveness RECORD… [--agent HASH] [--rubric R] [--json]

Says from the records of many calls what the prompts of each moment do: how
often agents take them up, how often the matter is put right where the prompt
was shown and where it was not (agents of the control group), and how the
customer's mood goes on; and of each lesson that was taken, whether its reader
misses what it is about less often since. Every figure has its 95 % confidence
interval; where the interval of a difference holds 0, nothing can be told.

  RECORD         records (\`cuecard replay --json\`), each of one or more calls;
                 "-" for standard input
  --agent HASH   usefulness for this agent: the agent's own share, drawn towards
                 that of all agents; never for critical moments
  --rubric R     the rubric that the lessons are about; the shipped one where
                 there is none
  --json         everything as one JSON object

Exits 0; 2 on wrong use and when there is nothing to read.
`

export const effectiveness: Command = {
  name: 'effectiveness',
  summary: 'say from many records which prompts help',
  help,
  async run(args, io) {
    const { options, files } = readArguments(args, { agent: 'text', rubric: 'text', json: 'flag' })
    if (files.length === 0) throw new CuecardError({ message: 'RECORD is missing', hint: 'name records, or "-" for standard input' })
    const reviewer = createReviewer(await loadRubric(options.rubric ?? 'default', io))
    const progress = new Progress(io, 'records')
    const cases: MomentCase[] = []
    const calls: CallSummary[] = []
    for (const file of files) {
      for (const record of await readRecords(file, io)) {
        const view = viewCall(record)
        cases.push(...momentCases(view))
        calls.push(summariseCall(reviewer.review(record), view))
      }
      progress.add(1)
    }
    progress.end()
    const result = {
      calls: calls.length,
      effects: measureEffects(cases),
      texts: compareTexts(cases),
      lessons: lessonEffects(calls),
      usefulness: learnUsefulness(cases, options.agent),
    }
    if (options.json) io.stdout.write(`${JSON.stringify(result)}\n`)
    else {
      const lines = [`${calls.length} calls, ${cases.length} moments`, ...result.effects.flatMap(effectLines), ...textLines(result.texts)]
      lines.push(...result.lessons.flatMap(lessonLines))
      const learned = Object.entries(result.usefulness).map(([moment, share]) => `${moment} ${share}`)
      if (learned.length > 0) lines.push('', `usefulness${options.agent === undefined ? '' : ' for this agent'}: ${learned.join(', ')}`)
      io.stdout.write(`${lines.join('\n')}\n`)
    }
    return exitCode.done
  },
}

function effectLines({
  moment,
  detected,
  shown,
  acceptance,
  putRight,
  putRightWithout,
  effect,
  moodChange,
  moodEffect,
  verdict,
}: MomentEffect): readonly string[] {
  return [
    '',
    `${moment}: detected ${detected}, shown ${shown}; ${verdicts[verdict]}`,
    `  taken up            ${percent(acceptance)}`,
    `  put right, shown    ${percent(putRight)}`,
    `  put right, control  ${percent(putRightWithout)}`,
    `  difference          ${percent(effect)}`,
    ...(moodChange ? [`  mood to the end     ${level(moodChange)}`] : []),
    ...(moodEffect ? [`  mood, difference    ${level(moodEffect)}`] : []),
  ]
}

const verdicts: Readonly<Record<MomentEffect['verdict'], string>> = {
  helps: 'the prompts help',
  harms: 'the prompts harm',
  'cannot-tell': 'the figures do not tell whether the prompts help',
}

function textLines(texts: readonly TextComparison[]): readonly string[] {
  return texts.flatMap(({ moment, versions, acceptance, difference }) => [
    '',
    `${moment}, texts of ${versions[0]} and ${versions[1]}`,
    `  taken up            ${percent(acceptance[0])} and ${percent(acceptance[1])}`,
    `  difference          ${percent(difference)}`,
  ])
}

function lessonLines({ lessonId, callId, before, after, change, verdict }: LessonEffect): readonly string[] {
  return [
    '',
    `lesson ${lessonId}, taken after ${callId}; ${changes[verdict]}`,
    `  missed before       ${percent(before)}`,
    `  missed since        ${percent(after)}`,
    `  difference          ${percent(change)}`,
  ]
}

const changes: Readonly<Record<LessonEffect['verdict'], string>> = {
  improved: 'what it is about is missed less since',
  worse: 'what it is about is missed more since',
  'cannot-tell': 'the figures do not tell whether it changed anything',
}

function percent({ value, low, high }: Estimate): string {
  return `${(100 * value).toFixed(1)} % (${(100 * low).toFixed(1)} to ${(100 * high).toFixed(1)})`
}

function level({ value, low, high }: Estimate): string {
  return `${value.toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)})`
}
