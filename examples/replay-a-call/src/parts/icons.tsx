import type { VNode } from 'preact'

const shapes = {
  play: 'M6.5 4.2v11.6a.6.6 0 0 0 .9.5l9-5.8a.6.6 0 0 0 0-1l-9-5.8a.6.6 0 0 0-.9.5Z',
  pause: 'M6 4h2.5v12H6zM11.5 4H14v12h-2.5z',
  restart: 'M4 10a6 6 0 1 0 2-4.5M4 3.5v3.300h3.300',
  previous: 'M14.5 5 8.5 10l6 5zM5.5 5v10',
  next: 'm5.5 5 6 5-6 5zM14.5 5v10',
  download: 'M10 3.5v8.5M6.5 9l3.5 3.5L13.5 9M4 16.5h12',
  light:
    'M10 6.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7ZM10 2v1.5M10 16.5V18M2 10h1.5M16.5 10H18M4.300 4.300l1.100 1.100M14.600 14.600l1.100 1.100M15.700 4.300l-1.100 1.100M5.400 14.600l-1.100 1.100',
  dark: 'M16.5 11.5A7 7 0 0 1 8.5 3.5a7 7 0 1 0 8 8Z',
  microphone: 'M10 2.5A2.5 2.5 0 0 0 7.5 5v4.5a2.5 2.5 0 0 0 5 0V5A2.5 2.5 0 0 0 10 2.5ZM4.5 9.5a5.5 5.5 0 0 0 11 0M10 15v2.5',
  file: 'M5 2.5h6.5L15.5 6.5v11H5zM11.5 2.5v4h4',
  back: 'M12 5 7 10l5 5',
  forward: 'm8 5 5 5-5 5',
  phone: 'M4 3.5h3l1.5 4-2 1.5a9 9 0 0 0 4.5 4.5l1.5-2 4 1.5v3c0 .5-.5 1-1 1A12.5 12.5 0 0 1 3 4.5c0-.5.5-1 1-1Z',
  warning: 'M10 3 2.5 16.5h15zM10 8v4M10 14.200v.1',
  keyboard: 'M2.5 5.5h15v9h-15zM5.5 8.5h.1M8.5 8.5h.1M11.5 8.5h.1M14.5 8.5h.1M6.5 11.700h7',
  stop: 'M5.5 5.5h9v9h-9z',
  lock: 'M5 9h10v7.5H5zM7 9V6.5a3 3 0 0 1 6 0V9',
} as const

export type IconName = keyof typeof shapes

const filled: ReadonlySet<IconName> = new Set(['play', 'pause', 'stop'])

/** An ornament: what it stands for is said in words beside it or by its button. */
export function Icon({ name }: { readonly name: IconName }): VNode {
  return (
    <svg class={filled.has(name) ? 'icon icon-filled' : 'icon'} viewBox="0 0 20 20" aria-hidden="true">
      <path d={shapes[name]} />
    </svg>
  )
}
