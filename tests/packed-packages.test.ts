import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')
const core = join(root, 'packages/core')
let folder = ''

/** Runs a program and gives what it printed; what it printed on failure is in the error. */
function run(cwd: string, command: string, ...args: string[]): string {
  try {
    return execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' })
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string }
    throw new Error(`${command} ${args.join(' ')} failed:\n${stdout ?? ''}\n${stderr ?? ''}`, { cause: error })
  }
}

/** An empty project outside the workspace, with the packed core and nothing else of ours. */
function project(name: string, files: Readonly<Record<string, string>>): string {
  const at = join(folder, name)
  mkdirSync(at, { recursive: true })
  for (const [file, content] of Object.entries(files)) writeFileSync(join(at, file), content)
  const [packed] = JSON.parse(run(core, 'npm', 'pack', '--json', '--ignore-scripts', '--pack-destination', at)) as { filename: string }[]
  writeFileSync(join(at, 'package.json'), JSON.stringify({ name, private: true, type: 'module' }))
  run(at, 'npm', 'install', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', `./${packed?.filename ?? ''}`)
  return at
}

beforeAll(() => {
  run(root, 'npm', 'run', 'build', '--workspace', '@cuecard/core')
  folder = mkdtempSync(join(tmpdir(), 'cuecard-packed-'))
}, 120_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the packed core, installed outside the workspace', () => {
  it('builds and type-checks in an empty Vite project, with the lines of the example', () => {
    const at = project('vite-project', {
      'index.html': '<cuecard-panel></cuecard-panel><script type="module" src="./main.ts"></script>',
      'main.ts': readFileSync(join(root, 'examples/embed-in-a-page/main.ts'), 'utf8'),
      'tsconfig.json': JSON.stringify({
        compilerOptions: {
          strict: true,
          module: 'esnext',
          moduleResolution: 'bundler',
          target: 'es2022',
          lib: ['es2023', 'dom'],
          noEmit: true,
          types: [],
        },
        include: ['main.ts'],
      }),
    })
    const bin = (tool: string) => join(root, 'node_modules/.bin', tool)
    run(at, bin('tsc'), '-p', '.')
    run(at, bin('vite'), 'build', '--target', 'es2022', '--logLevel', 'error')
    expect(readFileSync(join(at, 'dist/index.html'), 'utf8')).toMatch(/assets\/.+\.js/)
  }, 120_000)

  it('runs in an empty Node project: the session, the gate, the playbooks, the testing tools and the command', () => {
    const at = project('node-project', {
      'main.mjs': `
        import { createSession, replayCall } from '@cuecard/core'
        import { collections } from '@cuecard/core/playbooks/collections'
        import { general } from '@cuecard/core/playbooks/general'
        import { moments } from '@cuecard/core/moments'
        import { createPrivacyGate } from '@cuecard/core/privacy'
        import { parsePlaybook } from '@cuecard/core/playbook'
        import { readCallFile } from '@cuecard/core/adapters'
        import { scriptedCall, SimulatedClock } from '@cuecard/core/testing'
        import '@cuecard/core/panel'
        import '@cuecard/core/record'
        import schema from '@cuecard/core/playbook.schema.json' with { type: 'json' }
        const events = scriptedCall('call voice\\n0:01 customer: i want to speak to your manager')
        const session = createSession({ playbook: general, moments, privacy: createPrivacyGate(), clock: new SimulatedClock() })
        for (const event of events.slice(0, -1)) session.receive(event)
        console.log(JSON.stringify({
          prompts: session.getSnapshot().prompts.map(({ moment }) => moment),
          record: replayCall(events, { playbook: collections, moments, privacy: createPrivacyGate() }).length > 3,
          read: readCallFile(events.map((event) => JSON.stringify(event)).join('\\n')).problems,
          parsed: Object.keys(parsePlaybook('format: 1\\nname: mine\\nversion: 1.0.0\\n')).includes('playbook'),
          schema: typeof schema,
        }))
      `,
    })
    expect(JSON.parse(run(at, 'node', '--no-warnings', 'main.mjs'))).toEqual({
      prompts: ['escalation-risk'],
      record: true,
      read: [],
      parsed: true,
      schema: 'object',
    })
    cpSync(join(root, 'examples/calls/collections.jsonl'), join(at, 'call.jsonl'))
    expect(run(at, 'npx', '--no-install', 'cuecard', 'replay', 'call.jsonl', '--playbook', 'collections')).toContain('Mini-Miranda')
  }, 120_000)

  it('holds no test and no source map to a file that is not in it', () => {
    const [packed] = JSON.parse(run(core, 'npm', 'pack', '--json', '--dry-run', '--ignore-scripts')) as { files: { path: string }[] }[]
    const paths = packed?.files.map(({ path }) => path) ?? []
    expect(paths.filter((path) => /\.test\.|\.test-d\.|\.calls\.ts$/.test(path))).toEqual([])
    expect(paths).toEqual(
      expect.arrayContaining([
        'dist/index.js',
        'dist/index.d.ts',
        'playbooks/general.yaml',
        'schema/playbook.schema.json',
        'LICENSE',
        'README.md',
      ]),
    )
  })
})
