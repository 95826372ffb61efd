import { fieldsOf, textOf } from '../call/payload.ts'
import { bundlesOf } from './project.ts'
import type { Bundle, MetadataFinding, MetadataRule } from './project.ts'
import { listOf, metadataOf } from './xml.ts'

/** Where a component may be placed, of those that API 66 knows. */
const targets: ReadonlySet<string> = new Set([
  'lightning__AppPage',
  'lightning__HomePage',
  'lightning__RecordPage',
  'lightning__Tab',
  'lightning__UtilityBar',
  'lightning__VoiceExtension',
  'lightning__UrlAddressable',
  'lightning__Inbox',
  'lightning__RecordAction',
  'lightning__GlobalAction',
  'lightning__FlowScreen',
  'lightning__FlowAction',
  'lightningCommunity__Page',
  'lightningCommunity__Default',
])

const voiceElement = 'lightning-service-cloud-voice-toolkit-api'
const voiceCapability = 'lightning__ServiceCloudVoiceToolkitApi'

/** The most bytes of a component's JavaScript. */
const mostBytes = 128 * 1024

/** Settings of a page are read by everyone who may edit it. */
const secretName = /secret|password|token|api_?key|credential/i

/** A component has a script, a description of it, and a place that exists. */
export const bundleRule: MetadataRule = (files) =>
  bundlesOf(files).flatMap((bundle) => [...filesOf(bundle), ...placesOf(bundle), ...propertiesOf(bundle), ...capabilitiesOf(bundle)])

function filesOf({ folder, name, script, description }: Bundle): readonly MetadataFinding[] {
  const missing = (end: string): MetadataFinding => ({
    file: `${folder}${name}${end}`,
    message: 'is missing; generated modules come with `npm run build`',
  })
  const bytes = script === undefined ? 0 : Buffer.byteLength(script)
  return [
    ...(script === undefined ? [missing('.js')] : []),
    ...(description === undefined ? [missing('.js-meta.xml')] : []),
    ...(bytes > mostBytes ? [{ file: `${folder}${name}.js`, message: `has ${bytes} bytes; the platform takes ${mostBytes}` }] : []),
  ]
}

function placesOf({ folder, name, description }: Bundle): readonly MetadataFinding[] {
  const file = `${folder}${name}.js-meta.xml`
  const { isExposed, targets: places, targetConfigs } = metadataOf(description, 'LightningComponentBundle')
  const named = listOf(fieldsOf(places)['target']).map(String)
  const configured = listOf(fieldsOf(targetConfigs)['targetConfig']).flatMap((config) =>
    (textOf(fieldsOf(config)['targets']) ?? '').split(',').map((one) => one.trim()),
  )
  return [
    ...named.filter((target) => !targets.has(target)).map((target) => ({ file, message: `${target} is no target` })),
    ...configured
      .filter((target) => !named.includes(target))
      .map((target) => ({ file, message: `${target} is configured and not among the targets` })),
    ...(isExposed === 'true' && named.length === 0 ? [{ file, message: 'is exposed and has no target' }] : []),
  ]
}

function propertiesOf({ folder, name, script = '', description }: Bundle): readonly MetadataFinding[] {
  const file = `${folder}${name}.js-meta.xml`
  const { targetConfigs } = metadataOf(description, 'LightningComponentBundle')
  const properties = listOf(fieldsOf(targetConfigs)['targetConfig'])
    .flatMap((config) => listOf(fieldsOf(config)['property']))
    .map(fieldsOf)
  return properties.flatMap((property) => {
    const called = String(property['name'])
    const isPublic = new RegExp(`@api\\s+(?:get\\s+|set\\s+)?${called}\\b`).test(script)
    return [
      ...(isPublic ? [] : [{ file, message: `the property ${called} has no @api field` }]),
      ...(secretName.test(called) ? [{ file, message: `the property ${called} asks for a secret, which the page would show` }] : []),
    ]
  })
}

function capabilitiesOf({ folder, name, template = '', description }: Bundle): readonly MetadataFinding[] {
  const { capabilities } = metadataOf(description, 'LightningComponentBundle')
  const declared = listOf(fieldsOf(capabilities)['capability'])
  const isUsed = template.includes(voiceElement)
  if (isUsed === declared.includes(voiceCapability)) return []
  const message = isUsed ? `uses the voice toolkit without ${voiceCapability}` : `declares ${voiceCapability} and does not use it`
  return [{ file: `${folder}${name}.js-meta.xml`, message }]
}
