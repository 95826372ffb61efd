import { metadataOf, xmlFault } from './xml.ts'
import type { MetadataFinding, MetadataRule, ProjectFiles } from './project.ts'

const namespace = 'http://soap.sforce.com/2006/04/metadata'

/** That of `sfdx-project.json`. */
const apiVersion = '66.0'

/** The most bytes of a static resource. */
const mostResourceBytes = 5 * 1024 * 1024

/** Metadata is well-formed XML in the namespace of metadata, and what has a version has the project's. */
export const xmlRule: MetadataRule = (files) =>
  each(files, /-meta\.xml$/, (text) => {
    const fault = xmlFault(text)
    if (fault !== undefined) return [`is no XML: ${fault}`]
    const version = /<apiVersion>([^<]*)<\/apiVersion>/.exec(text)?.[1]
    return [
      ...(text.includes(`xmlns="${namespace}"`) ? [] : ['is not in the namespace of metadata']),
      ...(version === undefined || version === apiVersion ? [] : [`has the API version ${version}; the project has ${apiVersion}`]),
    ]
  })

/** Classes, pages and static resources have a description, and no description stands alone. */
export const pairRule: MetadataRule = (files) => {
  const paths = [...files.keys()]
  const needsOne = /\/(?:classes\/[^/]+\.cls|pages\/[^/]+\.page)$/
  const alone = paths.filter((path) => needsOne.test(path) && !files.has(`${path}-meta.xml`))
  const resources = paths.filter((path) => /\/staticresources\/[^/]+$/.test(path) && !path.endsWith('-meta.xml'))
  const undescribed = resources.filter((path) => !files.has(path.replace(/\.[^./]+$/, '.resource-meta.xml')))
  const described = paths.filter((path) => /\.(?:cls|page)-meta\.xml$/.test(path) && !files.has(path.replace(/-meta\.xml$/, '')))
  const empty = paths.filter(
    (path) => path.endsWith('.resource-meta.xml') && !resources.some((one) => one.startsWith(path.replace('resource-meta.xml', ''))),
  )
  return [
    ...[...alone, ...undescribed].map((file) => ({ file, message: 'has no -meta.xml' })),
    ...[...described, ...empty].map((file) => ({
      file,
      message: 'describes a file that is not there; generated ones come with `npm run build`',
    })),
  ]
}

/** No static resource is larger than the platform takes. */
export const resourceRule: MetadataRule = (files) =>
  each(files, /\/staticresources\/[^/]+\.js$/, (text) => {
    const bytes = Buffer.byteLength(text)
    return bytes > mostResourceBytes ? [`has ${bytes} bytes; the platform takes ${mostResourceBytes}`] : []
  })

/** A trusted site says what it is trusted for: where all is false, the platform takes it for all. And it is encrypted. */
export const trustedSiteRule: MetadataRule = (files) =>
  each(files, /\.cspTrustedSite-meta\.xml$/, (text) => {
    const site = metadataOf(text, 'CspTrustedSite')
    const isForSomething = Object.entries(site).some(([name, value]) => name.startsWith('isApplicableTo') && value === 'true')
    const isEncrypted = /^(?:https|wss):\/\//.test(String(site['endpointUrl']))
    return [
      ...(isForSomething ? [] : ['is trusted for nothing, which the platform takes for everything']),
      ...(isEncrypted ? [] : ['is not encrypted']),
    ]
  })

const forbidden: readonly (readonly [pattern: RegExp, what: string])[] = [
  [/\beval\s*\(/, 'eval'],
  [/\bnew\s+Function\s*\(/, 'code made from text'],
  [/\bsetInterval\s*\(/, 'polling'],
  [/<script[^>]+src\s*=\s*["']?(?:https?:)?\/\//i, 'a script of another site'],
  [/\bloadScript\s*\(\s*this\s*,\s*["'](?:https?:)?\/\//, 'a script of another site'],
  [/\bnew\s+(?:Shared)?Worker\s*\(/, 'a worker, which Lightning Web Security refuses'],
  [/\bZone\.(?:current|root)\b/, 'ZoneJS'],
  [/-----BEGIN [A-Z ]*PRIVATE KEY-----|\b(?:client_?secret|api_?key|password)["']?\s*[:=]\s*["'][^"'{}]{8,}/i, 'a secret'],
]

/** Components and pages hold no secret, make no code from text, poll nothing and take scripts from nowhere else. */
export const contentRule: MetadataRule = (files) =>
  each(files, /\/(?:lwc\/.+\.(?:js|html)|pages\/.+\.page|.+-meta\.xml)$/, (text) =>
    forbidden.filter(([pattern]) => pattern.test(text)).map(([, what]) => `holds ${what}`),
  )

function each(files: ProjectFiles, paths: RegExp, look: (text: string) => readonly string[]): readonly MetadataFinding[] {
  return [...files].filter(([path]) => paths.test(path)).flatMap(([file, text]) => look(text).map((message) => ({ file, message })))
}
