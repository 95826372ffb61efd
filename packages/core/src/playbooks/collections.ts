import { definePlaybook } from '../playbook/define-playbook.ts'
import type { Playbook, PlaybookFile } from '../playbook/playbook.ts'
import base from '../../playbooks/general.yaml'
import file from '../../playbooks/collections.yaml'

/** A playbook for collection calls in the United States: Mini-Miranda, right party, forbidden threats, hardship. */
export const collections: Playbook = definePlaybook(file as PlaybookFile, base as PlaybookFile)
