import type { Measured } from '../review/call-view.ts'
import type { PromptExplanation, TimeExplanation } from '../review/explain.ts'
import type { Citation } from '../review/scorecard.ts'
import { printable } from './styles.ts'
import type { Styles } from './styles.ts'
import { timeOf } from './timeline.ts'

/** Why a prompt came up, as a person reads it. */
export function promptText(explanation: PromptExplanation, styles: Styles): string {
  const { promptId, headline, moment, severity, words, signals, detection, rule, decisions, wasShown } = explanation
  const title = `${promptId} “${headline}” (${moment}, ${severity})${wasShown ? '' : ', never shown'}`
  return block([
    styles.bold(title),
    ...rows('words', words.length > 0 ? words.map(wordsLine) : ['none: it is about what was not said']),
    ...rows('signals', signals.map(signalLine)),
    ...rows(
      'moment',
      detection
        ? [`${timeOf(detection.atMs)} ${detection.momentId}, ${Math.round(100 * detection.confidence)} % sure: ${detection.because}`]
        : ['not in the record'],
    ),
    ...rows('rule', [`cause ${rule.cause}; playbook ${rule.playbookVersion}; model ${rule.modelVersion}`]),
    ...rows(
      'decision',
      decisions.map(({ atMs, decision, detail }) => `${timeOf(atMs)} ${decision}${detail === undefined ? '' : `: ${inTimes(detail)}`}`),
    ),
  ])
}

/** Why the agent saw what she saw at a time, as a person reads it. */
export function timeText(explanation: TimeExplanation, styles: Styles): string {
  const { atMs, visible, notShown, moments, words, signals, faults, stopped } = explanation
  const head = [styles.bold(`At ${timeOf(atMs)}: ${visible.length === 0 ? 'no prompt was visible' : `${visible.length} visible`}`)]
  const quiet = visible.length === 0 && notShown.length === 0 && moments.length === 0
  const context = [
    ...rows('words', words.length > 0 ? words.map(wordsLine) : ['nothing was said just before']),
    ...rows('signals', signals.map(signalLine)),
    ...rows('moments', [
      ...moments.map(({ atMs: detectedMs, moment, because }) => `${timeOf(detectedMs)} ${moment}, without a prompt: ${because}`),
      ...(quiet ? ['none within half a minute: no rule found its conditions in what was said'] : []),
    ]),
    ...rows('faults', faults),
    ...rows(
      'stopped',
      stopped.map((kind) => `prompts of the kind ${kind} were stopped`),
    ),
  ]
  const section = (name: string, prompts: readonly PromptExplanation[]) =>
    prompts.length > 0 ? `\n${styles.bold(name)}\n\n${prompts.map((each) => promptText(each, styles)).join('\n')}` : ''
  return block([...head, ...context]) + section('Visible then', visible) + section('Decided about near then, and not visible', notShown)
}

function block(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`
}

function rows(name: string, texts: readonly string[]): readonly string[] {
  return texts.map((text, index) => `  ${(index === 0 ? name : '').padEnd(9)} ${printable(text)}`)
}

function wordsLine({ segmentId, speaker, startMs, quote }: Citation): string {
  return `${timeOf(startMs)} ${speaker} [${segmentId}] “${quote}”`
}

function signalLine({ signal, segmentId, value }: Measured): string {
  return `${signal}${segmentId === undefined ? '' : ` [${segmentId}]`} ${JSON.stringify(value)}`
}

/** Times stand in the record in milliseconds. */
function inTimes(detail: string): string {
  return detail.replaceAll(/(\d+) ms/g, (_, ms: string) => timeOf(Number(ms)))
}
