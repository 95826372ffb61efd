#!/usr/bin/env node
// Plays calls in a simulated Service Console, on this machine only.
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const { module } = await runnerImport(fileURLToPath(new URL('serve-console.ts', import.meta.url)))
const { url } = await module.serveConsole(8789)
process.stdout.write(`Open ${url}\n`)
