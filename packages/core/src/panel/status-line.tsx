import type { VNode } from 'preact'
import { useContext } from 'preact/hooks'
import type { SessionSnapshot } from '../session/snapshot.ts'
import { Icon } from './icons.tsx'
import { PanelContext } from './panel-tools.ts'

/** Whether the call is heard: an icon, words and a colour, and what it means where something is wrong. */
export function StatusLine({ status, channel }: Pick<Partial<SessionSnapshot>, 'channel'> & Pick<SessionSnapshot, 'status'>): VNode {
  const { strings } = useContext(PanelContext)
  const hint = strings.statusHint[status]
  return (
    <div class="status" data-status={status}>
      <p class="status-name">
        <Icon name={status} />
        {(channel === 'chat' && strings.statusInChat[status]) || strings.status[status]}
      </p>
      {hint && <p class="status-hint">{hint}</p>}
    </div>
  )
}
