import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { build, defaultClientConditions, defineConfig } from 'vite'
import type { Plugin } from 'vite'
import { yamlModules } from '../../tools/yaml-modules.ts'
import { policySchema } from './src/settings/policy-schema.ts'
import { manifestOf, plain } from './src/manifest.ts'
import type { Flavour } from './src/manifest.ts'

const source = (file: string) => join(import.meta.dirname, 'src', file)
const conditions = ['cuecard-source', 'onnxruntime-web-use-extern-wasm', ...defaultClientConditions]

/** Set by `tools/build.mjs`: what this build has that the plain one has not. */
const flavour: Flavour = { ...plain, ...(JSON.parse(process.env['CUECARD_FLAVOUR'] ?? '{}') as Partial<Flavour>) }

/** A script in one piece: content scripts and worklets can import nothing, or must not. */
async function inOnePiece(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    resolve: { conditions },
    build: { write: false, target: 'chrome148', lib: { entry, formats: ['iife'], name: 'cuecard', fileName: 'script' } },
  })
  const [output] = Array.isArray(built) ? built : [built]
  if (!output || !('output' in output)) throw new Error(`${entry} cannot be bundled.`)
  return output.output[0].code
}

/** Everything in the package that is no page: manifest, policy schema, scripts in one piece, the model and what runs it. */
function packageFiles(): Plugin {
  const { resolve } = createRequire(import.meta.filename)
  const core = dirname(resolve('@cuecard/core/package.json'))
  const runtime = dirname(createRequire(join(core, 'package.json')).resolve('onnxruntime-web/wasm'))
  const files: Readonly<Record<string, string>> = {
    'model/onnx/model_quantized.onnx': join(core, 'models/sentiment/onnx/model_quantized.onnx'),
    'model/tokenizer.json': join(core, 'models/sentiment/tokenizer.json'),
    'model/config.json': join(core, 'models/sentiment/config.json'),
    'ort/ort-wasm-simd-threaded.wasm': join(runtime, 'ort-wasm-simd-threaded.wasm'),
    'ort/ort-wasm-simd-threaded.mjs': join(runtime, 'ort-wasm-simd-threaded.mjs'),
  }
  return {
    name: 'package-files',
    async generateBundle() {
      const emit = (fileName: string, content: string | Uint8Array) => this.emitFile({ type: 'asset', fileName, source: content })
      emit('manifest.json', JSON.stringify(manifestOf(flavour), null, 2))
      if (flavour.target === 'chrome') emit('managed_schema.json', JSON.stringify(policySchema(), null, 2))
      emit('content.js', await inOnePiece(source('content.ts')))
      emit('capture-worklet.js', await inOnePiece(resolve('@cuecard/core/capture-worklet.js')))
      for (const [name, path] of Object.entries(files)) emit(name, await readFile(path))
    },
  }
}

const backgrounds =
  flavour.target === 'chrome' ? { background: 'background.ts', offscreen: 'offscreen.html' } : { 'background-page': 'background-page.ts' }
const entries = {
  ...backgrounds,
  'side-panel': 'side-panel.html',
  options: 'options.html',
  welcome: 'welcome.html',
  diagnostics: 'diagnostics.html',
  'sentiment-worker': 'sentiment-worker.ts',
}

export default defineConfig({
  root: source(''),
  plugins: [yamlModules(), packageFiles()],
  resolve: { conditions },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  worker: { format: 'es' },
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    target: 'chrome148',
    modulePreload: false,
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    // The host of the calls is one piece: it is loaded from the package, once.
    chunkSizeWarningLimit: 1000,
    license: { fileName: 'THIRD-PARTY.md' },
    rollupOptions: {
      input: Object.fromEntries(Object.entries(entries).map(([name, file]) => [name, source(file)])),
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js', assetFileNames: 'assets/[name]-[hash][extname]' },
    },
  },
})
