import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { scriptedCall } from '@cuecard/core/testing'

const folder = join(import.meta.dirname, '../examples/calls')
const names = readdirSync(folder).flatMap((file) => (file.endsWith('.call') ? [file.slice(0, -'.call'.length)] : []))

/** The call files are written from the scripts by `npm run calls`; this holds them to each other. */
it.each(names)('%s.jsonl is what its script says', (name) => {
  const events = scriptedCall(readFileSync(join(folder, `${name}.call`), 'utf8'), { callId: name })
  const lines = events.map((event) => `${JSON.stringify(event)}\n`).join('')
  if (process.env['WRITE_CALLS']) writeFileSync(join(folder, `${name}.jsonl`), lines)
  expect(readFileSync(join(folder, `${name}.jsonl`), 'utf8')).toBe(lines)
})
