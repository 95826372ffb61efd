import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { RecordVerifier, recordLine } from '@cuecard/core/record'
import { build } from 'vite'
import { findChromium } from '../tools/find-chromium.mjs'
import { figure, percentile, table } from './measure.mjs'

const cuts = 10

/** An event every so many milliseconds: a call at its busiest, and far above it. */
const paceMs = 4

/**
 * Writes a long record in a browser whose process is killed while it writes, opens the same profile again and reads what is
 * there: how long before the cut was the oldest event that is lost, and does the chain hold. Then writes all of it undisturbed.
 */
export async function benchPowerCuts({ record, print }) {
  const executable = findChromium()
  if (!executable) {
    print('\nPower cuts: not run, there is no Chromium.')
    return
  }
  const server = await serve()
  const folder = await mkdtemp(join(tmpdir(), 'cuecard-cuts-'))
  try {
    const losses = []
    let whole = true
    for (let cut = 0; cut < cuts; cut += 1) {
      const { lostMs, holds } = await cutOnce({ executable, server, profile: join(folder, `cut-${cut}`), record, afterMs: 700 + 173 * cut })
      losses.push(lostMs)
      whole &&= holds
    }
    const { writeMs, readMs, same } = await writeAll({ executable, server, profile: join(folder, 'whole'), record })
    print(
      `\nPower cuts: ${record.length} events (two hours), one every ${paceMs} ms, written in Chromium, which was killed ${cuts} times.\n`,
    )
    print(
      table([
        ['lost before the cut, p50 ms', 'most ms', 'chain of what was kept holds', 'all written, ms', 'read back, ms', 'the same'],
        [
          figure(percentile(losses, 0.5), 0),
          figure(Math.max(...losses), 0),
          whole ? 'each time' : 'NO',
          figure(writeMs, 0),
          figure(readMs, 0),
          same ? 'yes' : 'NO',
        ],
      ]),
    )
  } finally {
    server.close()
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}

async function cutOnce({ executable, server, profile, record, afterMs }) {
  const first = await open(executable, profile, server.url)
  const written = new Map()
  first.page.on('console', (message) => {
    const [seq, atMs] = message.text().split(' ').map(Number)
    written.set(seq, atMs)
  })
  await first.page.evaluate(
    ({ events, pace }) => {
      const { openRecordStore, createRecordWriter, systemClock } = globalThis.cuecard
      void openRecordStore().then((store) => {
        const writer = createRecordWriter({ store, clock: systemClock })
        let next = 0
        const timer = setInterval(() => {
          const event = events[next]
          if (!event) return clearInterval(timer)
          writer.write('long', event)
          console.log(`${event.seq} ${Date.now()}`)
          next += 1
          return undefined
        }, pace)
      })
    },
    { events: record, pace: paceMs },
  )
  await new Promise((resolve) => setTimeout(resolve, afterMs))
  const cutAtMs = Date.now()
  await first.kill()
  const second = await open(executable, profile, server.url)
  const kept = await second.page.evaluate(() => globalThis.cuecard.openRecordStore().then((store) => store.read('long')))
  await second.kill()
  const firstLost = [...written].find(([seq]) => seq >= kept.length)
  const verifier = new RecordVerifier()
  for (const event of kept) verifier.read(recordLine(event))
  const holds = verifier.result().ok && kept.every((event, index) => event.hash === record[index].hash)
  return { lostMs: firstLost ? cutAtMs - firstLost[1] : 0, holds }
}

async function writeAll({ executable, server, profile, record }) {
  const browser = await open(executable, profile, server.url)
  const result = await browser.page.evaluate(async (events) => {
    const { cuecard } = globalThis
    const store = await cuecard.openRecordStore()
    const writer = cuecard.createRecordWriter({ store, clock: cuecard.systemClock })
    const start = performance.now()
    for (const event of events) writer.write('long', event)
    await writer.flush()
    const writtenMs = performance.now()
    const kept = await store.read('long')
    return { writeMs: writtenMs - start, readMs: performance.now() - writtenMs, hashes: kept.map(({ hash }) => hash) }
  }, record)
  await browser.kill()
  return { ...result, same: result.hashes.join() === record.map(({ hash }) => hash).join() }
}

/** A browser of its own, so that it can be killed: no other process is touched. */
async function open(executable, profile, url) {
  const child = spawn(
    executable,
    [
      '--headless=new',
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      'about:blank',
    ],
    { stdio: 'ignore' },
  )
  const exited = new Promise((resolve) => child.once('exit', resolve))
  const port = await portOf(profile)
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
  const page = await browser.contexts()[0].newPage()
  await page.goto(url)
  await page.waitForFunction(() => 'cuecard' in globalThis)
  return {
    page,
    kill: async () => {
      child.kill('SIGKILL')
      await exited
      await rm(join(profile, 'DevToolsActivePort'), { force: true })
      await rm(join(profile, 'SingletonLock'), { force: true })
    },
  }
}

async function portOf(profile) {
  for (let tries = 0; tries < 200; tries += 1) {
    const text = await readFile(join(profile, 'DevToolsActivePort'), 'utf8').catch(() => '')
    const [port] = text.split('\n')
    if (port) return port
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('Chromium did not open its port.')
}

/** A page with the record entry in it. */
async function serve() {
  const [output] = [
    await build({
      configFile: false,
      logLevel: 'error',
      root: import.meta.dirname,
      build: {
        write: false,
        minify: false,
        lib: { entry: join(import.meta.dirname, 'review-power-cuts-page.mjs'), formats: ['es'], fileName: 'page' },
      },
    }),
  ].flat()
  const script = output.output[0].code
  const server = createServer((request, response) => {
    const isScript = request.url === '/page.js'
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html')
    response.end(isScript ? script : '<!doctype html><title>Power cuts</title><script type="module" src="/page.js"></script>')
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)))
  return { url: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() }
}
