import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Why a part cannot run, in words for whoever started it. */
export class CannotRun extends Error {}

/** The calls of a folder: each a list of events. Lines that cannot be read are left out. */
export function readCalls(folder) {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl'))
    .map((file) => readFileSync(join(folder, file), 'utf8').split('\n').filter(Boolean).flatMap(parsed))
}

function parsed(line) {
  try {
    return [JSON.parse(line)]
  } catch {
    return []
  }
}

/** The value below which `share` of the numbers lie. */
export function percentile(numbers, share) {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]
}

/** Microseconds that each of `runs` takes, after a warm-up of a tenth of them. */
export function timesUs(inputs, task) {
  for (const input of inputs.slice(0, Math.ceil(inputs.length / 10))) task(input)
  return inputs.map((input) => {
    const start = process.hrtime.bigint()
    task(input)
    return Number(process.hrtime.bigint() - start) / 1000
  })
}

/** A Markdown table, first row the heads. */
export function table(rows) {
  const lines = rows.map((row) => `| ${row.join(' | ')} |`)
  lines.splice(1, 0, `|${rows[0].map(() => '---').join('|')}|`)
  return lines.join('\n')
}

export const figure = (value, digits = 1) => value.toFixed(digits)

/** A segment as it stands in a longer call: later, and with an id of its own. */
export function shifted(event, offsetMs, round) {
  const time = (value) => (value === undefined ? undefined : value + offsetMs)
  return {
    ...event,
    id: `${round}-${event.id}`,
    startMs: time(event.startMs),
    endMs: time(event.endMs),
    receivedMs: time(event.receivedMs),
  }
}
