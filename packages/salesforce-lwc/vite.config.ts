import { defaultClientConditions, defineConfig } from 'vite'
import { yamlModules } from '../../tools/yaml-modules.ts'

export default defineConfig({
  root: import.meta.dirname,
  plugins: [yamlModules()],
  resolve: { conditions: ['cuecard-source', ...defaultClientConditions] },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: 'force-app/main/default/staticresources',
    emptyOutDir: false,
    target: 'es2022',
    lib: { entry: 'src/static-resource.ts', formats: ['iife'], name: 'Cuecard', fileName: () => 'cuecard.js' },
  },
})
