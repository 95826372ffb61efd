#!/usr/bin/env node
// Writes the core as Lightning modules into the project, from the sources.
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const { module } = await runnerImport(fileURLToPath(new URL('core-modules.ts', import.meta.url)))
const modules = await module.buildCoreModules()
await module.writeModules(modules, fileURLToPath(new URL('../../force-app/main/default/lwc/', import.meta.url)))
for (const [name, code] of modules) {
  const kilobytes = Buffer.byteLength(code) / 1024
  process.stdout.write(`${name} ${kilobytes.toFixed(1)} KB\n`)
  if (kilobytes > module.mostModuleBytes / 1024) throw new Error(`${name} is larger than the platform takes.`)
}
