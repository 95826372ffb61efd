import { posix } from 'node:path'
import { defineConfig } from 'vite'
import type { Plugin } from 'vite'
import { yamlModules } from '../../tools/yaml-modules.ts'

/** The address of a file, written in a source of models/onnx, as seen from a chunk, which may lie elsewhere. */
function fromChunk(chunk: string, path: string): string {
  const address = posix.relative(posix.dirname(chunk), posix.join('models/onnx', path)).replace(/\.ts$/, '.js')
  return address.startsWith('.') ? address : `./${address}`
}

/**
 * Leaves `new URL('…', import.meta.url)` to the bundler of the page that uses the package: this build would copy the model and
 * the worker into the code. `@vite-ignore` keeps it off in the sources, and must not stand in the result.
 */
function addressesForBundlers(): Plugin {
  return {
    name: 'addresses-for-bundlers',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue
        chunk.code = chunk.code.replaceAll(
          /new URL\(\s*\/\* @vite-ignore \*\/\s*(["'])([^"']+)\1/g,
          (_match, _quote, path: string) => `new URL('${fromChunk(chunk.fileName, path)}'`,
        )
      }
    },
  }
}

export default defineConfig({
  plugins: [yamlModules(), addressesForBundlers()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    target: 'es2022',
    sourcemap: true,
    minify: false,
    lib: {
      entry: {
        index: 'src/index.ts',
        'panel/index': 'src/panel/index.ts',
        'panel/briefing/index': 'src/panel/briefing/index.ts',
        'panel/lesson/index': 'src/panel/lesson/index.ts',
        'panel/scorecard/index': 'src/panel/scorecard/index.ts',
        'moments/index': 'src/moments/index.ts',
        'privacy/index': 'src/privacy/index.ts',
        'playbook/index': 'src/playbook/index.ts',
        'playbooks/general': 'src/playbooks/general.ts',
        'playbooks/collections': 'src/playbooks/collections.ts',
        'playbooks/health': 'src/playbooks/health.ts',
        'playbooks/lending': 'src/playbooks/lending.ts',
        'playbooks/retail': 'src/playbooks/retail.ts',
        'knowledge/index': 'src/knowledge/index.ts',
        'record/index': 'src/record/index.ts',
        'briefing/index': 'src/briefing/index.ts',
        'review/index': 'src/review/index.ts',
        'review/rubric-entry': 'src/review/rubric-entry.ts',
        'adapters/index': 'src/adapters/index.ts',
        'adapters/llm/index': 'src/adapters/llm/index.ts',
        'capture/index': 'src/capture/index.ts',
        'capture/worklet': 'src/capture/worklet.ts',
        'models/onnx/index': 'src/models/onnx/index.ts',
        'models/onnx/worker': 'src/models/onnx/worker.ts',
        'models/transformers/index': 'src/models/transformers/index.ts',
        'testing/index': 'src/testing/index.ts',
        'cli/main': 'src/cli/main.ts',
      },
      formats: ['es'],
    },
    rollupOptions: {
      external: [/^node:/, /^preact/, 'idb', 'minisearch', 'valibot', 'yaml', 'eventsource-parser', /^onnxruntime-web/, /^@huggingface/],
    },
  },
})
