import type { Player } from './player.ts'

/** A tab that was hidden, or a machine that slept, must not make the call leap. */
const longestFrameMs = 250

/** Lets the time of the browser's frames pass for a player while it plays; returns what ends that. */
export function drive(player: Player): () => void {
  let frame = 0
  let lastMs: number | undefined
  const step = (nowMs: number) => {
    if (lastMs !== undefined) player.tick(Math.min(longestFrameMs, nowMs - lastMs))
    lastMs = player.playing ? nowMs : undefined
    frame = player.playing ? requestAnimationFrame(step) : 0
  }
  const wake = () => {
    if (player.playing && frame === 0) frame = requestAnimationFrame(step)
  }
  const unsubscribe = player.subscribe(wake)
  wake()
  return () => {
    unsubscribe()
    cancelAnimationFrame(frame)
  }
}
