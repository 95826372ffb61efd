import { defaultClientConditions, defineConfig } from 'vite'
import { yamlModules } from '../../tools/yaml-modules.ts'

const { platform, env } = process
const hasScreen = platform !== 'linux' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY'])

export default defineConfig({
  // The build runs from any folder of any server.
  base: './',
  publicDir: '../calls',
  plugins: [yamlModules()],
  // From the sources: the demo needs no build of the core.
  resolve: { conditions: ['cuecard-source', ...defaultClientConditions] },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  server: { port: 5173, open: hasScreen && !env['CI'] },
  build: { target: 'es2022' },
})
