import { speeds } from '../run/player.ts'
import type { Speed } from '../run/player.ts'

/** What the keys of the page do. */
export interface Commands {
  readonly toggle: () => void
  readonly seekBy: (ms: number) => void
  readonly toPrompt: (step: 1 | -1) => void
  readonly restart: () => void
  readonly end: () => void
  readonly setSpeed: (speed: Speed) => void
}

const stepMs = 5000

/** Where a key belongs to what has the focus: the panel has keys of its own, and whoever writes means letters. */
const own = 'cuecard-panel, textarea, select, [contenteditable], input:not([type="range"], [type="radio"])'

/** What the space bar works by itself. */
const pressable = 'button, a, summary, label, input[type="radio"]'

/** What these two keys scroll by themselves. */
const scrollable = '[tabindex="0"]'

/** Listens to the keyboard; returns what ends that. */
export function onShortcut(commands: Commands): () => void {
  const listen = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
    const target = event.target instanceof Element ? event.target : undefined
    if (target?.closest(own)) return
    const command = commandFor(event, target, commands)
    if (!command) return
    event.preventDefault()
    command()
  }
  addEventListener('keydown', listen)
  return () => removeEventListener('keydown', listen)
}

function commandFor({ key, shiftKey }: KeyboardEvent, target: Element | undefined, commands: Commands): (() => void) | undefined {
  const speed = speeds.find((each) => String(each) === key)
  if (speed) return () => commands.setSpeed(speed)
  const inChoice = target?.closest('input[type="radio"]')
  switch (key) {
    case ' ':
      return target?.closest(pressable) ? undefined : commands.toggle
    case 'ArrowLeft':
    case 'ArrowRight': {
      const step = key === 'ArrowRight' ? 1 : -1
      if (inChoice) return undefined
      return shiftKey ? () => commands.toPrompt(step) : () => commands.seekBy(step * stepMs)
    }
    case 'Home':
      return target?.closest(scrollable) ? undefined : commands.restart
    case 'End':
      return target?.closest(scrollable) ? undefined : commands.end
    default:
      return undefined
  }
}
