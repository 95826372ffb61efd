import { LightningElement, api } from 'lwc'
import { getConversationLog, setAgentInput } from 'lightning/conversationToolkitApi'
import heading from '@salesforce/label/c.Coach_CheckHeading'

const finding = (name, state, text) => ({ name, state, text })

/** For an admin: whether the conversation toolkit works on the page of a messaging session. It sends and inserts nothing. */
export default class CoachMessagingCheck extends LightningElement {
  @api recordId
  label = { heading }
  findings = [finding('Conversation toolkit', 'trying', 'Asking for the conversation.')]

  connectedCallback() {
    void this.ask()
  }

  async ask() {
    const insert =
      typeof setAgentInput === 'function'
        ? finding('Inserting words', 'good', 'The toolkit offers it.')
        : finding('Inserting words', 'limited', 'The toolkit does not offer it: words are copied instead.')
    try {
      const { messages = [] } = await getConversationLog(this.recordId)
      this.findings = [finding('Conversation toolkit', 'good', `Works: it gave ${messages.length} messages of this session.`), insert]
    } catch {
      const text =
        'Did not give the conversation. Open an active messaging session in a console app with the Enhanced Conversation component in view.'
      this.findings = [finding('Conversation toolkit', 'missing', text), insert]
    }
  }
}
