export { createLocalKnowledge } from './local-knowledge.ts'
export type { LocalKnowledgeOptions } from './local-knowledge.ts'
export type { ArticleFound, Knowledge } from '../playbook/knowledge.ts'
