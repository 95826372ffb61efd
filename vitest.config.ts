import { defineConfig } from 'vitest/config'
import { yamlModules } from './tools/yaml-modules.ts'

// Tests read each package's sources, never its build: no build step before `npm test`.
const conditions = ['cuecard-source', 'module', 'browser', 'development|production']

const project = (name: string, root: string) => ({
  extends: true as const,
  root,
  test: {
    name,
    include: ['src/**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**', '**/*.browser.test.ts'],
    typecheck: { enabled: true, include: ['src/**/*.test-d.ts'], tsconfig: './tsconfig.json' },
  },
})

export default defineConfig({
  plugins: [yamlModules()],
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    projects: [project('core', 'packages/core')],
    restoreMocks: true,
    sequence: { shuffle: true },
  },
})
