import type { AfterCall, IdleSource } from '@cuecard/core/review'
import type { Scene } from '../stage.ts'
import type { CallOnStage } from './call-on-stage.ts'

/** What the page shows, as far as idle time depends on it. */
export interface Staged {
  readonly scene: Scene
  subscribe(listener: () => void): () => void
}

/** The call that the page shows, if there is one. */
export function callOf(scene: Scene): CallOnStage | undefined {
  return scene.kind === 'replay' ? scene.player : scene.kind === 'live' ? scene.call : undefined
}

/** The agent of this page is idle while no call is chosen, and once one is over and rated: to rate it is work. */
export class IdleTime implements IdleSource {
  private readonly stage: Staged

  constructor(stage: Staged) {
    this.stage = stage
  }

  subscribe(listener: (isIdle: boolean) => void): () => void {
    let followed: CallOnStage | undefined
    let rated: AfterCall | undefined
    let stops: (() => void)[] = []
    const look = () => {
      const call = callOf(this.stage.scene)
      if (call !== followed || call?.after !== rated) {
        for (const stop of stops) stop()
        ;[followed, rated] = [call, call?.after]
        stops = [followed?.subscribe(look), rated?.subscribe(look)].filter((stop) => stop !== undefined)
      }
      listener(isIdle(this.stage.scene))
    }
    const stop = this.stage.subscribe(look)
    look()
    return () => {
      stop()
      for (const each of stops) each()
    }
  }
}

function isIdle(scene: Scene): boolean {
  const call = callOf(scene)
  if (call) return call.ended && call.after?.getSnapshot().stage === 'scored'
  return scene.kind === 'choosing' || scene.kind === 'failed'
}
