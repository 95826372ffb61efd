import { createSession } from '@cuecard/core'
import type { Clock, Playbook, RecordEvent, Session } from '@cuecard/core'
import { moments } from '@cuecard/core/moments'
import { createPrivacyGate } from '@cuecard/core/privacy'
import { hashAgent } from '@cuecard/core/review'
import type { Settings } from './settings.ts'

/** Redacts what the agent writes. */
export type RedactText = (text: string) => string

/** What stands for an agent in records: a digest of the user's id, which without the id tells nobody who it is. */
export type HashAgent = (userId: string) => string

/** Makes the session of one call. */
export type SessionMaker = (onRecordEvent: (event: RecordEvent) => void) => Session

/** Readies everything that coaches, which is loaded apart from the page because it weighs most. */
export async function prepareCoaching(
  { playbook: playbookName, clientId }: Pick<Settings, 'playbook' | 'clientId'>,
  clock: Clock,
): Promise<{ playbook: Playbook; createSession: SessionMaker; redactText: RedactText; agentHashOf: HashAgent }> {
  const playbook = await loadPlaybook(playbookName)
  return {
    playbook,
    // The same for all widgets of a deployment, so that calls of one agent can be compared.
    agentHashOf: (userId) => hashAgent(userId, clientId),
    redactText: (text) => createPrivacyGate().redactText(text),
    createSession: (onRecordEvent) => createSession({ playbook, moments, privacy: createPrivacyGate(), onRecordEvent, clock }),
  }
}

/** @throws Error where a playbook of the tenant's own cannot be read. */
async function loadPlaybook(name: string): Promise<Playbook> {
  if (name === 'general') return (await import('@cuecard/core/playbooks/general')).general
  if (name === 'collections') return (await import('@cuecard/core/playbooks/collections')).collections
  const [{ parsePlaybook }, response] = await Promise.all([import('@cuecard/core/playbook'), fetch(name, { credentials: 'omit' })])
  const read = parsePlaybook(await response.text(), { file: name })
  if (!response.ok || !('playbook' in read)) throw new Error('The playbook cannot be read.')
  return read.playbook
}
