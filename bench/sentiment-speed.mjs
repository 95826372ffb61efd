// Speed, size, time to load and memory of the shipped model, beside a network of the shape of MiniLM-L6, on one thread of
// WebAssembly in the same run.
import { spawnSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { figure, percentile, table } from './measure.mjs'
import { minilmShaped } from './minilm-shaped.mjs'

const core = join(import.meta.dirname, '../packages/core')
// Of the core, which is what depends on them.
const fromCore = createRequire(join(core, 'package.json'))
const ort = fromCore('onnxruntime-web/wasm')
const { Tokenizer } = fromCore('@huggingface/tokenizers')

const folder = join(core, 'models/sentiment')
const shipped = ['onnx/model_quantized.onnx', 'tokenizer.json', 'config.json', 'tokenizer_config.json']

export function readModelFiles() {
  const json = (file) => JSON.parse(readFileSync(join(folder, file), 'utf8'))
  return { model: readFileSync(join(folder, shipped[0])), tokenizer: json('tokenizer.json'), config: json('config.json') }
}

async function minilmRunner() {
  ort.env.wasm.numThreads = 1
  const { bytes, vocabulary } = minilmShaped()
  const session = await ort.InferenceSession.create(bytes, { executionProviders: ['wasm'] })
  const tokenizer = new Tokenizer(readModelFiles().tokenizer, {})
  const run = (text) => {
    const ids = tokenizer.encode(text).ids.slice(0, 64)
    const feed = (data) => new ort.Tensor('int64', data, [1, ids.length])
    return session.run({
      input_ids: feed(BigInt64Array.from(ids, (id) => BigInt(id % vocabulary))),
      attention_mask: feed(new BigInt64Array(ids.length).fill(1n)),
    })
  }
  return { run, bytes: bytes.length }
}

/** Milliseconds and megabytes of a fresh process from its start of loading to the first answer. */
function loading() {
  const script = `
    import { readFileSync } from 'node:fs'
    const before = process.memoryUsage().rss
    const started = performance.now()
    const { onnxSentiment } = await import('${join(core, 'dist/models/onnx/index.js')}')
    const json = (file) => JSON.parse(readFileSync('${folder}/' + file, 'utf8'))
    const files = { model: readFileSync('${folder}/${shipped[0]}'), tokenizer: json('tokenizer.json'), config: json('config.json') }
    const model = await onnxSentiment({ files })
    await model.classify('hello')
    console.log(JSON.stringify({ ms: performance.now() - started, mb: (process.memoryUsage().rss - before) / 1e6 }))`
  const runs = Array.from({ length: 3 }, () => {
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })
    return JSON.parse(stdout)
  })
  return runs.reduce((best, next) => (next.ms < best.ms ? next : best))
}

/** Times the two in turn on each text, so that what else the machine does falls on both. */
export async function benchSpeed({ model, texts, print }) {
  const minilm = await minilmRunner()
  const times = { shipped: [], minilm: [] }
  for (const text of texts.slice(0, 20)) {
    await model.classify(text)
    await minilm.run(text)
  }
  for (const text of texts) {
    for (const [name, run] of [
      ['shipped', () => model.classify(text)],
      ['minilm', () => minilm.run(text)],
    ]) {
      const start = performance.now()
      await run()
      times[name].push(performance.now() - start)
    }
  }
  const size = shipped.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0)
  const load = loading()
  const at = (name, share) => percentile(times[name], share)
  const row = (title, name, bytes) => [title, figure(at(name, 0.5), 2), figure(at(name, 0.95), 2), figure(bytes / 1e6, 2)]
  print(`\nOne utterance, one WebAssembly thread, tokenizer included: ${texts.length} utterances in turn`)
  print(
    table([
      ['model', 'p50 ms', 'p95 ms', 'MB'],
      row(`cuecard ${model.version}`, 'shipped', size),
      row('MiniLM-L6 shape, int8, random weights', 'minilm', minilm.bytes),
      [
        'ratio',
        figure(at('shipped', 0.5) / at('minilm', 0.5), 3),
        figure(at('shipped', 0.95) / at('minilm', 0.95), 3),
        figure(size / minilm.bytes, 3),
      ],
    ]),
  )
  print(
    `\nLoads in ${figure(load.ms, 0)} ms (best of 3 fresh processes, runtime, model and first answer) and takes ${figure(load.mb, 0)} MB, runtime included`,
  )
}
