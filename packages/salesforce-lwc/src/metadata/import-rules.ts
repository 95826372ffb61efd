import { bundlesOf, packageOf } from './project.ts'
import type { MetadataFinding, MetadataRule, ProjectFiles } from './project.ts'

/** Everything may build on this package directory, and it on no other. */
const base = 'force-app'

/** Modules and schemas that are not in every org: the package directory that alone may name them. */
const confined: readonly (readonly [names: RegExp, packageName: string])[] = [
  [/^lightning\/conversationToolkitApi$/, 'force-messaging'],
  [/^@salesforce\/messageChannel\/lightning__conversation/, 'force-messaging'],
  [/^@salesforce\/schema\/VoiceCall\b/, 'force-voice'],
]

/** What a component imports is in its own package directory or in the base, so that each can be deployed without the others. */
export const importRule: MetadataRule = (files) =>
  bundlesOf(files).flatMap(({ folder, name, packageName, script = '', template = '' }) => {
    const imported = [...script.matchAll(/(?:\bfrom|\bimport)\s*['"]([^'"]+)['"]/g)].map(([, id = '']) => id)
    const used = [...template.matchAll(/<c-([a-z-]+)/g)].map(([, tag = '']) => `c/${camelCase(tag)}`)
    const file = `${folder}${name}.js`
    return [...new Set([...imported, ...used])].flatMap((id): MetadataFinding[] => {
      const home = confined.find(([names]) => names.test(id))?.[1]
      if (home && home !== packageName) return [{ file, message: `${id} may only be imported in ${home}` }]
      const needed = neededFile(id)
      return needed && !isWithin(files, packageName, needed) ? [{ file, message: `${id} is not in ${packageName} or ${base}` }] : []
    })
  })

/** The end of the path of the project's file that an import stands for; `undefined` for what the platform brings. */
function neededFile(id: string): string | undefined {
  const [, kind = '', name = ''] = id.split('/')
  const [first = '', second] = name.split('.')
  if (id.startsWith('c/')) return `lwc/${kind}/${kind}.js`
  if (id.startsWith('@salesforce/apex/')) return `classes/${first}.cls`
  if (id.startsWith('@salesforce/messageChannel/') && name.endsWith('__c'))
    return `messageChannels/${name.slice(0, -3)}.messageChannel-meta.xml`
  if (!id.startsWith('@salesforce/schema/') || !first.endsWith('__c')) return undefined
  return second ? `objects/${first}/fields/${second}.field-meta.xml` : `objects/${first}/${first}.object-meta.xml`
}

function isWithin(files: ProjectFiles, packageName: string, end: string): boolean {
  return [...files.keys()].some((path) => path.endsWith(`/${end}`) && [packageName, base].includes(packageOf(path)))
}

/** Labels that are imported exist, and those that exist are imported. */
export const labelRule: MetadataRule = (files) => {
  const [file, xml = ''] = [...files].find(([path]) => path.endsWith('CustomLabels.labels-meta.xml')) ?? []
  if (file === undefined) return []
  const there = [...xml.matchAll(/<fullName>([^<]+)</g)].map(([, name = '']) => name)
  const used = bundlesOf(files).flatMap(({ folder, name, script = '' }) =>
    [...script.matchAll(/@salesforce\/label\/c\.(\w+)/g)].map(([, label = '']) => ({ label, file: `${folder}${name}.js` })),
  )
  return [
    ...used
      .filter(({ label }) => !there.includes(label))
      .map(({ label, file: user }) => ({ file: user, message: `the label ${label} does not exist` })),
    ...there
      .filter((name) => !used.some(({ label }) => label === name))
      .map((name) => ({ file, message: `the label ${name} is not used` })),
  ]
}

function camelCase(tag: string): string {
  return tag.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
}
