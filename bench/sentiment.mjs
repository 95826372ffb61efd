// Sentiment of customer utterances: the shipped model and the lexicon beside their peers and the majority class, in one run.
//   node bench/sentiment.mjs --data DIR      DIR holds sentiment/dev_*.jsonl, and test_*.jsonl where there are any
// Needs the built core (npm run build --workspace @cuecard/core). The peers are installed into bench/peers on the first run.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createLexiconModel } from '../packages/core/dist/index.js'
import { onnxSentiment } from '../packages/core/dist/models/onnx/index.js'
import { CannotRun, figure, table } from './measure.mjs'
import { peers } from './peers.mjs'
import { benchCourse } from './sentiment-course.mjs'
import { benchSpeed, readModelFiles } from './sentiment-speed.mjs'

const labels = ['negative', 'neutral', 'positive']
/** As many bins as the data's own scorer has. */
const bins = 15
const emotions = ['angry', 'frustrated', 'worried', 'confused', 'neutral', 'satisfied']
const emotionCodes = new Map(emotions.map((emotion) => [emotion[0], emotion]))
const contrastDir = join(import.meta.dirname, '../packages/core/training/contrast')

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

/** A set is skipped, never guessed, where a row has no label. */
function readRows(file) {
  const lines = readFileSync(file, 'utf8').split('\n')
  return lines
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line))
    .filter((row) => labels.includes(row.sentiment))
}

const sentimentOf = { angry: 'negative', frustrated: 'negative', worried: 'negative', satisfied: 'positive' }

/** Our own sentences, of which the training never saw one: `{ set, rows }` for each file of a folder. */
function readOurs(folder) {
  const files = readdirSync(join(contrastDir, folder)).filter((file) => file.endsWith('.txt'))
  return files.map((file) => {
    const lines = readFileSync(join(contrastDir, folder, file), 'utf8')
      .split('\n')
      .filter(Boolean)
    const rows = lines.map((line) => {
      const emotion = emotionCodes.get(line[0])
      return { text: line.slice(3), emotion, sentiment: sentimentOf[emotion] ?? 'neutral' }
    })
    return { set: `our own, ${folder === 'hard' ? 'hard, ' : ''}${file.replace('.txt', '')}`, rows }
  })
}

/** As speech recognition gives it: lower case, no marks. */
const spoken = (row) => ({ ...row, text: row.text.toLowerCase().replace(/[^\p{L}\p{N}\s']/gu, ' ') })

function readSets(dataDir) {
  const folder = [join(dataDir, 'sentiment'), dataDir].find((place) => existsSync(join(place, 'dev_real_service.jsonl')))
  if (!folder)
    throw new CannotRun(
      `--data ${dataDir}: there is no dev_real_service.jsonl in it. Name the folder of the sentiment sets, or the one that holds it.`,
    )
  const files = readdirSync(folder).filter((file) => /^(dev|test)_.*\.jsonl$/u.test(file))
  const [held, hard] = [readOurs('held-out'), readOurs('hard')]
  return [
    ...files.map((file) => ({ set: file.replace('.jsonl', ''), rows: readRows(join(folder, file)) })),
    ...hard.flatMap(({ set, rows }) => [
      { set, rows },
      { set: `${set}, as speech`, rows: rows.map(spoken) },
    ]),
    ...held,
    { set: 'our own, all held-out styles as speech', rows: held.flatMap(({ rows }) => rows).map(spoken) },
  ]
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

function macroF1(gold, got) {
  const kinds = [...new Set(gold)]
  const f1s = kinds.map((kind) => {
    const found = gold.filter((each, index) => each === kind && got[index] === kind).length
    const all = gold.filter((each) => each === kind).length + got.filter((each) => each === kind).length
    return (2 * found) / all
  })
  return f1s.reduce((sum, f1) => sum + f1, 0) / kinds.length
}

const strongest = (scores) => Object.keys(scores).reduce((best, next) => (scores[next] > scores[best] ? next : best))

async function measure(rows, classify) {
  for (const { text } of rows.slice(0, 200)) await classify(text)
  const answers = []
  const started = performance.now()
  for (const { text } of rows) answers.push(await classify(text))
  const microseconds = ((performance.now() - started) / rows.length) * 1000
  const right = rows.filter((row, index) => row.sentiment === answers[index].label).length
  const felt = rows.flatMap((row, index) =>
    row.emotion && answers[index].emotions ? [[row.emotion, strongest(answers[index].emotions)]] : [],
  )
  return {
    accuracy: right / rows.length,
    macroF1: macroF1(
      rows.map(({ sentiment }) => sentiment),
      answers.map(({ label }) => label),
    ),
    ece: calibrationError(rows, answers),
    ...(felt.length > 0 && {
      emotionF1: macroF1(
        felt.map(([gold]) => gold),
        felt.map(([, got]) => got),
      ),
    }),
    microseconds,
  }
}

function majorityOf(rows) {
  const counts = labels.map((label) => rows.filter((row) => row.sentiment === label).length)
  return labels[counts.indexOf(Math.max(...counts))]
}

/** Prints a table for each set, then speed and size; returns the figures by set and model. */
export async function benchSentiment({ dataDir, print = console.log }) {
  const [shipped, lexicon] = [await onnxSentiment({ files: readModelFiles() }), createLexiconModel()]
  const own = [shipped, lexicon].map((model) => [`cuecard ${model.version}`, (text) => model.classify(text)])
  const contenders = [...own, ...loadPeers()]
  const results = {}
  const sets = readSets(dataDir)
  for (const { set, rows } of sets) {
    const majority = { label: majorityOf(rows) }
    results[set] = {}
    const lines = [['model', 'accuracy', 'macro-F1', 'ECE', 'emotion macro-F1', 'µs each']]
    for (const [name, classify] of [...contenders, [`always ${majority.label}`, () => majority]]) {
      const result = await measure(rows, classify)
      results[set][name] = result
      const { accuracy, macroF1: f1, ece, emotionF1, microseconds } = result
      const optional = [ece, emotionF1].map((value) => (value === undefined ? '–' : figure(value, 3)))
      lines.push([name, figure(accuracy, 3), figure(f1, 3), ...optional, figure(microseconds)])
    }
    print(`\n${set}: ${rows.length} utterances\n`)
    print(table(lines))
  }
  await benchCourse({ models: [shipped, lexicon], print })
  const texts = sets[0].rows.map(({ text }) => text).slice(0, 300)
  await benchSpeed({ model: shipped, texts, print })
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
