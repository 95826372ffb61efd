// Fits how much the lexicon counts beside the model, and writes it into the model's config.json: fit-blend.mjs DATA
// By likelihood on the development set of real utterances, our held-out labels and our held-out styles, which count the same each. Needs the built core.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createLexiconModel } from '../dist/index.js'
import { onnxSentiment } from '../dist/models/onnx/index.js'

const data = process.argv[2]
if (!data) {
  console.error('usage: fit-blend.mjs DATA')
  process.exit(2)
}
const folder = join(import.meta.dirname, '../models/sentiment')
const held = join(import.meta.dirname, 'contrast/held-out')
const sentimentOf = { a: 'negative', f: 'negative', w: 'negative', c: 'neutral', n: 'neutral', s: 'positive' }
const lines = (file) => readFileSync(file, 'utf8').split('\n').filter(Boolean)
const rows = (file) => lines(join(data, file)).map((line) => JSON.parse(line))

function heldOutLabels() {
  const texts = new Map(rows('unlabelled_service.jsonl').map(({ id, text }) => [id, text]))
  return lines(join(import.meta.dirname, 'labels/real-service.txt')).flatMap((line) => {
    const [code, ...ids] = line.split(' ')
    const own = ids.filter((id) => Number(id) % 6 === 0 && texts.has(`u-${id}`))
    return own.map((id) => ({ text: texts.get(`u-${id}`), gold: sentimentOf[code[0]] }))
  })
}

const real = rows('dev_real_service.jsonl').map(({ text, sentiment }) => ({ text, gold: sentiment }))
const styles = readdirSync(held).flatMap((file) =>
  lines(join(held, file)).map((line) => ({ text: line.slice(3), gold: sentimentOf[line[0]] })),
)
const groups = [real, heldOutLabels(), styles]

const json = (file) => JSON.parse(readFileSync(join(folder, file), 'utf8'))
const config = { ...json('config.json'), cuecard_blend: undefined }
const files = { model: readFileSync(join(folder, 'onnx/model_quantized.onnx')), tokenizer: json('tokenizer.json'), config }
const [model, lexicon] = [await onnxSentiment({ files }), createLexiconModel()]
const log = (scores) => Object.fromEntries(Object.entries(scores).map(([label, value]) => [label, Math.log(Math.max(1e-4, value))]))
const answers = []
for (const group of groups)
  for (const { text, gold } of group)
    answers.push({
      gold,
      share: 1 / groups.length / group.length,
      own: log((await model.classify(text)).scores),
      words: log(lexicon.classify(text).scores),
    })

function loss({ model: a, lexicon: b }) {
  const each = answers.map(({ gold, share, own, words }) => {
    const powers = Object.fromEntries(Object.keys(own).map((label) => [label, Math.exp(a * own[label] + b * words[label])]))
    return -share * Math.log(powers[gold] / Object.values(powers).reduce((sum, value) => sum + value, 0))
  })
  return each.reduce((sum, value) => sum + value, 0)
}

const steps = Array.from({ length: 31 }, (_, index) => index / 20)
// More of the lexicon gains a little on plain utterances, of which it was tuned on some, and loses where words mean something else than they say.
const most = 0.2
const grid = steps.slice(6).flatMap((a) => steps.filter((b) => b <= most).map((b) => ({ model: a, lexicon: b })))
const best = grid.reduce((least, next) => (loss(next) < loss(least) ? next : least))
console.log(
  `${answers.length} utterances: model ${best.model}, lexicon ${best.lexicon}, loss ${loss(best).toFixed(4)}; without the lexicon ${loss({ model: 1, lexicon: 0 }).toFixed(4)}`,
)
writeFileSync(join(folder, 'config.json'), `${JSON.stringify({ ...config, cuecard_blend: best }, null, 2)}\n`)
