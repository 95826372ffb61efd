import type { VNode } from 'preact'
import { unknownCustomer } from '../calls/unknown-customer.ts'
import type { Scene, Stage } from '../stage.ts'
import { DecisionLog } from './decision-log.tsx'
import { Desk } from './desk.tsx'
import { Failure } from './failure.tsx'
import { ListenNotice } from './listen-notice.tsx'
import { LiveBar } from './live-bar.tsx'
import { PlayerBar } from './player-bar.tsx'
import { Problems } from './problems.tsx'
import { StartScreen } from './start-screen.tsx'

export interface SceneProps {
  readonly scene: Scene
  readonly stage: Stage
}

/** All that stands beside the panel. */
export function SceneView({ scene, stage }: SceneProps): VNode {
  switch (scene.kind) {
    case 'choosing':
      return <StartScreen onFile={(file) => void stage.open(file)} />
    case 'loading':
      return (
        <p class="card loading" role="status">
          Loading {scene.title} …
        </p>
      )
    case 'failed':
      return <Failure {...scene} onFile={(file) => void stage.open(file)} />
    case 'asking-to-listen':
      return <ListenNotice onStart={(by) => stage.startLive(by)} />
    case 'replay':
      return (
        <>
          <PlayerBar player={scene.player} events={scene.events} />
          <Problems problems={scene.problems} />
          <Desk call={scene.player} customer={scene.customer} channel={channelOf(scene.events)} onAnswer={() => scene.player.answer()} />
          <DecisionLog call={scene.player} onSeek={(timeMs) => scene.player.seek(timeMs)} />
        </>
      )
    case 'live':
      return (
        <>
          <LiveBar call={scene.call} trouble={scene.trouble} onAgain={() => stage.goTo('#speak')} />
          <Desk call={scene.call} customer={unknownCustomer()} channel="Voice" />
          <DecisionLog call={scene.call} />
        </>
      )
  }
}

function channelOf(events: Extract<Scene, { kind: 'replay' }>['events']): string {
  const started = events.find((event) => event.type === 'call-started')
  if (started?.type !== 'call-started') return 'Voice'
  const channel = started.channel === 'chat' ? 'Chat' : 'Voice'
  return started.direction ? `${channel}, ${started.direction}` : channel
}
