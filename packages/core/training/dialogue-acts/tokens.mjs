// The words of every labelled line as the product reads them, and of the labelled calls' segments what they surely do not do: tokens.mjs WORK
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { words } from '../../dist/playbook/index.js'
import { redactConversation } from '../../dist/privacy/index.js'
import { scriptedCall } from '../../dist/testing/index.js'

const here = import.meta.dirname
const [work] = process.argv.slice(2)
if (!work) {
  console.error('usage: tokens.mjs WORK')
  process.exit(2)
}

/** As the product reads them: after the privacy gate. */
function tokens(speaker, text) {
  const [redacted] = redactConversation([{ speaker, text }])
  return words(redacted.text).map((word) => word.text)
}

function linesOf(file) {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [who, labels, text] = line.split('\t')
      return {
        who,
        labels: labels === '-' ? [] : labels.split(',').map((label) => label.trim()),
        words: tokens(who === 'C' ? 'customer' : 'agent', text),
      }
    })
}

/** Where a call's labels neither expect nor allow the moment, no segment of it does what would call for it. */
const denies = {
  'escalation-risk': { C: ['angry', 'manager', 'leaving', 'legal', 'complaint'] },
  'going-well': { C: ['glad'] },
  'prohibited-language': { A: ['insult', 'threat', 'pressure', 'guarantee'] },
  'sensitive-data-exposed': { A: ['ask-card', 'ask-card-code', 'ask-social', 'ask-password', 'ask-otp', 'reads-out'] },
}

function deniedIn(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((file) => file.endsWith('.call'))
    .sort((one, other) => one.localeCompare(other))
    .flatMap((file) => {
      const path = join(folder, file)
      const { expected = [], allowed = [] } = JSON.parse(readFileSync(path.replace('.call', '.expect.json'), 'utf8'))
      const raised = new Set([...expected, ...allowed].map((each) => each.moment ?? each))
      const denied = Object.entries(denies).flatMap(([moment, by]) => (raised.has(moment) ? [] : Object.entries(by)))
      const events = scriptedCall(readFileSync(path, 'utf8'), { partials: false })
      return events
        .filter(({ type }) => type === 'segment')
        .map((segment) => {
          const who = segment.speaker === 'customer' ? 'C' : 'A'
          return {
            who,
            denied: denied.filter(([speaker]) => speaker === who).flatMap(([, labels]) => labels),
            words: tokens(segment.speaker, segment.text),
          }
        })
        .filter(({ denied, words }) => denied.length > 0 && words.length > 0)
    })
}

function write(name, rows) {
  writeFileSync(join(work, name), rows.map((row) => `${JSON.stringify(row)}\n`).join(''))
  console.log(`${name}: ${rows.length} rows`)
}

mkdirSync(work, { recursive: true })
for (const file of readdirSync(join(here, 'lines')).sort()) write(file.replace('.tsv', '.jsonl'), linesOf(join(here, 'lines', file)))
write('denied.jsonl', deniedIn(join(here, '../../../../calls/labelled/tuning')))
