import type { VNode } from 'preact'
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
        <h1>{title}</h1>
        <p>{line}</p>
      </div>
      <Settings {...props} />
    </header>
  )
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
