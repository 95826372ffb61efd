import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { CannotRun } from './measure.mjs'

const folder = fileURLToPath(new URL('peers/', import.meta.url))
const require = createRequire(join(folder, 'package.json'))

/** The packages of bench/peers, which are installed first where one is missing. They are compared against, and never shipped. */
export function peers() {
  const { dependencies } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  if (!Object.keys(dependencies).every((name) => existsSync(join(folder, 'node_modules', name)))) {
    const { status, stderr } = spawnSync('npm', ['ci', '--ignore-scripts'], { cwd: folder, encoding: 'utf8' })
    if (status !== 0)
      throw new CannotRun(
        `The packages to compare with cannot be installed: \`npm ci\` in bench/peers failed. It needs a registry.\n${stderr}`,
      )
  }
  return { load: require, label: (name) => `${name} ${dependencies[name]}` }
}
