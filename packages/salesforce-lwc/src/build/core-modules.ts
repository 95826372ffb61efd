import { readdirSync } from 'node:fs'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { build, defaultClientConditions } from 'vite'
import { yamlModules } from '../../../../tools/yaml-modules.ts'

/** The weights of the dialogue acts come in modules that are each short enough by themselves. */
const weights = readdirSync(join(import.meta.dirname, '../../../core/src/models/dialogue-acts/weights')).filter((file) =>
  /^weights-\d+\.ts$/.test(file),
)

/**
 * The core for Lightning is one module that components import, and those that it imports in turn: none may be larger than 128 KB.
 * Each takes what it holds and what that imports, as far as none before it has taken it.
 */
const parts: readonly (readonly [name: string, holds: RegExp])[] = [
  ...weights.map((file, at) => [`coachActs${at + 1}`, new RegExp(`/dialogue-acts/weights/${file}$`)] as const),
  ['coachActs', /\/core\/src\/models\/dialogue-acts\//],
  ['coachFeelings', /\/core\/src\/playbook\/english-(?:escalation|feeling|guarded|insults)/],
  ['coachEnglish', /\/core\/src\/playbook\//],
  ['coachIndustries', /\/core\/playbooks\/(?:collections|health|lending)\.yaml$/],
  ['coachPlaybooks', /\/core\/src\/playbooks\/|\.yaml$/],
  ['coachPrivacy', /\/core\/src\/privacy\//],
  ['coachMoments', /\/core\/src\/(?:moments|signals)\//],
  ['coachView', /\/core\/src\/panel\/|\/node_modules\/preact\//],
]

/** Name of the module that components import. */
export const coreModule = 'coachCore'

const folder = join(import.meta.dirname, '../..')

const notice = `/* Generated from the sources of Cuecard (Apache-2.0). coachView holds Preact (MIT, Copyright (c) 2015-present Jason Miller). */\n`

/** Builds the core as Lightning modules: their code by name. The same sources give the same code. */
export async function buildCoreModules(): Promise<ReadonlyMap<string, string>> {
  const built = await build({
    configFile: false,
    root: folder,
    logLevel: 'error',
    plugins: [yamlModules()],
    resolve: { conditions: ['cuecard-source', ...defaultClientConditions] },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      write: false,
      // The Lightning compiler does not take private methods, which came with ES2022.
      target: 'es2021',
      lib: { entry: 'src/call/coach-core.ts', formats: ['es'], fileName: coreModule },
      rollupOptions: {
        output: {
          chunkFileNames: '[name].js',
          minify: true,
          codeSplitting: { groups: parts.map(([name, test], index) => ({ name, test, priority: parts.length - index })) },
        },
      },
    },
  })
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) => ('output' in one ? one.output : []))
  const modules = outputs.flatMap((one): [string, string][] =>
    one.type === 'chunk' ? [[one.fileName.replace(/\.js$/, ''), notice + withModuleNames(one.code)]] : [],
  )
  return new Map(modules)
}

/** A Lightning module names another by its namespace. */
function withModuleNames(code: string): string {
  return code.replaceAll(/(\bfrom|\bimport)\s*(["'])\.\/(\w+)\.js\2/g, '$1$2c/$3$2')
}

const description = `<?xml version="1.0" encoding="UTF-8"?>
<LightningComponentBundle xmlns="http://soap.sforce.com/2006/04/metadata">
    <apiVersion>66.0</apiVersion>
    <isExposed>false</isExposed>
</LightningComponentBundle>
`

/** Writes modules into `lwcFolder` as component bundles. */
export async function writeModules(modules: ReadonlyMap<string, string>, lwcFolder: string): Promise<void> {
  for (const [name, code] of modules) {
    await writeWhole(join(lwcFolder, name, `${name}.js`), code)
    await writeWhole(join(lwcFolder, name, `${name}.js-meta.xml`), description)
  }
}

/** Whoever reads the file at the same time sees it as it was or as it is. */
async function writeWhole(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(`${path}.new`, text)
  await rename(`${path}.new`, path)
}
