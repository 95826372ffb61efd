#!/usr/bin/env node
// Installs what a fresh clone lacks, and nothing else: the npm packages and, with --with-chromium, a browser for the tests.
import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

function run(command, args) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' })
  if (error || status !== 0) fail(`\`${command} ${args.join(' ')}\` failed${error ? `: ${error.message}` : ` (exit ${status})`}.`)
}

function fail(message) {
  console.error(message)
  process.exit(1)
}

function installPackages() {
  const installed = join(root, 'node_modules', '.package-lock.json')
  const locked = join(root, 'package-lock.json')
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(locked).mtimeMs) return
  console.error('Installing packages (npm ci) …')
  run('npm', ['ci', '--no-fund', '--no-audit'])
}

installPackages()
if (process.argv.includes('--with-chromium')) {
  const { findChromium } = await import('./find-chromium.mjs')
  if (!findChromium()) {
    if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0)
      fail(
        'The tests need Chromium: install it (Debian: `sudo apt-get install chromium`) or set CHROMIUM to the path of a Chrome or Chromium.',
      )
    console.error('Installing Chromium (apt-get) …')
    run('apt-get', ['update', '-qq'])
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'])
    if (!findChromium()) fail('Chromium was installed but cannot be found: set CHROMIUM to its path.')
  }
}
