import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { build, createServer } from 'vite'
import type { InlineConfig } from 'vite'
import type { TestProject } from 'vitest/node'
import { findChromium } from './find-chromium.mjs'
import { yamlModules } from './yaml-modules.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where a test reaches the sources and the browser: `inject('inBrowser')`. */
    inBrowser: {
      /**
       * Of a server that serves every file of the checkout, TypeScript and YAML as modules. `/blank` is an empty page, and
       * `/bundle/<path>` a module in one piece with all that it imports, which a page loads much faster.
       */
      origin: string
      /** For `chromium.connect(…)` of playwright-core. */
      browser: string
    }
  }
}

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

const blank = '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Test</title></head><body></body></html>'

/**
 * Starts one Vite server and one headless Chromium for all browser tests of a run; Vitest calls it as the `browser`
 * project's global setup, and what it returns at the end.
 */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const executablePath = findChromium()
  if (!executablePath) throw new Error('The browser tests need Chromium: install it, or set CHROMIUM to its path.')
  const cacheDir = await mkdtemp(join(tmpdir(), 'cuecard-vite-'))
  const [server, browser] = await Promise.all([serveSources(cacheDir), launch(executablePath)])
  provide('inBrowser', { origin: `http://127.0.0.1:${portOf(server)}`, browser: browser.wsEndpoint() })
  return async () => {
    await Promise.all([browser.close(), server.close()])
    await rm(cacheDir, { recursive: true, force: true })
  }
}

function launch(executablePath: string) {
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--no-first-run']
  return chromium.launchServer({ executablePath, args, host: '127.0.0.1' })
}

const asInTests: InlineConfig = {
  configFile: false,
  root,
  logLevel: 'error',
  resolve: { conditions: ['cuecard-source', 'module', 'browser', 'development|production'] },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
}

async function serveSources(cacheDir: string) {
  const bundles = new Map<string, Promise<string>>()
  const server = await createServer({
    ...asInTests,
    cacheDir,
    appType: 'custom',
    // Served as they are: bundling them beforehand would reload the page in the middle of a test.
    optimizeDeps: { noDiscovery: true, include: [] },
    server: { host: '127.0.0.1', port: 0, hmr: false, ws: false, watch: null },
    plugins: [
      yamlModules(),
      {
        name: 'test-pages',
        configureServer({ middlewares }) {
          middlewares.use('/blank', (_request, response) => {
            response.setHeader('content-type', 'text/html; charset=utf-8')
            response.end(blank)
          })
          middlewares.use('/bundle', ({ url = '' }, response, next) => {
            const path = new URL(url, 'http://localhost').pathname
            const bundle = bundles.get(path) ?? bundled(path)
            bundles.set(path, bundle)
            response.setHeader('content-type', 'text/javascript; charset=utf-8')
            response.setHeader('cache-control', 'max-age=600')
            bundle.then((code) => response.end(code), next)
          })
        },
      },
    ],
  })
  return server.listen()
}

async function bundled(path: string): Promise<string> {
  const built = await build({
    ...asInTests,
    plugins: [yamlModules()],
    build: { write: false, minify: false, lib: { entry: join(root, path), formats: ['es'], fileName: 'bundle' } },
  })
  const [output] = Array.isArray(built) ? built : [built]
  if (!output || !('output' in output)) throw new Error(`${path} cannot be bundled.`)
  return output.output[0].code
}

function portOf({ httpServer }: Awaited<ReturnType<typeof serveSources>>): number {
  const address = httpServer?.address()
  if (!address || typeof address === 'string') throw new Error('The test server has no port.')
  return address.port
}
