import type { Playbook, PromptKind, SentimentModel, Suggestions } from '@cuecard/core'
import { llmSuggestions, openAiChat } from '@cuecard/core/llm'
import type { PrivacyProfile } from '@cuecard/core/privacy'
import { onnxSentiment } from '@cuecard/core/sentiment-onnx'
import type { Settings } from '../settings/settings.ts'
import { fetchToken } from './fetch-token.ts'

/** What every new call is coached with. */
export interface Coaching {
  readonly playbook: Playbook
  readonly privacyProfile: PrivacyProfile
  readonly loadSentiment: (() => Promise<SentimentModel>) | undefined
  readonly suggestions: Suggestions | undefined
  readonly stoppedPrompts: readonly PromptKind[]
}

/** Puts together what the settings say. `root` is the address of the package's files. */
export function coachingOf(settings: Settings, playbook: Playbook, root: string): Coaching {
  const { mode, privacyProfile, stoppedPrompts, sentiment, suggestions } = settings
  return {
    playbook: mode === 'playbook' ? playbook : { ...playbook, settings: { ...playbook.settings, mode } },
    privacyProfile,
    stoppedPrompts,
    loadSentiment: sentiment === 'model' ? () => modelOf(root) : undefined,
    suggestions:
      suggestions &&
      llmSuggestions(
        openAiChat({
          baseUrl: suggestions.address,
          model: suggestions.model,
          ...(suggestions.tokenAddress !== undefined && {
            credentials: () => fetchToken(suggestions.tokenAddress ?? '', 'language-model'),
          }),
        }),
      ),
  }
}

let model: Promise<SentimentModel> | undefined

/** One worker for all calls. A model that did not load is tried again with the next call; until then the lexicon does its work. */
function modelOf(root: string): Promise<SentimentModel> {
  model ??= onnxSentiment({
    modelFolder: `${root}model/`,
    wasmFolder: `${root}ort/`,
    createWorker: () => new Worker(`${root}sentiment-worker.js`, { type: 'module', name: 'cuecard-sentiment' }),
  })
  model.catch(() => (model = undefined))
  return model
}
