import type { PanelPrompt, PromptCause } from '../session/snapshot.ts'

/** The causes that joined a prompt: each would have been a prompt of its own. */
export function otherCauses({ promptId, causes }: PanelPrompt): readonly PromptCause[] {
  return causes.filter((cause) => cause.promptId !== promptId)
}
