import { definePlaybook } from '../playbook/define-playbook.ts'
import type { Playbook, PlaybookFile } from '../playbook/playbook.ts'
import file from '../../playbooks/general.yaml'

/** A playbook for any service call: greeting, verification, recording notice where the state asks for it, summary, closing, common matters. */
export const general: Playbook = definePlaybook(file as PlaybookFile)
