import { definePlaybook } from '../playbook/define-playbook.ts'
import type { Playbook, PlaybookFile } from '../playbook/playbook.ts'
import base from '../../playbooks/general.yaml'
import file from '../../playbooks/retail.yaml'

/** A playbook for shops: the return window before an order, a credit for loyal customers who complain, offers only once the matter is resolved. */
export const retail: Playbook = definePlaybook(file as PlaybookFile, base as PlaybookFile)
