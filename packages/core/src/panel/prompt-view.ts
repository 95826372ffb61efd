import { useMemo, useState } from 'preact/hooks'
import type { PanelPrompt } from '../session/snapshot.ts'

/** What the agent has opened, begun to write and rated: the panel's own, gone with it. */
export interface PromptView {
  /** One at a time, so that the panel stays short. */
  readonly openId: string | undefined
  /** The prompt being edited, as it was last seen. */
  readonly editing: PanelPrompt | undefined
  readonly ratings: Readonly<Record<string, 'helpful' | 'unhelpful'>>
  readonly toggle: (promptId: string) => void
  readonly edit: (prompt: PanelPrompt) => void
  readonly closeEditor: () => void
  readonly rate: (promptId: string, rating: 'helpful' | 'unhelpful') => void
}

type Kept = Pick<PromptView, 'openId' | 'editing' | 'ratings'>

export function usePromptView(): PromptView {
  const [kept, setKept] = useState<Kept>({ openId: undefined, editing: undefined, ratings: {} })
  const commands = useMemo(
    () => ({
      toggle: (promptId: string) =>
        setKept(({ openId, ratings }) => ({ openId: openId === promptId ? undefined : promptId, editing: undefined, ratings })),
      edit: (prompt: PanelPrompt) => setKept(({ ratings }) => ({ openId: prompt.promptId, editing: prompt, ratings })),
      closeEditor: () => setKept((before) => ({ ...before, editing: undefined })),
      rate: (promptId: string, rating: 'helpful' | 'unhelpful') =>
        setKept((before) => ({ ...before, ratings: { ...before.ratings, [promptId]: rating } })),
    }),
    [],
  )
  return { ...kept, ...commands }
}
