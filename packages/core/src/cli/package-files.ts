import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** The folder of this package, found by its name so that sources and build find the same. */
function packageRoot(): string {
  return dirname(createRequire(import.meta.url).resolve('@cuecard/core/package.json'))
}

function readPackage(folder: string): Readonly<Record<string, unknown>> {
  const file = join(folder, 'package.json')
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>) : {}
}

/** The version of Cuecard. */
export function packageVersion(): string {
  return String(readPackage(packageRoot())['version'])
}

/** The files of the shipped playbooks, by name. */
export function shippedPlaybooks(): ReadonlyMap<string, string> {
  const folder = join(packageRoot(), 'playbooks')
  const names = readdirSync(folder).filter((file) => file.endsWith('.yaml'))
  return new Map(names.map((file) => [file.slice(0, -'.yaml'.length), join(folder, file)]))
}

/** The folder of the shipped sentiment model. */
export function shippedSentimentModel(): string {
  return join(packageRoot(), 'models', 'sentiment')
}

/** The benchmark, which only the source repository has. */
export function benchmarkScript(): string | undefined {
  const repository = join(packageRoot(), '..', '..')
  const script = join(repository, 'bench', 'run.mjs')
  return readPackage(repository)['name'] === 'cuecard' && existsSync(script) ? script : undefined
}
