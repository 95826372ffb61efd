import { minutes } from '../review/coaching.ts'
import type { CriterionResult, Scorecard } from '../review/scorecard.ts'
import { printable } from './styles.ts'
import type { Styles } from './styles.ts'

const marks: Readonly<Record<CriterionResult['state'], readonly [text: string, style?: 'red' | 'yellow' | 'dim' | 'cyan']>> = {
  met: ['met', 'cyan'],
  partly: ['partly', 'yellow'],
  'not-met': ['not met', 'red'],
  'not-applicable': ['n/a', 'dim'],
  unjudged: ['unjudged', 'dim'],
}

/** A scorecard as a person reads it on a terminal. */
export function scorecardText(card: Scorecard, styles: Styles): string {
  const lines = [
    styles.bold(`Call ${printable(card.callId)}: ${card.score === null ? 'nothing of the rubric applies' : `${card.score} of 100`}`),
  ]
  for (const { title, score, weight, criteria } of card.dimensions) {
    lines.push('', styles.bold(`${title}: ${score ?? 'n/a'} (weight ${weight})`))
    for (const criterion of criteria) lines.push(...criterionLines(criterion, styles))
  }
  if (card.open.length > 0)
    lines.push(
      '',
      styles.bold('Beyond the rubric'),
      ...card.open.flatMap(({ because, citations }) => [`  ${printable(because)}`, ...citations.map(cited)]),
    )
  if (card.coaching.length > 0) lines.push('', styles.bold('Coaching'), ...card.coaching.map(({ text }) => `  ${printable(text)}`))
  for (const { findingId, reason } of card.contests) lines.push(`  contested: ${findingId}: ${printable(reason)}`)
  for (const { line, message } of card.notices) lines.push(styles.yellow(`  record, line ${line}: ${message}`))
  if (card.judge) lines.push('', judgeLine(card.judge))
  lines.push('', styles.dim(`rubric ${card.rubric.versionId}, playbook ${printable(card.playbookVersion ?? 'unknown')}`))
  return `${lines.join('\n')}\n`
}

function criterionLines({ title, state, because, findings }: CriterionResult, styles: Styles): readonly string[] {
  const [text, style] = marks[state]
  const padded = text.padEnd(9)
  return [`  ${style ? styles[style](padded) : padded} ${title} (${because})`, ...findings.flatMap(({ citations }) => citations.map(cited))]
}

function cited({ segmentId, speaker, startMs, quote }: CriterionResult['findings'][number]['citations'][number]): string {
  return printable(`            ${minutes(startMs)} ${speaker} [${segmentId}] “${quote.replaceAll(/\s+/g, ' ')}”`)
}

function judgeLine({ accepted, uncited, rejected, unreadable }: NonNullable<Scorecard['judge']>): string {
  return `language model: ${accepted} findings taken, ${uncited} without a citation and ${rejected} with a false one dropped, ${unreadable} lines unreadable`
}
