import { defineConfig } from 'vite'

// One file for Node, with the core in it; everything that npm installs stays outside.
export default defineConfig({
  ssr: { noExternal: ['@cuecard/core'] },
  build: { ssr: 'src/main.ts', target: 'node20', outDir: 'dist', emptyOutDir: true },
})
