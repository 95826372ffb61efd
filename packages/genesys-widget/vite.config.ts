import { join } from 'node:path'
import { defaultClientConditions, defineConfig } from 'vite'
import { yamlModules } from '../../tools/yaml-modules.ts'

const src = join(import.meta.dirname, 'src')

export default defineConfig({
  root: src,
  base: './',
  plugins: [yamlModules()],
  resolve: {
    conditions: ['cuecard-source', ...defaultClientConditions],
    // The platform SDK asks for these where it finds itself in Node.
    alias: [{ find: /^(fs|os|path|crypto|https)$/, replacement: join(import.meta.dirname, '../../tools/empty-package/index.js') }],
  },
  define: { global: 'globalThis' },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    target: 'es2022',
    license: { fileName: 'THIRD-PARTY.md' },
    rollupOptions: { input: ['index.html', 'sign-in.html', 'diagnose.html'].map((page) => join(src, page)) },
  },
})
