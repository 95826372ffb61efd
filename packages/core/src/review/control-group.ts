import { sha256Hex } from '../hash.ts'

/** A digest that stands for an agent in records. The salt is the tenant's own secret: without it a name could be guessed from the digest. */
export function hashAgent(agentId: string, salt: string): string {
  return sha256Hex(`${salt}\n${agentId}`).slice(0, 32)
}

/**
 * The group of an agent: the same for every call, and for any share larger or smaller most agents stay where they were.
 * `share` is that of the control group, 0 to 1; `experiment` draws the groups anew.
 */
export function assignGroup(agentHash: string, share: number, experiment: string): 'coached' | 'control' {
  const place = Number.parseInt(sha256Hex(`${experiment}\n${agentHash}`).slice(0, 8), 16) / 2 ** 32
  return place < share ? 'control' : 'coached'
}
