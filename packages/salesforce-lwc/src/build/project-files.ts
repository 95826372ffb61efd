import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The folder of the package, which is the project for the Salesforce CLI. */
export const projectFolder: string = join(import.meta.dirname, '../..')

/** The package directories, as `sfdx-project.json` names them. */
export function packageFolders(): readonly string[] {
  const { packageDirectories } = JSON.parse(readFileSync(join(projectFolder, 'sfdx-project.json'), 'utf8')) as {
    packageDirectories: { path: string }[]
  }
  return packageDirectories.map(({ path }) => join(projectFolder, path))
}

/** The folder of a Lightning web component of the project; `undefined` where there is none of that name. */
export function componentFolder(name: string): string | undefined {
  return packageFolders()
    .map((folder) => join(folder, 'main/default/lwc', name))
    .find((folder) => existsSync(folder))
}

/** The project's custom labels: their texts by name. */
export function readLabels(): ReadonlyMap<string, string> {
  const xml = readFileSync(join(projectFolder, 'force-app/main/default/labels/CustomLabels.labels-meta.xml'), 'utf8')
  const labels = [...xml.matchAll(/<fullName>([^<]+)<\/fullName>[^]*?<value>([^<]*)<\/value>/g)]
  return new Map(labels.map(([, name = '', value = '']) => [name, value]))
}
