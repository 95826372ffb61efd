import { join } from 'node:path'
import { defaultClientConditions, defineConfig } from 'vite'
import { yamlModules } from '../../tools/yaml-modules.ts'

export default defineConfig({
  root: join(import.meta.dirname, 'src'),
  base: './',
  plugins: [yamlModules()],
  resolve: { conditions: ['cuecard-source', ...defaultClientConditions] },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: { outDir: '../dist', emptyOutDir: true, target: 'es2022' },
})
