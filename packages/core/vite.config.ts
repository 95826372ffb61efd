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
        'privacy/index': 'src/privacy/index.ts',
        'testing/index': 'src/testing/index.ts',
      },
      formats: ['es'],
    },
    rollupOptions: { external: [/^node:/, /^preact/, 'idb', 'valibot', 'yaml'] },
  },
})
