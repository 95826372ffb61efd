/** A scope of the OAuth client, or a permission of the agents, and what it is for. */
export interface Need {
  readonly name: string
  readonly reason: string
  /** Without it there is no coaching at all, or none of that kind of interaction. */
  readonly isRequired: boolean
}

/** What the OAuth client must be allowed to do in the agent's name. */
export const scopes: readonly Need[] = [
  { name: 'user-basic-info', reason: 'to know which of the people in a conversation is the agent', isRequired: true },
  {
    name: 'conversations',
    reason: 'to read the interaction and its messages, and to save the note on the agent’s click',
    isRequired: true,
  },
  { name: 'notifications', reason: 'to hear what happens in the interaction while it happens', isRequired: true },
  { name: 'routing:readonly', reason: 'to show the queue’s name before the call', isRequired: false },
  { name: 'external-contacts:readonly', reason: 'to show the customer’s name before the call', isRequired: false },
  { name: 'analytics:readonly', reason: 'to show the last conversations with the customer before the call', isRequired: false },
  { name: 'response-management:readonly', reason: 'to show the words of responses that Copilot suggests', isRequired: false },
]

/** What the agents' roles must allow. */
export const permissions: readonly Need[] = [
  {
    name: 'conversation:communication:view',
    reason: 'to read who is in the interaction, and whether it is held or over',
    isRequired: true,
  },
  { name: 'conversation:transcription:view', reason: 'to read what is said in a call while it is said', isRequired: true },
  { name: 'conversation:message:view', reason: 'to read the messages of SMS and other text channels', isRequired: true },
  { name: 'conversation:webmessaging:view', reason: 'to read the messages of web messaging', isRequired: true },
  { name: 'conversation:participant:wrapup', reason: 'to save the note on the agent’s click', isRequired: false },
  { name: 'routing:queue:view', reason: 'to show the queue’s name before the call', isRequired: false },
  { name: 'externalContacts:contact:view', reason: 'to show the customer’s name before the call', isRequired: false },
  {
    name: 'analytics:conversationDetail:view',
    reason: 'to show the last conversations with the customer before the call',
    isRequired: false,
  },
  { name: 'responses:response:view', reason: 'to show the words of responses that Copilot suggests', isRequired: false },
]
