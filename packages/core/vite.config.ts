import { defineConfig } from 'vite'
import { yamlModules } from '../../tools/yaml-modules.ts'

export default defineConfig({
  plugins: [yamlModules()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    target: 'es2022',
    sourcemap: true,
    minify: false,
    lib: {
      entry: {
        index: 'src/index.ts',
        'panel/index': 'src/panel/index.ts',
        'privacy/index': 'src/privacy/index.ts',
        'playbook/index': 'src/playbook/index.ts',
        'playbooks/general': 'src/playbooks/general.ts',
        'playbooks/collections': 'src/playbooks/collections.ts',
        'playbooks/health': 'src/playbooks/health.ts',
        'playbooks/lending': 'src/playbooks/lending.ts',
        'playbooks/retail': 'src/playbooks/retail.ts',
        'knowledge/index': 'src/knowledge/index.ts',
        'record/index': 'src/record/index.ts',
        'adapters/index': 'src/adapters/index.ts',
        'testing/index': 'src/testing/index.ts',
        'cli/main': 'src/cli/main.ts',
      },
      formats: ['es'],
    },
    rollupOptions: { external: [/^node:/, /^preact/, 'idb', 'minisearch', 'valibot', 'yaml'] },
  },
})
