import { spawn, spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, loadConfigFromFile } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { jsonLines } from './memory-io.test.support.ts'

const packageFolder = fileURLToPath(new URL('../..', import.meta.url))
const bin = join(packageFolder, 'bin', 'cuecard.js')

const call = jsonLines(
  { type: 'call-started', callId: 'c1', channel: 'chat' },
  { type: 'segment', id: 's1', speaker: 'customer', text: 'my parcel is late', receivedMs: 1000, final: true },
  { type: 'call-ended', atMs: 60_000 },
)

/** Beside the installed packages, so that the build finds them, and apart from any build of the package. */
let folder = ''
let cuecard = ''

/** The command alone, with the settings of the whole build. */
async function buildCommand(outDir: string): Promise<void> {
  const loaded = await loadConfigFromFile({ command: 'build', mode: 'production' }, join(packageFolder, 'vite.config.ts'), packageFolder)
  const { build: settings, ...config } = loaded?.config ?? {}
  const lib = { entry: { 'cli/main': 'src/cli/main.ts' }, formats: ['es' as const] }
  await build({
    ...config,
    configFile: false,
    root: packageFolder,
    logLevel: 'error',
    build: { ...settings, lib, outDir, emptyOutDir: true },
  })
}

function run(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cuecard, ...args], { input, encoding: 'utf8' })
  return { status, stdout, stderr }
}

beforeAll(async () => {
  folder = mkdtempSync(join(packageFolder, '..', '..', 'node_modules', '.cuecard-cli-'))
  cuecard = join(folder, 'bin', 'cuecard.js')
  mkdirSync(dirname(cuecard))
  copyFileSync(bin, cuecard)
  await buildCommand(join(folder, 'dist'))
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true }))

describe('the cuecard process', () => {
  it('without a build says how to make one', () => {
    const alone = join(folder, 'alone', 'bin', 'cuecard.js')
    mkdirSync(dirname(alone), { recursive: true })
    copyFileSync(bin, alone)
    const { status, stderr } = spawnSync(process.execPath, [alone, '--version'], { encoding: 'utf8' })
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: 'cuecard: it is not built yet (run `npm run build --workspace @cuecard/core`)\n',
    })
  })

  it('finds its version and its shipped playbooks', () => {
    expect(run(['--version'])).toMatchObject({ status: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+/) as string })
    expect(run(['check', 'collections'])).toMatchObject({ status: 0, stderr: '' })
  })

  it('reads standard input and writes a record that another verifies, at any speed', () => {
    const record = run(['replay', '-', '--json'], call)
    expect(record).toMatchObject({ status: 0, stderr: '' })
    expect(run(['replay', '-', '--json', '--speed', '1000000'], call)).toEqual(record)
    expect(run(['verify', '-'], record.stdout)).toMatchObject({ status: 0, stderr: '' })
    expect(run(['verify', '-'], record.stdout.replace('late', 'lost'))).toMatchObject({ status: 1, stderr: '' })
  })

  it('tells wrong use and unreadable input in one line, without a stack trace', () => {
    writeFileSync(join(folder, 'binary'), Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 0))
    for (const args of [
      ['replay'],
      ['replai'],
      ['replay', join(folder, 'none')],
      ['replay', folder],
      ['redact', join(folder, 'binary')],
      ['check', '--strict', 'general'],
    ]) {
      const { status, stdout, stderr } = run(args)
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
      expect(stderr).toMatch(/^cuecard: [^\n]+ \([^\n]+\)\n$/)
    }
  })

  it('stops without an error when the reader of its output has enough', async () => {
    const child = spawn(process.execPath, [cuecard, 'sentiment', '--jsonl'])
    let stderr = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
    child.stdin.on('error', () => {})
    child.stdin.write('{"id":1,"text":"thank you"}\n'.repeat(200_000))
    child.stdout.once('data', () => child.stdout.destroy())
    const code = await new Promise((resolve) => child.on('close', resolve))
    // A slow machine gets as far as a line of progress.
    expect({ code, complaints: stderr.replaceAll(/^standard input: \d+ lines read\n/gm, '') }).toEqual({ code: 0, complaints: '' })
  }, 20_000)
})
