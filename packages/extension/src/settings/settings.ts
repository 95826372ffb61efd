import type { PromptKind } from '@cuecard/core'
import type { PrivacyProfile } from '@cuecard/core/privacy'
import type { SiteRecipe } from '../sites/site-recipe.ts'

/** The engines that can be set by name. */
export type SpeechEngine =
  | 'amazon-transcribe'
  | 'assemblyai'
  | 'deepgram'
  | 'deepgram-flux'
  | 'gladia'
  | 'openai-realtime'
  | 'sherpa-onnx'
  | 'soniox'
  | 'speechmatics'
  | 'vosk'

/** Which engine turns audio into text. */
export interface SpeechSettings {
  readonly engine: SpeechEngine
  /** The engine's own address, or that of the gateway before it; the vendor's where nothing is given. */
  readonly address?: string
  /** Asked by POST for a short-lived token or address, `{"token"}` or `{"url"}`, before each connection. */
  readonly tokenAddress?: string
  /** Whether audio leaves this machine; it does where nothing is said. */
  readonly audioLeavesMachine?: boolean
}

/** Which language model may word a prompt. */
export interface SuggestionsSettings {
  /** Of an interface like OpenAI's chat completions, up to and with the version. */
  readonly address: string
  readonly model: string
  readonly tokenAddress?: string
}

/** Everything that can be set, as it applies. */
export interface Settings {
  /** Name of a shipped playbook, or the HTTPS address of a file. */
  readonly playbook: string
  /** A playbook as text; it goes before `playbook`. */
  readonly playbookContent: string
  /** SHA-256 of the playbook file, in hexadecimal; a file with another is not used. */
  readonly playbookSha256: string
  /** Public key (P-256, SPKI, base64) that a playbook from the network must be signed with, as `ADDRESS.sig` shows. */
  readonly playbookKey: string
  readonly sites: readonly string[]
  readonly recipes: readonly SiteRecipe[]
  readonly speech: SpeechSettings | undefined
  readonly suggestions: SuggestionsSettings | undefined
  readonly sentiment: 'model' | 'lexicon'
  readonly privacyProfile: PrivacyProfile
  readonly mode: 'playbook' | 'recommend' | 'recommend-and-alert'
  /** Days that records stay on this machine; 0 for none at all. */
  readonly retentionDays: number
  readonly recordAddress: string
  readonly telemetryAddress: string
  readonly alertAddresses: readonly string[]
  /** BCP 47, of the panel; the browser's where it is empty. */
  readonly language: string
  readonly stoppedPrompts: readonly PromptKind[]
}

/** The name of a setting. */
export type SettingName = keyof Settings

/** Who set something. */
export type SetBy = 'policy' | 'user' | 'default'

/** The settings, who set each, and what of it could not be used. */
export interface ReadSettings {
  readonly values: Settings
  readonly setBy: Readonly<Record<SettingName, SetBy>>
  /** What was wrong, with the name of the field first. */
  readonly problems: readonly string[]
}
