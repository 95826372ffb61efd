import type { SiteRecipe } from './site-recipe.ts'

/**
 * Messaging and voice transcripts in the Salesforce console, where they are built as the chat blueprint of the Lightning Design System
 * says: `slds-chat-list` with items that are inbound (the customer) or outbound (the agent).
 * Source: lightningdesignsystem.com/components/chat. Components of an org's own need a recipe of its own.
 */
export const salesforce: SiteRecipe = {
  name: 'Salesforce console',
  sites: ['https://*.lightning.force.com', 'https://*.my.salesforce.com'],
  channel: 'chat',
  conversation: '.slds-chat-list',
  utterance: '.slds-chat-listitem',
  text: '.slds-chat-message__text',
  speaker: { attribute: 'class', agent: ['slds-chat-listitem_outbound'], customer: ['slds-chat-listitem_inbound'] },
  ignore: '.slds-chat-listitem_event, .slds-chat-listitem_bookend',
  during: '.slds-chat',
}
