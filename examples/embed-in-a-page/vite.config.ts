import { defineConfig } from 'vite'

// The call files of the examples stand in for a source of transcripts.
export default defineConfig({ root: import.meta.dirname, publicDir: '../calls', build: { target: 'es2022' } })
