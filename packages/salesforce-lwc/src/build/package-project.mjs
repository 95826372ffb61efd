#!/usr/bin/env node
// Checks the project's metadata and converts it to zips that an org can be given, in dist/.
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const load = async (file) => (await runnerImport(fileURLToPath(new URL(file, import.meta.url)))).module

const { readProject } = await load('../metadata/project.ts')
const { checkProject } = await load('../metadata/check-project.ts')
const findings = checkProject(readProject())
for (const { file, message } of findings) process.stderr.write(`${file}: ${message}\n`)
if (findings.length > 0) process.exit(1)
const { packageProject } = await load('../metadata/package-project.ts')
for (const { zip, components } of await packageProject(fileURLToPath(new URL('../../dist/', import.meta.url)))) {
  process.stdout.write(`${zip}: ${components.length} components\n`)
}
