import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { transformSync } from '@lwc/compiler'
import type { Plugin } from 'vite'
import { componentFolder, projectFolder, readLabels } from './project-files.ts'

export interface LightningOptions {
  /** The generated modules, by name: their code. */
  readonly coreModules: ReadonlyMap<string, string>
  /** Compiles as the platform does where Lightning Web Security is on. */
  readonly isForSandbox?: boolean
  /** Leaves the generated modules as they are, which is faster; they need nothing of the compiler. */
  readonly leavesCore?: boolean
}

const platformFolder = join(projectFolder, 'sim/platform/lightning')
const virtual = '\0platform:'
const generated = '\0core:'
const nothing = '\0nothing'

/** Compiles the project's components, with the simulator's stand-ins for what the platform brings. */
export function lightning({ coreModules, isForSandbox = false, leavesCore = false }: LightningOptions): Plugin {
  const labels = readLabels()
  return {
    name: 'lightning',
    enforce: 'pre',
    resolveId(id, importer) {
      if (id.startsWith('@salesforce/')) return virtual + id
      const [namespace = '', name = ''] = id.split('/')
      if (namespace === 'c') return coreModules.has(name) ? generated + name : fileOf(componentFolder(name), name)
      if (namespace === 'lightning') return fileOf(join(platformFolder, name), name)
      return importer && id.startsWith('.') && /\.(?:html|css)(?:\?scoped=true)?$/.test(id) ? besides(id, importer) : undefined
    },
    load(id) {
      if (id.startsWith(virtual)) return platformModule(id.slice(virtual.length), labels)
      if (id.startsWith(generated)) return coreModules.get(id.slice(generated.length))
      if (id === nothing) return 'export default undefined'
      return readBeside(besideOf(id))
    },
    transform(source, id) {
      const isCore = id.startsWith(generated)
      if (isCore && leavesCore) return undefined
      if (!isCore && !isLightning(id)) return undefined
      const path = isCore ? `${id.slice(generated.length)}.js` : (besideOf(id) ?? id)
      const { code, warnings = [] } = transformSync(source, path, {
        namespace: path.startsWith(platformFolder) ? 'lightning' : 'c',
        name: isCore ? basename(path, '.js') : basename(dirname(path)),
        apiVersion: 66,
        enableLightningWebSecurityTransforms: isForSandbox,
      })
      for (const { message } of warnings) throw new Error(`${path}: ${message}`)
      return { code, map: null }
    },
  }
}

function fileOf(folder: string | undefined, name: string): string | undefined {
  return folder && existsSync(join(folder, `${name}.js`)) ? join(folder, `${name}.js`) : undefined
}

/** A component need not have a template or styles of its own. */
function besides(id: string, importer: string): string {
  const path = resolve(dirname(importer), id.replace(/\?.*$/, ''))
  return existsSync(path) && !id.endsWith('?scoped=true') ? `${path}.js` : nothing
}

/** The template or styles that an id stands for: under their own names Vite would take them for its own. */
function besideOf(id: string): string | undefined {
  return /^(.+\.(?:html|css))\.js$/.exec(id)?.[1]
}

function readBeside(path: string | undefined): string | undefined {
  return path === undefined ? undefined : readFileSync(path, 'utf8')
}

function isLightning(id: string): boolean {
  return id.endsWith('.js') && (id.startsWith(platformFolder) || id.includes('/main/default/lwc/'))
}

/** What the platform makes of `@salesforce/…`: a value or, for Apex, a function. */
function platformModule(id: string, labels: ReadonlyMap<string, string>): string {
  const [, kind = '', name = ''] = id.split('/')
  const give = (value: unknown): string => `export default ${JSON.stringify(value)}`
  const [first = '', second] = name.split('.')
  switch (kind) {
    case 'label': {
      const label = labels.get(name.replace(/^c\./, ''))
      if (label === undefined) throw new Error(`The label ${name} is not in the project.`)
      return give(label)
    }
    case 'messageChannel':
      return give(name)
    case 'schema':
      return give({ objectApiName: first, ...(second && { fieldApiName: second }) })
    case 'apex':
      return `import { callApex } from 'lightning/platformOfSimulator'\nexport default (values) => callApex(${JSON.stringify(name)}, values)`
    case 'i18n':
      return give('en-US')
    case 'customPermission':
      return give(true)
    default:
      throw new Error(`The stand-in for the platform has no ${id}.`)
  }
}
