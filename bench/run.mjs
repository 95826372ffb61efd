#!/usr/bin/env node
// The benchmark: every claim of speed, size and accuracy comes from here, as a ratio against a named peer in the same run.
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { CannotRun } from './measure.mjs'

const help = `Usage: npm run bench [-- PART…] [-- options]

Parts (all that can run, where none is named):
  path        time a segment through the whole path, calls a second, rules, memory of a long call
  phrases     phrase matching, beside a loop of regular expressions
  sizes       weight of each entry
  sentiment   the model and the lexicon beside vader-sentiment, AFINN, wink-sentiment (needs --data)
  privacy     what is hidden and how fast, beside redact-pii, @redactpii/node,
              openredaction and compromise                                             (accuracy needs --pii)
  speech      two synthetic voices through PocketSphinx (Debian: pocketsphinx, pocketsphinx-en-us, flite)
  moments     right and wrong moments on labelled calls, how early partials tell them, how often each fires
  extension   the browser extension in a real Chromium: weight, time to a painted prompt, memory
  review      time of a review, the verifier, agreement with scores by hand, trends, power cuts

Options:
  --calls DIR   call files to run (default: examples/calls)
  --data DIR    the sentiment sets
  --pii DIR     the redaction sets
  --help        this text
`

function readArguments() {
  const options = { calls: { type: 'string' }, data: { type: 'string' }, pii: { type: 'string' }, help: { type: 'boolean' } }
  try {
    return parseArgs({ allowPositionals: true, options })
  } catch (error) {
    console.error(`${error.message}\n\n${help}`)
    return process.exit(2)
  }
}

const { values, positionals } = readArguments()
if (values.help) {
  console.log(help)
  process.exit(0)
}

const root = join(import.meta.dirname, '..')
if (!existsSync(join(root, 'packages/core/dist/index.js'))) {
  console.error('The packages are not built: run `npm run build` first.')
  process.exit(2)
}

const callsDir = values.calls ?? join(root, 'examples/calls')
const print = (line = '') => console.log(line)
const parts = {
  path: async () => (await import('./path.mjs')).benchPath({ callsDir, print }),
  phrases: async () => (await import('./phrases.mjs')).benchPhrases({ callsDir, print }),
  sizes: async () => (await import('./sizes.mjs')).benchSizes({ print }),
  sentiment: async () => (await import('./sentiment.mjs')).benchSentiment({ dataDir: values.data, print }),
  privacy: async () => (await import('./privacy.mjs')).benchPrivacy({ piiDir: values.pii, callsDir, print }),
  speech: async () => (await import('./speech.mjs')).benchSpeech({ print }),
  moments: async () => (await import('./moments.mjs')).benchMoments({ callsDir, print }),
  extension: async () => (await import('./extension.mjs')).benchExtension({ print }),
  review: async () => (await import('./review.mjs')).benchReview({ callsDir, print }),
}

const unknown = positionals.filter((name) => !(name in parts))
if (unknown.length > 0) {
  console.error(`There is no part "${unknown.join('", "')}".\n\n${help}`)
  process.exit(2)
}
for (const option of /** @type {const} */ (['calls', 'data', 'pii'])) {
  const folder = values[option]
  if (folder === undefined || statSync(folder, { throwIfNoEntry: false })?.isDirectory()) continue
  console.error(`--${option} ${String(folder)}: there is no such folder. Check the path.`)
  process.exit(2)
}
if (positionals.includes('sentiment') && !values.data) {
  console.error('The part "sentiment" needs --data DIR, the folder that holds sentiment/dev_real_service.jsonl and the other sets.')
  process.exit(2)
}
const runnable = Object.keys(parts).filter((name) => name !== 'sentiment' || values.data)
for (const name of positionals.length > 0 ? positionals : runnable) {
  print(`\n## ${name}\n`)
  try {
    await parts[name]()
  } catch (error) {
    if (!(error instanceof CannotRun)) throw error
    console.error(error.message)
    process.exitCode = 2
  }
}
