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
        'panel/briefing/index': 'src/panel/briefing/index.ts',
        'panel/scorecard/index': 'src/panel/scorecard/index.ts',
        'privacy/index': 'src/privacy/index.ts',
        'playbook/index': 'src/playbook/index.ts',
        'playbooks/general': 'src/playbooks/general.ts',
        'playbooks/collections': 'src/playbooks/collections.ts',
        'record/index': 'src/record/index.ts',
        'briefing/index': 'src/briefing/index.ts',
        'review/index': 'src/review/index.ts',
        'review/rubric-entry': 'src/review/rubric-entry.ts',
        'adapters/index': 'src/adapters/index.ts',
        'adapters/llm/index': 'src/adapters/llm/index.ts',
        'capture/index': 'src/capture/index.ts',
        'capture/worklet': 'src/capture/worklet.ts',
        'testing/index': 'src/testing/index.ts',
        'cli/main': 'src/cli/main.ts',
      },
      formats: ['es'],
    },
    rollupOptions: { external: [/^node:/, /^preact/, 'idb', 'valibot', 'yaml', 'eventsource-parser'] },
  },
})
