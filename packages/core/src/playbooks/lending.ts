import { definePlaybook } from '../playbook/define-playbook.ts'
import type { Playbook, PlaybookFile } from '../playbook/playbook.ts'
import base from '../../playbooks/general.yaml'
import file from '../../playbooks/lending.yaml'

/** A playbook for loans: APR, fees, total cost and the terms that can hurt before the customer commits, no guaranteed approval. */
export const lending: Playbook = definePlaybook(file as PlaybookFile, base as PlaybookFile)
