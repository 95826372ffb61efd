import type { ComponentChildren, VNode } from 'preact'
import { useRef, useState } from 'preact/hooks'

export interface DropZoneProps {
  readonly onFile: (file: File) => void
  readonly children: ComponentChildren
}

/** The whole page takes a call file that is dropped on it. */
export function DropZone({ onFile, children }: DropZoneProps): VNode {
  const [over, setOver] = useState(false)
  // Each part of the page that the pointer crosses has its own enter and leave.
  const depth = useRef(0)
  const move = (change: number) => {
    depth.current = Math.max(0, depth.current + change)
    setOver(depth.current > 0)
  }
  const bringsFile = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') ?? false
  return (
    <div
      class="page"
      onDragEnter={(event) => bringsFile(event) && move(1)}
      onDragLeave={(event) => bringsFile(event) && move(-1)}
      onDragOver={(event) => bringsFile(event) && event.preventDefault()}
      onDrop={(event) => {
        if (!bringsFile(event)) return
        event.preventDefault()
        move(-depth.current)
        const file = event.dataTransfer?.files[0]
        if (file) onFile(file)
      }}
    >
      {children}
      {over && <p class="drop-hint">Drop the call file to play it</p>}
    </div>
  )
}
