import { mkdir } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import sdr from '@salesforce/source-deploy-retrieve-bundle'
import { packageFolders, projectFolder } from '../build/project-files.ts'

/** A package of the project that an org can be given. */
export interface DeployablePackage {
  /** Package directory. */
  readonly name: string
  readonly zip: string
  /** Type and name of each component in it. */
  readonly components: readonly string[]
  /** Source files that it is made of, from the project folder, with forward slashes. */
  readonly sources: readonly string[]
}

/** Converts each package directory to the zip that `sf project deploy start --metadata-dir` takes, into `folder`. */
export async function packageProject(folder: string): Promise<readonly DeployablePackage[]> {
  await mkdir(folder, { recursive: true })
  const packages: DeployablePackage[] = []
  for (const source of packageFolders()) packages.push(await packageFolder(source, folder))
  return packages
}

async function packageFolder(source: string, folder: string): Promise<DeployablePackage> {
  const { ComponentSet, MetadataConverter } = sdr
  const set = ComponentSet.fromSource(source)
  set.sourceApiVersion = '66.0'
  const name = relative(projectFolder, source)
  const { packagePath } = await new MetadataConverter().convert(set, 'metadata', {
    type: 'zip',
    outputDirectory: folder,
    packageName: name,
  })
  const found = set.getSourceComponents().toArray()
  const sources = found.flatMap((component) => [
    ...component.walkContent(),
    ...(component.xml ? [component.xml] : []),
    ...component.getChildren().flatMap(({ xml }) => xml ?? []),
  ])
  return {
    name,
    zip: packagePath ?? join(folder, `${name}.zip`),
    components: found.map(({ type, fullName }) => `${type.name}:${fullName}`).toSorted(),
    sources: [...new Set(sources)].map((path) => relative(projectFolder, path).split(sep).join('/')).toSorted(),
  }
}
