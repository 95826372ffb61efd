import { join } from 'node:path'
import { defaultClientConditions, defineConfig } from 'vite'
import type { Plugin } from 'vite'
import { yamlModules } from '../../tools/yaml-modules.ts'
import { manifest } from './src/manifest.ts'

function emitManifest(): Plugin {
  return {
    name: 'manifest',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'manifest.json', source: JSON.stringify(manifest, null, 2) })
    },
  }
}

const source = (file: string) => join(import.meta.dirname, 'src', file)

export default defineConfig({
  root: source(''),
  plugins: [yamlModules(), emitManifest()],
  resolve: { conditions: ['cuecard-source', ...defaultClientConditions] },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    target: 'chrome148',
    modulePreload: false,
    rollupOptions: {
      input: { 'side-panel': source('side-panel.html'), background: source('background.ts') },
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name].js', assetFileNames: 'assets/[name][extname]' },
    },
  },
})
