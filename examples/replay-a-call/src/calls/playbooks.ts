import type { Playbook } from '@cuecard/core'
import { collections } from '@cuecard/core/playbooks/collections'
import { general } from '@cuecard/core/playbooks/general'

export type PlaybookName = 'general' | 'collections'

/** The playbooks to choose from. */
export const playbooks: Readonly<Record<PlaybookName, Playbook>> = { general, collections }
