import type { RefObject, VNode } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { Icon } from './icons.tsx'
import { Settings } from './settings.tsx'
import type { SettingsProps } from './settings.tsx'
import { useChanges } from './use-changes.ts'
import type { Scene } from '../stage.ts'

/** What is being shown, what to watch for in it, and the settings. */
export function Header(props: SettingsProps): VNode {
  const { stage } = props
  const scene = useChanges(stage, () => stage.scene)
  const [title, line] = wordsFor(scene)
  const heading = useTitle(title)
  return (
    <header class="top">
      <a class="brand" href="#">
        <svg viewBox="0 0 20 20" aria-hidden="true">
          <rect width="20" height="20" rx="5" />
          <path d="M5.5 7.5h9M5.5 12h5.5" />
        </svg>
        Cuecard
      </a>
      {scene.kind !== 'choosing' && (
        <a class="all-calls" href="#">
          <Icon name="back" />
          All calls
        </a>
      )}
      <div class="top-words">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        <p>{line}</p>
      </div>
      <Settings {...props} />
    </header>
  )
}

/** Another scene is another page: it has a title, begins at its top, and is where a screen reader goes on reading. */
function useTitle(title: string): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null)
  const isFirst = useRef(true)
  useEffect(() => {
    document.title = `${title} · Cuecard`
    if (!isFirst.current) {
      heading.current?.focus()
      scrollTo(0, 0)
    }
    isFirst.current = false
  }, [title])
  return heading
}

function wordsFor(scene: Scene): readonly [title: string, line: string] {
  switch (scene.kind) {
    case 'choosing':
      return ['Replay a call', 'Live coaching for contact-centre agents, on the agent’s own machine.']
    case 'loading':
      return [scene.title, 'Loading …']
    case 'failed':
      return ['Nothing to play', '']
    case 'replay':
      return [scene.title, scene.watchFor]
    case 'asking-to-listen':
    case 'live':
      return ['Speak yourself', 'Be the agent, be the customer: the panel does what it would do in a real call.']
  }
}
