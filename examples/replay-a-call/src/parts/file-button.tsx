import type { ComponentChildren, VNode } from 'preact'
import { Icon } from './icons.tsx'

export interface FileButtonProps {
  readonly onFile: (file: File) => void
  readonly children: ComponentChildren
}

/** Picks a call file. */
export function FileButton({ onFile, children }: FileButtonProps): VNode {
  return (
    <label class="own-way">
      <Icon name="file" />
      {children}
      <input
        type="file"
        class="unseen"
        accept=".jsonl,.ndjson,.json,.txt"
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0]
          // The same file may be picked again after it was mended.
          currentTarget.value = ''
          if (file) onFile(file)
        }}
      />
    </label>
  )
}
