import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { figure, table } from './measure.mjs'

const root = join(import.meta.dirname, '..')

/** What each use weighs, minified and gzipped, beside its limit. */
export function benchSizes({ print }) {
  print(table([['use', 'kB gzip', 'limit', 'within'], ...sizes()]))
}

/** One row a use: its name, weight in kB, limit in kB, whether it is within. `named` picks some. */
export function sizes(named = () => true) {
  const sizeLimit = join(root, 'node_modules/.bin/size-limit')
  return JSON.parse(run(sizeLimit, ['--json'], root))
    .filter(({ name }) => named(name))
    .map(({ name, size, sizeLimit: limit, passed }) => [
      name,
      figure(size / 1000, 2),
      limit ? figure(limit / 1000, 1) : '',
      passed ? 'yes' : 'NO',
    ])
}

/** size-limit ends with an error where a limit is passed; its report is wanted all the same. */
function run(command, args, cwd) {
  try {
    return execFileSync(command, args, { cwd, encoding: 'utf8' })
  } catch (error) {
    return error.stdout
  }
}
