import type { VNode } from 'preact'
import type { ChecklistItem, SessionSnapshot } from '../session/snapshot.ts'
import type { Severity } from '../taxonomy.ts'

/** A picture's name: those of the statuses, the severities, the states of the checklist and the actions, and a few more. */
export type IconName =
  | SessionSnapshot['status']
  | Severity
  | ChecklistItem['state']
  | 'accept'
  | 'dismiss'
  | 'snooze'
  | 'edit'
  | 'copy'
  | 'helpful'
  | 'unhelpful'
  | 'chevron'
  | 'elsewhere'

const circle = 'M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 0 0 0-11'

/** Strokes in a box of 16 by 16. Each status and each severity has a shape of its own, so that none depends on its colour. */
const strokes: Readonly<Record<IconName, string>> = {
  waiting: 'M3.5 8v.01M8 8v.01M12.5 8v.01',
  hearing: 'M2.5 7v2M5.3 5v6M8 2.8v10.4M10.7 5v6M13.5 7v2',
  'cannot-hear': 'M2.5 7v2M5.3 6v5M8 8.6v4.6M8 2.8v2M10.7 5v3M13.5 7v2M2.5 2.5l11 11',
  reconnecting: 'M13.2 8a5.2 5.2 0 0 1-9.6 2.8M2.8 8a5.2 5.2 0 0 1 9.6-2.8M12.8 2.5v2.9H9.9M3.2 13.5v-2.9h2.9',
  paused: 'M5.8 3.8v8.4M10.2 3.8v8.4',
  ended: `${circle}M5.4 8.3l1.8 1.8 3.5-3.9`,
  critical: 'M5.3 1.6h5.4l3.7 3.7v5.4l-3.7 3.7H5.3l-3.7-3.7V5.3zM7.2 4.3h1.6v4.6H7.2zM7.2 10.2h1.6v1.6H7.2z',
  high: 'M8 2.6l5.9 10.6H2.1zM8 6.6v2.8M8 11.2v.01',
  normal: `${circle}M8 7.6v3.1M8 5.3v.01`,
  low: 'M6.2 11.6h3.6M6.9 13.7h2.2M8 2.3a4.1 4.1 0 0 1 2.4 7.4c-.5.4-.6.8-.6 1.3v.6H6.2V11c0-.5-.1-.9-.6-1.3A4.1 4.1 0 0 1 8 2.3',
  open: circle,
  begun: `${circle}M8 2.5v11a5.5 5.5 0 0 0 0-11`,
  done: `${circle}M5.4 8.3l1.8 1.8 3.5-3.9`,
  missing: `${circle}M8 5.2v3.2M8 10.8v.01`,
  accept: 'M3.2 8.4l3.2 3.2 6.4-7',
  dismiss: 'M4.3 4.3l7.4 7.4M11.7 4.3l-7.4 7.4',
  snooze: `${circle}M8 5v3.2l2.1 1.3`,
  edit: 'M3 13l.7-2.8 6.9-6.9a1.1 1.1 0 0 1 1.6 0l.5.5a1.1 1.1 0 0 1 0 1.6l-6.9 6.9zM9.3 4.6l2.1 2.1',
  copy: 'M6.5 5.5h5a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1h-5a1 1 0 0 1-1-1v-6a1 1 0 0 1 1-1M3.5 10.5v-7a1 1 0 0 1 1-1h5',
  helpful: 'M5.3 7.2v6M5.3 7.2l2.5-4.9c1 0 1.7.8 1.5 1.8L8.9 6.4h3.3c.8 0 1.4.8 1.2 1.6l-1 4.1c-.1.7-.7 1.1-1.3 1.1H2.7v-6z',
  unhelpful: 'M10.7 8.8v-6M10.7 8.8l-2.5 4.9c-1 0-1.7-.8-1.5-1.8l.4-2.3H3.8c-.8 0-1.4-.8-1.2-1.6l1-4.1c.1-.7.7-1.1 1.3-1.1h8.4v6z',
  chevron: 'M4.4 6.2L8 9.8l3.6-3.6',
  elsewhere: 'M6.5 3.5h-3v9h9v-3M9.2 3.2h3.6v3.6M12.5 3.5l-5 5',
}

/** A picture beside words that say the same, so hidden from screen readers. */
export function Icon({ name }: { readonly name: IconName }): VNode {
  return (
    <svg class={`icon icon-${name}`} viewBox="0 0 16 16" aria-hidden="true">
      <path d={strokes[name]} />
    </svg>
  )
}
