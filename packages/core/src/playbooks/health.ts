import { definePlaybook } from '../playbook/define-playbook.ts'
import type { Playbook, PlaybookFile } from '../playbook/playbook.ts'
import base from '../../playbooks/general.yaml'
import file from '../../playbooks/health.yaml'

/** A playbook for clinics and insurers: identity, consent before medical details, no more than the call needs. */
export const health: Playbook = definePlaybook(file as PlaybookFile, base as PlaybookFile)
