// Sentiment of customer utterances: the lexicon model beside its peers and the majority class, in one run.
//   node bench/sentiment.mjs --data DIR      DIR holds sentiment/dev_real_service.jsonl and the other sets below
// Needs the built core (npm run build --workspace @cuecard/core). The peers are installed into bench/peers on the first run.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createLexiconModel } from '../packages/core/dist/index.js'
import { CannotRun } from './measure.mjs'
import { peers } from './peers.mjs'

const sets = ['dev_real_service', 'contrast', 'dev_goemotions']
const labels = ['negative', 'neutral', 'positive']
/** As many bins as the data's own scorer has. */
const bins = 15

function loadPeers() {
  const { load } = peers()
  const { SentimentIntensityAnalyzer } = load('vader-sentiment')
  const Afinn = load('sentiment')
  const wink = load('wink-sentiment')
  const afinn = new Afinn()
  const signOf = (value, limit = 0) => ({ label: value > limit ? 'positive' : value < -limit ? 'negative' : 'neutral' })
  return [
    // The limits are those that VADER's documentation gives for its compound score.
    ['vader-sentiment', (text) => signOf(SentimentIntensityAnalyzer.polarity_scores(text).compound, 0.05 - 1e-9)],
    ['sentiment (AFINN-165)', (text) => signOf(afinn.analyze(text).score)],
    ['wink-sentiment', (text) => signOf(wink(text).score)],
  ]
}

function readRows(file) {
  const lines = readFileSync(file, 'utf8').split('\n')
  return lines
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line))
    .filter((row) => labels.includes(row.sentiment))
}

/** Expected calibration error: how far the probability of the answer is from how often it is right. */
function calibrationError(rows, answers) {
  if (!answers[0]?.scores) return undefined
  const sums = Array.from({ length: bins }, () => ({ confidence: 0, right: 0 }))
  answers.forEach(({ label, scores }, index) => {
    const bin = sums[Math.min(bins - 1, Math.floor(scores[label] * bins))]
    bin.confidence += scores[label]
    if (label === rows[index].sentiment) bin.right++
  })
  return sums.reduce((total, { confidence, right }) => total + Math.abs(confidence - right), 0) / rows.length
}

function measure(rows, classify) {
  for (const { text } of rows) classify(text) // warm
  const passes = [1, 2, 3].map(() => {
    const started = performance.now()
    for (const { text } of rows) classify(text)
    return performance.now() - started
  })
  const answers = rows.map(({ text }) => classify(text))
  const count = (test) => rows.filter((row, index) => test(row.sentiment, answers[index].label)).length
  const f1s = labels.map((label) => {
    const found = count((gold, got) => gold === label && got === label)
    const all = count((gold) => gold === label) + count((_, got) => got === label)
    return all === 0 ? 0 : (2 * found) / all
  })
  return {
    accuracy: count((gold, got) => gold === got) / rows.length,
    macroF1: f1s.reduce((sum, f1) => sum + f1, 0) / labels.length,
    ece: calibrationError(rows, answers),
    microseconds: (Math.min(...passes) / rows.length) * 1000,
  }
}

function majorityOf(rows) {
  const counts = labels.map((label) => rows.filter((row) => row.sentiment === label).length)
  return labels[counts.indexOf(Math.max(...counts))]
}

/** Prints a table for each set; returns the figures by set and model. */
export async function benchSentiment({ dataDir, print = console.log }) {
  if (!existsSync(join(dataDir, 'sentiment', `${sets[0]}.jsonl`)))
    throw new CannotRun(`--data ${dataDir}: there is no sentiment/${sets[0]}.jsonl in it. Name the folder that holds the folder sentiment.`)
  const model = createLexiconModel()
  const contenders = [[`cuecard ${model.version}`, (text) => model.classify(text)], ...loadPeers()]
  const results = {}
  for (const set of sets) {
    const rows = readRows(join(dataDir, 'sentiment', `${set}.jsonl`))
    const majority = { label: majorityOf(rows) }
    results[set] = {}
    print(`\n${set}: ${rows.length} utterances`)
    print(`${'model'.padEnd(24)}${'accuracy'.padStart(10)}${'macro-F1'.padStart(10)}${'ECE'.padStart(8)}${'µs each'.padStart(10)}`)
    for (const [name, classify] of [...contenders, [`always ${majority.label}`, () => majority]]) {
      const result = measure(rows, classify)
      results[set][name] = result
      const ece = result.ece === undefined ? '–' : result.ece.toFixed(3)
      const figures = [result.accuracy.toFixed(3).padStart(10), result.macroF1.toFixed(3).padStart(10), ece.padStart(8)]
      print(name.padEnd(24) + figures.join('') + result.microseconds.toFixed(1).padStart(10))
    }
  }
  return results
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const dataDir = process.argv[process.argv.indexOf('--data') + 1]
  if (!process.argv.includes('--data') || dataDir === undefined) {
    console.error('usage: node bench/sentiment.mjs --data DIR')
    process.exit(2)
  }
  await benchSentiment({ dataDir })
}
