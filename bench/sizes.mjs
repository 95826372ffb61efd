import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { figure, table } from './measure.mjs'

/** What each use weighs, minified and gzipped, beside its limit. */
export async function benchSizes({ root, print }) {
  const sizeLimit = join(root, 'node_modules/.bin/size-limit')
  const entries = JSON.parse(run(sizeLimit, ['--json'], root))
  const rows = entries.map(({ name, size, sizeLimit: limit, passed }) => [
    name,
    figure(size / 1000, 2),
    limit ? figure(limit / 1000, 1) : '',
    passed ? 'yes' : 'NO',
  ])
  print(table([['use', 'kB gzip', 'limit', 'within'], ...rows]))
}

/** size-limit ends with an error where a limit is passed; its report is wanted all the same. */
function run(command, args, cwd) {
  try {
    return execFileSync(command, args, { cwd, encoding: 'utf8' })
  } catch (error) {
    return error.stdout
  }
}
