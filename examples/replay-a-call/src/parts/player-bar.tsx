import type { CallEvent } from '@cuecard/core'
import type { VNode } from 'preact'
import { useEffect, useLayoutEffect, useMemo } from 'preact/hooks'
import { drive } from '../run/drive.ts'
import { speeds } from '../run/player.ts'
import type { Player } from '../run/player.ts'
import { clockTime } from '../story/clock-time.ts'
import { marksOf, neighbour } from '../story/timeline.ts'
import { Icon } from './icons.tsx'
import type { IconName } from './icons.tsx'
import { onShortcut } from './shortcuts.ts'
import { Timeline } from './timeline.tsx'
import { useChanges } from './use-changes.ts'

/** A prompt that has just been passed is not the one before. */
const justPassedMs = 1500

export interface PlayerBarProps {
  readonly player: Player
  readonly events: readonly CallEvent[]
}

/** Play, pause, seek, speed. */
export function PlayerBar({ player, events }: PlayerBarProps): VNode {
  const { playing, ended } = usePlayback(player)
  const plan = useChanges(player, () => player.plan)
  const marks = useMemo(() => marksOf(plan), [plan])
  const toPrompt = (step: 1 | -1) => {
    const timeMs = neighbour(marks, step > 0 ? player.timeMs : player.timeMs - justPassedMs, step)
    if (timeMs !== undefined) player.seek(timeMs)
  }
  const toggle = () => (player.playing ? player.pause() : player.play())

  useEffect(() => drive(player), [player])
  // Keys work as soon as the buttons are seen.
  useLayoutEffect(
    () =>
      onShortcut({
        toggle,
        seekBy: (ms) => player.seek(player.timeMs + ms),
        toPrompt,
        restart: () => player.seek(0),
        end: () => player.seek(player.durationMs),
        setSpeed: (speed) => player.setSpeed(speed),
      }),
    [player, marks],
  )

  return (
    <section class="card player" aria-label="Player">
      <div class="transport">
        <Transport icon="restart" name="Restart" keys="Home" onClick={() => player.seek(0)} />
        <Transport icon="previous" name="Previous prompt" keys="Shift+ArrowLeft" onClick={() => toPrompt(-1)} />
        <Transport
          icon={playing ? 'pause' : 'play'}
          name={playing ? 'Pause' : ended ? 'Play again' : 'Play'}
          keys="Space"
          main
          onClick={toggle}
        />
        <Transport icon="next" name="Next prompt" keys="Shift+ArrowRight" onClick={() => toPrompt(1)} />
      </div>
      <PlayerTime player={player} />
      <Timeline player={player} events={events} marks={marks} />
      <SpeedChoice player={player} />
    </section>
  )
}

function usePlayback(player: Player): { readonly playing: boolean; readonly ended: boolean } {
  const playing = useChanges(player, () => player.playing)
  const ended = useChanges(player, () => player.ended)
  return { playing, ended }
}

interface TransportProps {
  readonly icon: IconName
  readonly name: string
  readonly keys: string
  readonly main?: boolean
  readonly onClick: () => void
}

function Transport({ icon, name, keys, main = false, onClick }: TransportProps): VNode {
  return (
    <button
      type="button"
      class={main ? 'transport-main' : 'icon-button'}
      aria-label={name}
      aria-keyshortcuts={keys}
      title={`${name} (${keys.replace('+Arrow', ' + ').toLowerCase()})`}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  )
}

function PlayerTime({ player }: { readonly player: Player }): VNode {
  const second = useChanges(player, () => Math.floor(player.timeMs / 1000))
  return (
    <p class="player-time time">
      <strong>{clockTime(second * 1000)}</strong> / {clockTime(player.durationMs)}
    </p>
  )
}

function SpeedChoice({ player }: { readonly player: Player }): VNode {
  const chosen = useChanges(player, () => player.speed)
  return (
    <fieldset class="segmented">
      <legend class="unseen">Speed</legend>
      {speeds.map((speed) => (
        <label key={speed} title={`${speed} times as fast (${speed})`}>
          <input type="radio" name="speed" checked={chosen === speed} onChange={() => player.setSpeed(speed)} />
          <span>{speed}×</span>
        </label>
      ))}
    </fieldset>
  )
}
