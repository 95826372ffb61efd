import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { yamlModules } from './tools/yaml-modules.ts'

// Tests read each package's sources, never its build: no build step before `npm test`.
const conditions = ['cuecard-source', 'module', 'browser', 'development|production']
const never = ['**/node_modules/**', '**/dist/**']
const inBrowser = '**/*.browser.test.ts'

/** What takes a while because it builds, installs or drives a browser. */
const slow = { testTimeout: 60_000, hookTimeout: 120_000 }

const report = process.env['CUECARD_TEST_REPORT']

export default defineConfig({
  plugins: [yamlModules()],
  // Tests see packages as browsers do; what runs in Node needs the `ws` for Node.
  resolve: { conditions, alias: { ws: fileURLToPath(import.meta.resolve('ws/package.json')).replace('package.json', 'wrapper.mjs') } },
  ssr: { resolve: { conditions } },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    projects: [
      {
        extends: true,
        root: 'packages/core',
        test: {
          name: 'core',
          include: ['src/**/*.test.{ts,tsx}'],
          exclude: [...never, inBrowser, '**/*.process.test.ts'],
          maxConcurrency: 10,
          isolate: false,
          typecheck: { enabled: true, include: ['src/**/*.test-d.ts'], tsconfig: './tsconfig.json' },
        },
      },
      {
        extends: true,
        test: {
          name: 'repository',
          include: [
            'packages/*/src/**/*.process.test.ts',
            'packages/{extension,genesys-widget,salesforce-lwc}/src/**/*.test.ts',
            'examples/**/*.test.ts',
            'tests/**/*.test.ts',
            'tools/**/*.test.ts',
          ],
          exclude: [...never, inBrowser],
          ...slow,
        },
      },
      // A browser on a small machine with much else to do now and then loses a frame or a window.
      {
        extends: true,
        test: { name: 'browser', include: [inBrowser], exclude: never, globalSetup: 'tools/in-browser.ts', retry: 1, ...slow },
      },
    ],
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
    // One core fewer, as it would be, is half of a small machine.
    maxWorkers: availableParallelism(),
    restoreMocks: true,
    sequence: { shuffle: true },
  },
})
