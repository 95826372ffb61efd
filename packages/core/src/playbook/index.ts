export type { Problem, SourcePosition } from '../errors.ts'
export { parsePlaybook } from './parse-playbook.ts'
export type { ParsedPlaybook, ParsePlaybookOptions } from './parse-playbook.ts'
export type { Playbook, PlaybookFile } from './playbook.ts'
