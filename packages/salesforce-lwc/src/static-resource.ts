import { createSession } from '@cuecard/core'
import type { Session } from '@cuecard/core'
import { mountPanel } from '@cuecard/core/panel'
import { general } from '@cuecard/core/playbooks/general'
import { moments } from '@cuecard/core/moments'
import { createPrivacyGate } from '@cuecard/core/privacy'

/** A panel in a Lightning component. */
export interface Mounted {
  /** Takes the events of the call; see the call file format. */
  readonly session: Session
  /** Ends the call and takes the panel away. */
  unmount(): void
}

/** Puts a panel with a session of its own into `container`. The static resource offers this as `Cuecard.mount`. */
export function mount(container: HTMLElement): Mounted {
  const session = createSession({ playbook: general, moments, privacy: createPrivacyGate() })
  const unmountPanel = mountPanel(container, session)
  return {
    session,
    unmount() {
      unmountPanel()
      session.dispose()
    },
  }
}
