import { chromium } from 'playwright-core'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'

interface Entry {
  readonly onnxSentiment: (options?: object) => Promise<{ version: string; classify(text: string): Promise<{ label: string }> }>
}

let browser: Browser
const { origin, browser: endpoint } = inject('inBrowser')
const entry = `${origin}/packages/core/src/models/onnx/index.ts`

beforeAll(async () => {
  browser = await chromium.connect(endpoint)
})

afterAll(async () => {
  await browser.close()
})

async function blankPage() {
  const page = await browser.newPage()
  const requested: string[] = []
  page.on('request', (request) => requested.push(request.url()))
  await page.goto(`${origin}/blank`)
  // A module of the page: Vitest would rewrite an import inside the functions that it sends there.
  await page.addScriptTag({ type: 'module', content: `import * as entry from '${entry}'; globalThis.entry = entry` })
  await page.waitForFunction(() => 'entry' in globalThis)
  return { page, requested }
}

describe('the sentiment model in a browser', () => {
  it('comes from the package alone and works in a worker, not on the page’s own thread', async () => {
    const { page, requested } = await blankPage()
    const answer = await page.evaluate(async () => {
      const { onnxSentiment } = (globalThis as unknown as { entry: Entry }).entry
      const model = await onnxSentiment({ budgetMs: 5000 })
      const texts = ['this is the worst service ever and i am furious', 'what time do you open', 'thank you so much, that is wonderful']
      const sentiments = await Promise.all(texts.map((text) => model.classify(text)))
      return { version: model.version, labels: sentiments.map(({ label }) => label) }
    })
    expect(answer).toEqual({ version: 'cuecard-sentiment-4', labels: ['negative', 'neutral', 'positive'] })
    expect(page.workers().map((worker) => new URL(worker.url()).pathname)).toEqual(['/packages/core/src/models/onnx/worker.ts'])
    const own = new URL(origin).origin
    expect(requested.filter((url) => new URL(url).origin !== own && !url.startsWith('blob:') && !url.startsWith('data:'))).toEqual([])
    expect(requested.filter((url) => url.includes('model_quantized.onnx') || url.endsWith('.wasm')).length).toBeGreaterThan(0)
    await page.close()
  })

  it('that is missing on the server is a clear error', async () => {
    const { page } = await blankPage()
    const error = await page.evaluate(async (folder) => {
      const { onnxSentiment } = (globalThis as unknown as { entry: Entry }).entry
      return onnxSentiment({ modelFolder: folder }).then(
        () => 'loaded',
        (reason: unknown) => String(reason),
      )
    }, `${origin}/no-such-folder/`)
    expect(error).toMatch(/of the sentiment model could not be read/u)
    await page.close()
  })
})
