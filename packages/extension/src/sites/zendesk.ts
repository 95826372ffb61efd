import type { SiteRecipe } from './site-recipe.ts'

/**
 * Conversations in Zendesk's Agent Workspace. Zendesk documents no markup. The `data-test-id` names, and `type` with `end-user`,
 * `agent` and `internal-note`, are those that many published extensions and user scripts read; a change of theirs is told, not missed.
 */
export const zendesk: SiteRecipe = {
  name: 'Zendesk Agent Workspace',
  sites: ['https://*.zendesk.com'],
  channel: 'chat',
  conversation: '[data-test-id="omni-log-container"]',
  conversationId: 'data-ticket-id',
  utterance: '[data-test-id="omni-log-comment-item"]',
  text: '[data-test-id="omni-log-message-content"]',
  speaker: { selector: '[data-test-id="omni-log-item-message"]', attribute: 'type', agent: ['agent'], customer: ['end-user'] },
  ignore: ':has([data-test-id="omni-log-item-message"]:is([type="internal-note"], [aria-hidden="true"]))',
  during: '[data-ticket-id]',
}
