import type { Playbook } from '@cuecard/core'
import { collections } from '@cuecard/core/playbooks/collections'
import { general } from '@cuecard/core/playbooks/general'
import { health } from '@cuecard/core/playbooks/health'
import { lending } from '@cuecard/core/playbooks/lending'
import { retail } from '@cuecard/core/playbooks/retail'

/** The playbooks that an admin can choose in App Builder, by the name shown there. */
export const playbooks: Readonly<Record<string, Playbook>> & { readonly general: Playbook } = {
  general,
  collections,
  health,
  lending,
  retail,
}
