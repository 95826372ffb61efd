import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { crx, extensionId } from './crx.ts'
import { policyFiles } from './policy-files.ts'
import { updateManifest } from './update-manifest.ts'
import { zip } from './zip.ts'

/** What a package is made with. */
export interface PackOptions {
  readonly target: 'chrome' | 'firefox'
  readonly version: string
  /** The built extension. */
  readonly from: string
  /** Where everything is put. */
  readonly to: string
  /** Of whoever hosts the package, as PEM; without one there is only a zip, for a store. */
  readonly privateKey?: string
  /** Where the files will be served, ending in a slash. */
  readonly baseUrl?: string
  readonly sites?: readonly string[]
  readonly settings?: Readonly<Record<string, unknown>>
}

/** Writes the zip, and with a key the signed package, its update manifest and the policy files. Gives what was written. */
export function pack({ target, version, from, to, privateKey, baseUrl = '', sites = [], settings = {} }: PackOptions): readonly string[] {
  const written: string[] = []
  const write = (name: string, content: string | Buffer) => {
    const path = join(to, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, content)
    written.push(path)
  }
  const zipped = zip(filesOf(from))
  write(`cuecard-${version}.${target === 'firefox' ? 'xpi' : 'zip'}`, zipped)
  if (privateKey === undefined) return written
  const id = extensionId(privateKey)
  write(`cuecard-${version}.crx`, crx(zipped, privateKey))
  write('update.xml', updateManifest(id, version, `${baseUrl}cuecard-${version}.crx`))
  const rollout = { id, updateUrl: `${baseUrl}update.xml`, firefoxUrl: `${baseUrl}cuecard-${version}.xpi`, sites, settings }
  for (const [name, content] of policyFiles(rollout)) write(join('policies', name), content)
  return written
}

/** The files of a folder and all below, by their paths from it. */
export function filesOf(folder: string): ReadonlyMap<string, Uint8Array> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return new Map(
    names.map(({ parentPath, name }) => {
      const path = join(parentPath, name)
      return [relative(folder, path).split(sep).join('/'), readFileSync(path)]
    }),
  )
}
