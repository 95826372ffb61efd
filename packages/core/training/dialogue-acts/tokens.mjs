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

/** The words of each line as the product reads them: after the privacy gate, which has heard the lines before. */
function tokens(lines) {
  return redactConversation(lines).map(({ text }) => words(text).map((word) => word.text))
}

/** An empty line stands between calls; where a file has none, each line is by itself. */
function conversationsIn(text) {
  const conversations = text.split(/\n{2,}/).map((call) => call.split('\n').filter(Boolean))
  return conversations.length > 1
    ? conversations
    : text
        .split('\n')
        .filter(Boolean)
        .map((line) => [line])
}

function linesOf(file) {
  return conversationsIn(readFileSync(file, 'utf8')).flatMap((call) => {
    const rows = call.map((line) => line.split('\t'))
    const read = tokens(rows.map(([who, , text]) => ({ speaker: who === 'C' ? 'customer' : 'agent', text })))
    return rows.map(([who, labels], index) => ({
      who,
      labels: labels === '-' ? [] : labels.split(',').map((label) => label.trim()),
      words: read[index],
    }))
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
      const segments = scriptedCall(readFileSync(path, 'utf8'), { partials: false }).filter(({ type }) => type === 'segment')
      const read = tokens(segments.map(({ speaker, text }) => ({ speaker, text })))
      return segments
        .map(({ speaker }, index) => {
          const who = speaker === 'customer' ? 'C' : 'A'
          return { who, denied: denied.filter(([side]) => side === who).flatMap(([, labels]) => labels), words: read[index] }
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
