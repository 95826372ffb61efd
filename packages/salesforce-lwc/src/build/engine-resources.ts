import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { build, defaultClientConditions } from 'vite'
import type { Plugin } from 'vite'
import { projectFolder } from './project-files.ts'

/** A static resource may have 5 MB; this leaves room for the script around the data. */
const mostPartCharacters = 4_900_000

const notice = '/* Generated. ONNX Runtime Web: MIT, Copyright (c) Microsoft Corporation. Cuecard and its model: Apache-2.0. */\n'

/** The static resources of the engine page: their scripts by name, in the order in which the page loads them. */
export async function buildEngineResources(): Promise<ReadonlyMap<string, string>> {
  const [data, script] = await Promise.all([dataScripts(), engineScript()])
  return new Map([...data.map((code, index): [string, string] => [`coachEngineData${index + 1}`, code]), ['coachEngine', script]])
}

async function dataScripts(): Promise<readonly string[]> {
  const require = createRequire(import.meta.url)
  const sentiment = (file: string): string => require.resolve(`@cuecard/core/models/sentiment/${file}`)
  const runtime = join(dirname(require.resolve('onnxruntime-web/wasm')), 'ort-wasm-simd-threaded.wasm')
  const files = [
    ['runtime', runtime],
    ['model', sentiment('onnx/model_quantized.onnx')],
    ['tokenizer', sentiment('tokenizer.json')],
    ['config', sentiment('config.json')],
  ] as const
  const scripts: string[] = []
  let script = notice
  for (const [name, path] of files) {
    const packed = (await promisify(gzip)(await readFile(path))).toString('base64')
    for (const part of packed.match(new RegExp(`.{1,${mostPartCharacters}}`, 'g')) ?? []) {
      if (script.length + part.length > mostPartCharacters + notice.length) {
        scripts.push(script)
        script = notice
      }
      script += `((self.coachEngineData ??= {}).${name} ??= []).push('${part}');\n`
    }
  }
  return [...scripts, script]
}

/** The engine page fetches nothing: an address that a bundler would follow, and put the file in its place, is none. */
const withoutAddresses: Plugin = {
  name: 'without-addresses',
  enforce: 'pre',
  transform(code) {
    const changed = code.replaceAll(/new URL\(\s*(?:\/\*[^*]*\*\/\s*)?[^(),]+,\s*import\.meta\.url\s*\)/g, "new URL('about:blank')")
    return changed === code ? undefined : { code: changed, map: null }
  },
}

async function engineScript(): Promise<string> {
  const built = await build({
    configFile: false,
    root: projectFolder,
    logLevel: 'error',
    resolve: { conditions: ['cuecard-source', ...defaultClientConditions] },
    plugins: [withoutAddresses],
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: 'src/engine/engine-page.ts', formats: ['iife'], name: 'coachEngine', fileName: 'coachEngine' },
      rollupOptions: { output: { codeSplitting: false } },
    },
  })
  const [output] = Array.isArray(built) ? built : [built]
  if (!output || !('output' in output)) throw new Error('The engine page cannot be bundled.')
  return notice + output.output[0].code
}

const description = `<?xml version="1.0" encoding="UTF-8"?>
<StaticResource xmlns="http://soap.sforce.com/2006/04/metadata">
    <cacheControl>Public</cacheControl>
    <contentType>application/javascript</contentType>
</StaticResource>
`

/** Writes static resources into the project. */
export async function writeResources(resources: ReadonlyMap<string, string>, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const [name, code] of resources) {
    await writeFile(join(folder, `${name}.js`), code)
    await writeFile(join(folder, `${name}.resource-meta.xml`), description)
  }
}
