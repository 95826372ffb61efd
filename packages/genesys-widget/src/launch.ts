/** What Genesys Cloud tells the widget in its address. */
export interface Launch {
  readonly conversationId: string
  /** BCP 47. */
  readonly language: string | undefined
}

/** Conversation ids of Genesys Cloud are UUIDs; anything else in the address was not put there by it. */
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Reads the address the widget was opened with, or says in words for an admin what is wrong with it. */
export function readLaunch(search: string): { readonly launch: Launch } | { readonly notice: string } {
  const parameters = new URLSearchParams(search)
  const conversationId = parameters.get('gcConversationId')
  if (conversationId === null) {
    return {
      notice:
        'This page is a widget of Genesys Cloud. Open it from an interaction: its address must carry gcConversationId={{gcConversationId}}.',
    }
  }
  if (!uuid.test(conversationId))
    return { notice: 'The conversation id in the address is not one of Genesys Cloud. Check the widget’s address in its integration.' }
  return { launch: { conversationId, language: parameters.get('gcLangTag') ?? undefined } }
}
