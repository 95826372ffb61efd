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

/** Of a fresh process: milliseconds to start the runtime and to load the model up to its first answer, and megabytes taken. */
function loading() {
  const script = `
    import { readFileSync } from 'node:fs'
    const before = process.memoryUsage().rss
    const { onnxSentiment } = await import('${join(core, 'dist/models/onnx/index.js')}')
    const json = (file) => JSON.parse(readFileSync('${folder}/' + file, 'utf8'))
    const files = { model: readFileSync('${folder}/${shipped[0]}'), tokenizer: json('tokenizer.json'), config: json('config.json') }
    const load = async () => {
      const [started, busy] = [performance.now(), process.cpuUsage()]
      await (await onnxSentiment({ files })).classify('hello')
      const { user, system } = process.cpuUsage(busy)
      return { ms: performance.now() - started, cpuMs: (user + system) / 1000 }
    }
    const first = await load()
    const mb = (process.memoryUsage().rss - before) / 1e6
    console.log(JSON.stringify({ first, again: await load(), mb }))`
  const runs = Array.from({ length: 5 }, () => {
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })
    return JSON.parse(stdout)
  })
  return runs.reduce((best, next) => (next.first.ms < best.first.ms ? next : best))
}

const rounds = 5

/** Times the two in turn on each text, each the best of some rounds, so that what else the machine does falls on neither. */
export async function benchSpeed({ model, texts, print }) {
  const started = performance.now()
  const minilm = await minilmRunner()
  const minilmLoadMs = performance.now() - started
  const runs = { shipped: (text) => model.classify(text), minilm: minilm.run }
  const times = { shipped: texts.map(() => Infinity), minilm: texts.map(() => Infinity) }
  for (let round = 0; round <= rounds; round++) {
    for (const [index, text] of texts.entries()) {
      for (const [name, run] of Object.entries(runs)) {
        const start = performance.now()
        await run(text)
        // The first round warms up.
        if (round > 0) times[name][index] = Math.min(times[name][index], performance.now() - start)
      }
    }
  }
  const size = shipped.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0)
  const load = loading()
  const at = (name, share) => percentile(times[name], share)
  const row = (title, name, bytes) => [title, figure(at(name, 0.5), 2), figure(at(name, 0.95), 2), figure(bytes / 1e6, 2)]
  print(`\nOne utterance, one WebAssembly thread, tokenizer included; ${texts.length} utterances, each the best of ${rounds}\n`)
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
  const both = ({ ms, cpuMs }) => `${figure(ms, 0)} ms (${figure(cpuMs, 0)} ms of processor time)`
  print(
    `\nFresh process, best of 5, up to the first answer: runtime and model ${both(load.first)}; the model where the runtime runs ${both(load.again)},`,
  )
  print(`beside ${figure(minilmLoadMs, 0)} ms for the MiniLM shape. Memory, runtime included: ${figure(load.mb, 0)} MB`)
}
