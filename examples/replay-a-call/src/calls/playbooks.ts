import type { Playbook } from '@cuecard/core'
import { collections } from '@cuecard/core/playbooks/collections'
import { general } from '@cuecard/core/playbooks/general'
import { health } from '@cuecard/core/playbooks/health'
import { lending } from '@cuecard/core/playbooks/lending'
import { retail } from '@cuecard/core/playbooks/retail'

export type PlaybookName = 'general' | 'collections' | 'health' | 'lending' | 'retail'

/** The playbooks to choose from. */
export const playbooks: Readonly<Record<PlaybookName, Playbook>> = { general, collections, health, lending, retail }
