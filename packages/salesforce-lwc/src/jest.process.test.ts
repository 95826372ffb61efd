import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildCoreModules, writeModules } from './build/core-modules.ts'
import { projectFolder } from './build/project-files.ts'

const run = promisify(execFile)
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cuecard-modules-'))
  await writeModules(await buildCoreModules(), folder)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

it('the components pass their unit tests in sfdx-lwc-jest', { timeout: 240_000 }, async () => {
  const require = createRequire(import.meta.url)
  const command = join(dirname(require.resolve('@salesforce/sfdx-lwc-jest/package.json')), 'bin/sfdx-lwc-jest')
  const env = { ...process.env, CUECARD_CORE_MODULES: folder, NODE_ENV: 'test' }
  const { stderr } = await run(
    process.execPath,
    [command, '--skipApiVersionCheck', '--', '--config', 'jest.config.cjs', '--ci', '--runInBand'],
    {
      cwd: projectFolder,
      env,
    },
  ).catch((error: { stdout?: string; stderr?: string }) => {
    throw new Error(`${error.stdout ?? ''}${error.stderr ?? ''}`)
  })
  expect(stderr).toMatch(/Tests:\s+\d+ passed, \d+ total/)
})
