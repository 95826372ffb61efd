#!/usr/bin/env node
// Writes what is generated into the project, from the sources: the core as Lightning modules, and the resources of the engine page.
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const project = new URL('../../force-app/main/default/', import.meta.url)
const load = async (file) => (await runnerImport(fileURLToPath(new URL(file, import.meta.url)))).module

const core = await load('core-modules.ts')
const modules = await core.buildCoreModules()
await core.writeModules(modules, fileURLToPath(new URL('lwc/', project)))
const engine = await load('engine-resources.ts')
const resources = await engine.buildEngineResources()
await engine.writeResources(resources, fileURLToPath(new URL('staticresources/', project)))
for (const [name, code] of [...modules, ...resources]) process.stdout.write(`${name} ${(Buffer.byteLength(code) / 1024).toFixed(1)} KB\n`)
