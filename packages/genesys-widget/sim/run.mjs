#!/usr/bin/env node
// Plays scenarios in a simulated desktop of Genesys Cloud, on this machine only.
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const { module } = await runnerImport(fileURLToPath(new URL('start.ts', import.meta.url)))
process.stdout.write(`Open ${await module.start(8788)}\n`)
