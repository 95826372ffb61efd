import { taxonomy } from '@cuecard/core'
import * as v from 'valibot'
import { site, siteRecipe } from './recipe-check.ts'
import type { SettingName, Settings, SpeechEngine } from './settings.ts'

/** The part of JSON Schema that Chrome reads for managed storage. */
export interface PolicySchema {
  readonly type: 'string' | 'integer' | 'boolean' | 'array' | 'object'
  readonly description?: string
  readonly items?: PolicySchema
  readonly properties?: Readonly<Record<string, PolicySchema>>
}

/** What a setting is: for IT, for the browser's check of a policy, and for our own, which names what is wrong. */
export interface Field<Value> {
  readonly title: string
  readonly description: string
  /**
   * Wide on purpose: Chrome drops what does not fit without a word to the extension. Only the type is left to it; choices and
   * addresses are checked here, where a fault can be named.
   */
  readonly schema: PolicySchema
  readonly check: v.GenericSchema<unknown, Value>
  readonly initial: Value
}

const engines: readonly SpeechEngine[] = [
  'amazon-transcribe',
  'assemblyai',
  'deepgram',
  'deepgram-flux',
  'gladia',
  'openai-realtime',
  'sherpa-onnx',
  'soniox',
  'speechmatics',
  'vosk',
]
const shippedPlaybooks = ['general', 'collections', 'health', 'lending', 'retail']

const text: PolicySchema = { type: 'string' }
const texts: PolicySchema = { type: 'array', items: text }

const loopback = /^(localhost|127\.0\.0\.1)$/

/** Whether something is an address of `protocol` (with `s`), or the same without on this machine. */
function isAddress(value: string, protocol: 'https' | 'wss'): boolean {
  if (!URL.canParse(value)) return false
  const url = new URL(value)
  if (url.username !== '' || url.password !== '') return false
  return url.protocol === `${protocol}:` || (url.protocol === `${protocol.slice(0, -1)}:` && loopback.test(url.hostname))
}

const web = v.pipe(
  v.string(),
  v.check((value) => isAddress(value, 'https'), 'must be an https:// address'),
)
const socket = v.pipe(
  v.string(),
  v.check((value) => isAddress(value, 'wss'), 'must be a wss:// address'),
)
const orEmpty = (schema: v.GenericSchema<string>) => v.union([v.literal(''), schema], 'must be an https:// address or empty')

const choice = <const Options extends readonly [string, ...string[]]>(options: Options) =>
  v.picklist(options, `must be one of ${options.join(', ')}`)

const promptKinds = ['all', 'critical', 'high', 'normal', 'low', ...Object.keys(taxonomy)] as Settings['stoppedPrompts'][number][]

/** Every setting. The policy schema, the options page and the documents are made from this. */
export const fields: { readonly [Name in SettingName]: Field<Settings[Name]> } = {
  playbook: {
    title: 'Playbook',
    description: `What is coached: ${shippedPlaybooks.join(', ')}, or the https:// address of a playbook file.`,
    schema: text,
    check: v.pipe(
      v.string(),
      v.check(
        (value) => shippedPlaybooks.includes(value) || isAddress(value, 'https'),
        `must be ${shippedPlaybooks.join(', ')} or an https:// address`,
      ),
    ),
    initial: 'general',
  },
  playbookContent: {
    title: 'Playbook content',
    description: 'A whole playbook (YAML or JSON) in place of an address.',
    schema: text,
    check: v.pipe(v.string(), v.maxLength(2_000_000, 'is longer than 2 million characters')),
    initial: '',
  },
  playbookSha256: {
    title: 'SHA-256 of the playbook file',
    description: 'A playbook file from the network with another hash is not used. 64 hexadecimal digits.',
    schema: text,
    check: v.pipe(v.string(), v.regex(/^([0-9a-f]{64})?$/i, 'must be 64 hexadecimal digits')),
    initial: '',
  },
  playbookKey: {
    title: 'Public key of the playbook',
    description:
      'A playbook file from the network is used only with a signature by this key in ADDRESS.sig (ECDSA P-256 over SHA-256, raw, base64). The key is SPKI in base64.',
    schema: text,
    check: v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/=]*$/, 'must be base64')),
    initial: '',
  },
  sites: {
    title: 'Sites whose transcript is read',
    description: 'Origins such as https://desk.example.com or https://*.example.com. Nothing is read elsewhere.',
    schema: texts,
    check: v.array(site),
    initial: [],
  },
  recipes: {
    title: 'Recipes for sites',
    description: 'Where on a page the transcript stands; docs/extension.md, “A recipe for your desktop”.',
    schema: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          name: text,
          sites: texts,
          channel: { type: 'string', description: 'voice or chat' },
          conversation: text,
          conversationId: text,
          utterance: text,
          utteranceId: text,
          text,
          speaker: { type: 'object', properties: { selector: text, attribute: text, agent: texts, customer: texts } },
          partial: text,
          lastGrows: { type: 'boolean' },
          ignore: text,
          ended: text,
          during: text,
        },
      },
    },
    check: v.array(siteRecipe),
    initial: [],
  },
  speech: {
    title: 'Speech-to-text backend',
    description: `Turns microphone and tab audio into text. engine: ${engines.join(', ')}. No key of a vendor belongs here: tokenAddress is a server of yours.`,
    schema: {
      type: 'object',
      properties: {
        engine: text,
        address: { type: 'string', description: 'wss:// address of the engine or of your gateway' },
        tokenAddress: { type: 'string', description: 'https:// address that answers POST with {"token"} or {"url"}' },
        audioLeavesMachine: { type: 'boolean', description: 'false for an engine on this machine' },
      },
    },
    check: v.optional(
      v.strictObject({
        engine: v.picklist(engines, `must be one of ${engines.join(', ')}`),
        address: v.exactOptional(socket),
        tokenAddress: v.exactOptional(web),
        audioLeavesMachine: v.exactOptional(v.boolean()),
      }),
    ),
    initial: undefined,
  },
  suggestions: {
    title: 'Language model',
    description:
      'Words prompts for the moments whose playbook entry has “suggest”. It gets redacted words only. None where nothing is set.',
    schema: {
      type: 'object',
      properties: {
        address: { type: 'string', description: 'https:// address of chat completions, up to and with the version' },
        model: text,
        tokenAddress: { type: 'string', description: 'https:// address that answers POST with {"token"}' },
      },
    },
    check: v.optional(v.strictObject({ address: web, model: v.pipe(v.string(), v.nonEmpty()), tokenAddress: v.exactOptional(web) })),
    initial: undefined,
  },
  sentiment: {
    title: 'Sentiment',
    description: 'model (the small model in the package) or lexicon (word lists alone; less memory).',
    schema: text,
    check: choice(['model', 'lexicon']),
    initial: 'model',
  },
  privacyProfile: {
    title: 'Privacy profile',
    description: 'What is hidden before anything else sees it: strict, balanced or lenient.',
    schema: text,
    check: choice(['strict', 'balanced', 'lenient']),
    initial: 'balanced',
  },
  mode: {
    title: 'Mode',
    description: 'playbook (what the playbook says), recommend, or recommend-and-alert.',
    schema: text,
    check: choice(['playbook', 'recommend', 'recommend-and-alert']),
    initial: 'playbook',
  },
  retentionDays: {
    title: 'Days that records are kept on this machine',
    description: '0 keeps none. Records hold redacted words.',
    schema: { type: 'integer' },
    check: v.pipe(v.number(), v.integer(), v.minValue(0, 'must be 0 or more'), v.maxValue(3650, 'must be 3650 or less')),
    initial: 0,
  },
  recordAddress: {
    title: 'Where records are sent',
    description: 'An https:// address that takes redacted records by POST, as docs/review.md has them. Nothing is sent where it is empty.',
    schema: text,
    check: orEmpty(web),
    initial: '',
  },
  telemetryAddress: {
    title: 'Where counts are sent',
    description:
      'An https:// address that takes, after each call, how many prompts and faults there were, and no words. Nothing is sent where it is empty.',
    schema: text,
    check: orEmpty(web),
    initial: '',
  },
  alertAddresses: {
    title: 'Who may be alerted',
    description:
      'https:// addresses that are told, in the mode recommend-and-alert, of a critical prompt nobody answered: its headline and no words of the call.',
    schema: texts,
    check: v.array(web),
    initial: [],
  },
  language: {
    title: 'Language of the panel',
    description: 'en or es; the browser’s where it is empty.',
    schema: text,
    check: v.pipe(v.string(), v.regex(/^([a-z]{2,3}(-[A-Za-z0-9]{2,8})*)?$/, 'must be a language such as en or es-MX')),
    initial: '',
  },
  stoppedPrompts: {
    title: 'Prompts that are stopped',
    description:
      'A kill switch: all, a severity (critical, high, normal, low) or a moment such as dead-air. Takes effect in calls that are on.',
    schema: texts,
    check: v.array(v.picklist(promptKinds, 'must be all, a severity or a moment')),
    initial: [],
  },
}

/** The names of all settings. */
export const settingNames: readonly SettingName[] = Object.keys(fields) as SettingName[]
