import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { packageFolders, projectFolder } from '../build/project-files.ts'

/** The files of the project that are deployed: their texts by path from the project folder, with forward slashes. */
export type ProjectFiles = ReadonlyMap<string, string>

/** Something in the project that an org would refuse, or that must not be there. */
export interface MetadataFinding {
  readonly file: string
  readonly message: string
}

/** Looks at the project for one kind of fault. */
export type MetadataRule = (files: ProjectFiles) => readonly MetadataFinding[]

/** A component bundle, a folder below `lwc`. */
export interface Bundle {
  /** With a slash at the end. */
  readonly folder: string
  readonly name: string
  /** Package directory. */
  readonly packageName: string
  readonly script: string | undefined
  readonly template: string | undefined
  readonly description: string | undefined
}

/** Reads the project's files; tests beside components are not deployed. */
export function readProject(): ProjectFiles {
  const paths = packageFolders().flatMap((folder) =>
    existsSync(folder)
      ? readdirSync(folder, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name))
      : [],
  )
  const named = paths.map((path) => [relative(projectFolder, path).split(sep).join('/'), path] as const)
  return new Map(named.filter(([name]) => !name.includes('/__tests__/')).map(([name, path]) => [name, readFileSync(path, 'utf8')]))
}

/** The component bundles of the project. */
export function bundlesOf(files: ProjectFiles): readonly Bundle[] {
  const folders = new Set([...files.keys()].flatMap((path) => /^.*\/lwc\/[^/]+\//.exec(path)?.[0] ?? []))
  return [...folders].map((folder) => {
    const name = folder.split('/').at(-2) ?? ''
    const file = (end: string): string | undefined => files.get(`${folder}${name}${end}`)
    return { folder, name, packageName: packageOf(folder), script: file('.js'), template: file('.html'), description: file('.js-meta.xml') }
  })
}

/** The package directory of a path. */
export function packageOf(path: string): string {
  return path.split('/')[0] ?? ''
}
