import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { build, runnerImport } from 'vite'
import { launch, servePage } from './extension-browser.mjs'
import { figure, percentile, table } from './measure.mjs'

const root = join(import.meta.dirname, '../packages/extension')
const trials = 40
/** What two people say in two hours: an utterance every four seconds. */
const utterancesInTwoHours = 1800

/** The extension in a real Chromium: weight, time from what is said to the painted prompt, the host page, memory, the package. */
export async function benchExtension({ print }) {
  const folder = mkdtempSync(join(tmpdir(), 'cuecard-extension-'))
  process.env.CUECARD_FLAVOUR = JSON.stringify({ sites: ['http://127.0.0.1'] })
  await build({ configFile: join(root, 'vite.config.ts'), logLevel: 'error', build: { outDir: folder, emptyOutDir: true } })
  const page = await servePage('<!doctype html><title>Desk</title><div id="talk" data-id="0"></div>')
  const browser = await launch(folder)
  try {
    await browser.configure({
      sentiment: 'lexicon',
      recipes: [
        {
          name: 'Desk',
          sites: [`http://127.0.0.1:${page.port}`],
          channel: 'chat',
          conversation: '#talk',
          conversationId: 'data-id',
          utterance: 'p',
          speaker: { attribute: 'class', agent: ['agent'], customer: ['customer'] },
        },
      ],
    })
    const desk = await browser.context.newPage()
    await desk.goto(`http://127.0.0.1:${page.port}/`)
    await browser.openPanel(desk)
    const panel = await browser.target('side-panel.html')
    const host = await browser.target('offscreen.html')
    await panel.evaluate(`new Promise((resolve) => {
      const look = () => (document.querySelector('cuecard-panel')?.shadowRoot ? resolve() : setTimeout(look, 20))
      look()
    })`)
    const rows = [['figure', 'measured', 'limit', 'within'], weight(folder)]
    rows.push(...(await paintTimes(desk, panel, host, 1, 50)), ...(await paintTimes(desk, panel, host, 4, 120)))
    rows.push(await longTasks(browser, page.port))
    rows.push(await memory(desk, host))
    print(table(rows))
    print()
    print(table(await parts(folder)))
  } finally {
    await browser.close()
    page.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

const verdict = (value, limit) => (value <= limit ? 'yes' : 'NO')

/** All scripts that the panel needs before it can paint: its own and those it imports, not those it loads later. */
function weight(folder) {
  const seen = new Map()
  const visit = (path) => {
    if (seen.has(path)) return
    const code = readFileSync(join(folder, path), 'utf8')
    seen.set(path, gzipSync(code, { level: 9 }).length)
    for (const [, name] of code.matchAll(/(?:^|[;}])import(?:[^"'();]*?from)?["']\.\/(?:chunks\/)?([^"']+)["']/g))
      visit(existsSync(join(folder, 'chunks', name)) ? `chunks/${name}` : name)
  }
  visit('side-panel.js')
  const kB = [...seen.values()].reduce((sum, bytes) => sum + bytes, 0) / 1000
  return [`script before the panel’s first paint, kB gzip (${seen.size} files)`, figure(kB), '40', verdict(kB, 40)]
}

/** From the moment that words are put on the page to the frame after which a critical prompt is painted in the real side panel. */
async function paintTimes(desk, panel, host, throttle, limitMs) {
  for (const target of [panel, host]) await target.send('Emulation.setCPUThrottlingRate', { rate: throttle })
  const session = await desk.context().newCDPSession(desk)
  await session.send('Emulation.setCPUThrottlingRate', { rate: throttle })
  await panel.evaluate(`{
    const { shadowRoot } = document.querySelector('cuecard-panel')
    globalThis.watch?.disconnect()
    globalThis.nextCard = () => new Promise((resolve) => {
      const look = () => shadowRoot.querySelector('.card[data-severity=critical]') && (watch.disconnect(), requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => resolve(performance.timeOrigin + performance.now())
        port2.postMessage(0)
      }))
      globalThis.watch = new MutationObserver(look)
      watch.observe(shadowRoot, { childList: true, subtree: true })
    })
  }`)
  const times = []
  for (let trial = 0; trial < trials + 3; trial += 1) {
    const id = `${throttle}-${trial}`
    await desk.evaluate((next) => {
      const talk = document.querySelector('#talk')
      talk.setAttribute('data-id', next)
      talk.replaceChildren()
      talk.insertAdjacentHTML('beforeend', '<p class="agent">good morning</p>')
    }, id)
    await untilGone(panel)
    const painted = panel.evaluate('nextCard()')
    await wait(50)
    const saidMs = await desk.evaluate(() => {
      const at = performance.timeOrigin + performance.now()
      document.querySelector('#talk').insertAdjacentHTML('beforeend', '<p class="agent">you are an idiot</p>')
      return at
    })
    // The first ones compile what the others use.
    if (trial >= 3) times.push((await painted) - saidMs)
    else await painted
  }
  for (const target of [panel, host, session]) await target.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  const p95 = percentile(times, 0.95)
  const name = `words on the page → painted prompt, ms${throttle > 1 ? `, CPU throttled ${throttle} ×` : ''}`
  return [[`${name}: p50 / p95`, `${figure(percentile(times, 0.5))} / ${figure(p95)}`, `${limitMs} (p95)`, verdict(p95, limitMs)]]
}

async function untilGone(panel) {
  for (let tries = 0; tries < 200; tries += 1) {
    const isGone = await panel.evaluate(`document.querySelector('cuecard-panel').shadowRoot.querySelector('.card') === null`)
    if (isGone) return
    await wait(20)
  }
  throw new Error('The prompt of the trial before did not go.')
}

/** The same busy page with and without the content script: 100 times 20 lines, and what the browser calls a long task (over 50 ms). */
async function longTasks({ context }, port) {
  const count = async (origin) => {
    const page = await context.newPage()
    await page.goto(`${origin}:${port}/`)
    await wait(500)
    const longest = await page.evaluate(async () => {
      const tasks = []
      new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' })
      const talk = document.querySelector('#talk')
      for (let batch = 0; batch < 100; batch += 1) {
        const lines = Array.from({ length: 20 }, (_, line) => `<p class="customer">line ${batch * 20 + line} of a long talk</p>`)
        talk.insertAdjacentHTML('beforeend', lines.join(''))
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
      await new Promise((resolve) => setTimeout(resolve, 200))
      return tasks
    })
    await page.close()
    return longest
  }
  // The content script runs on 127.0.0.1 and not on localhost.
  const without = await count('http://localhost')
  const withIt = await count('http://127.0.0.1')
  const words = (tasks) => `${tasks.length}${tasks.length > 0 ? ` (longest ${figure(Math.max(...tasks), 0)} ms)` : ''}`
  return [
    'long tasks of a page that gets 2 000 lines: with / without the extension',
    `${words(withIt)} / ${words(without)}`,
    '0',
    verdict(withIt.length, 0),
  ]
}

/** The words of two hours, as fast as they are taken in; memory of the process of host and panel after each quarter. */
async function memory(desk, host) {
  await desk.evaluate(() => {
    const talk = document.querySelector('#talk')
    talk.setAttribute('data-id', 'two-hours')
    talk.replaceChildren()
  })
  const marks = []
  for (let quarter = 0; quarter < 4; quarter += 1) {
    for (let at = 0; at < utterancesInTwoHours / 4; at += 10) {
      await desk.evaluate(
        (from) => {
          const line = (each) =>
            `<p class="${each % 2 ? 'agent' : 'customer'}">this is what was said as number ${each} about the bill and the new plan</p>`
          const lines = Array.from({ length: 10 }, (_, index) => line(from + index))
          document.querySelector('#talk').insertAdjacentHTML('beforeend', lines.join(''))
        },
        quarter * 450 + at,
      )
      // Below what the flood gate takes for a flood.
      await wait(150)
    }
    await wait(1000)
    marks.push(await host.heapMb())
  }
  const growth = marks[3] - marks[0]
  return [
    'memory of host and panel over the words of two hours (1 800 utterances in 30 s), MB after each quarter',
    marks.map((value) => figure(value)).join(', '),
    '+5 from first to last',
    verdict(growth, 5),
  ]
}

/** What the package weighs, packed, beside what is in it. */
async function parts(folder) {
  const { zip } = (await runnerImport(join(root, 'src/packaging/zip.ts'))).module
  const { filesOf } = (await runnerImport(join(root, 'src/packaging/pack.ts'))).module
  const packed = zip(filesOf(folder))
  const row = (name, files) => {
    const bytes = files.map((file) => readFileSync(join(folder, file)))
    const sum = (sizes) => figure(sizes.reduce((total, size) => total + size, 0) / 1000, 0)
    return [
      name,
      sum(files.map((file) => statSync(join(folder, file)).size)),
      sum(bytes.map((each) => gzipSync(each, { level: 9 }).length)),
    ]
  }
  return [
    ['part', 'kB', 'kB gzip'],
    row('ONNX Runtime (WebAssembly and its glue)', ['ort/ort-wasm-simd-threaded.wasm', 'ort/ort-wasm-simd-threaded.mjs']),
    row('the model and its tokenizer', ['model/onnx/model_quantized.onnx', 'model/tokenizer.json', 'model/config.json']),
    row('the host of the calls', ['offscreen.js']),
    row('the side panel', ['side-panel.js']),
    row('the content script', ['content.js']),
    ['the whole package, zipped', '', figure(packed.length / 1000, 0)],
  ]
}
