#!/usr/bin/env node
import { existsSync } from 'node:fs'

const main = new URL('../dist/cli/main.js', import.meta.url)
if (existsSync(main)) {
  const { runProcess } = await import(main.href)
  await runProcess()
} else {
  process.stderr.write('cuecard: it is not built yet (run `npm run build --workspace @cuecard/core`)\n')
  process.exitCode = 2
}
