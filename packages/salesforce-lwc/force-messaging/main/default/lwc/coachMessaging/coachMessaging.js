import { LightningElement, api, wire } from 'lwc'
import { APPLICATION_SCOPE, MessageContext, subscribe, unsubscribe } from 'lightning/messageService'
import { getConversationLog, setAgentInput } from 'lightning/conversationToolkitApi'
import { getRecord } from 'lightning/uiRecordApi'
import AGENT_SENT from '@salesforce/messageChannel/lightning__conversationAgentSend'
import CUSTOMER_SENT from '@salesforce/messageChannel/lightning__conversationEndUserMessage'
import ENDED from '@salesforce/messageChannel/lightning__conversationEnded'
import { MessagingConversation, contextOf, createCall, readContextFields } from 'c/coachCore'

/** Cuecard beside an enhanced messaging session. */
export default class CoachMessaging extends LightningElement {
  /** Name of the shipped playbook. */
  @api playbook = 'general'
  @api showKnowledge = false
  @api useEngine = false
  @api engineAddress
  @wire(MessageContext) messageContext
  call
  conversation
  record
  contextSetting
  fields = []
  optionalFields
  known
  subscriptions = []

  /** The messaging session. */
  @api
  get recordId() {
    return this.record
  }

  set recordId(value) {
    if (value === this.record) return
    this.record = value
    if (this.isConnected) this.follow()
  }

  /** Which fields of the record rules may read; see `readContextFields`. */
  @api
  get contextFields() {
    return this.contextSetting
  }

  set contextFields(value) {
    this.contextSetting = value
    this.fields = readContextFields(value, 'MessagingSession')
    // The record API refuses to be asked for nothing.
    this.optionalFields = this.fields.length > 0 ? this.fields.map(({ field }) => field) : undefined
  }

  @wire(getRecord, { recordId: '$recordId', optionalFields: '$optionalFields' })
  takeContext({ data, error }) {
    if (!data && !error) return
    this.known = { recordId: this.recordId, context: contextOf(this.fields, data) }
    this.giveContext()
  }

  connectedCallback() {
    this.follow()
  }

  disconnectedCallback() {
    this.leave()
  }

  follow() {
    this.leave()
    const { recordId } = this
    if (!recordId) return
    const call = createCall({ playbook: this.playbook, insert: (text) => this.insert(text), awaitsContext: this.fields.length > 0 })
    const conversation = new MessagingConversation(recordId, call)
    this.call = call
    this.conversation = conversation
    this.giveContext()
    try {
      const hear = (channel, take) => this.subscriptions.push(subscribe(this.messageContext, channel, take, { scope: APPLICATION_SCOPE }))
      hear(CUSTOMER_SENT, (message) => conversation.hearCustomer(message))
      hear(AGENT_SENT, (message) => conversation.hearAgent(message))
      hear(ENDED, (message) => conversation.hearEnd(message))
    } catch {
      conversation.lose()
      return
    }
    void this.readPast(conversation, recordId)
  }

  async readPast(conversation, recordId) {
    try {
      conversation.readLog(await getConversationLog(recordId))
    } catch {
      // The toolkit is not there or does not answer: what comes from now on is heard all the same.
      conversation.readLog()
    }
  }

  giveContext() {
    if (this.known?.recordId === this.recordId) this.call?.know(this.known.context)
  }

  leave() {
    for (const subscription of this.subscriptions) unsubscribe(subscription)
    this.subscriptions = []
    this.conversation?.close()
    this.conversation = undefined
    this.call?.dispose()
    this.call = undefined
  }

  /** The agent reads the words in the message box and sends them, or not. */
  insert(text) {
    if (typeof setAgentInput !== 'function') throw new Error('The conversation toolkit is not there.')
    const { call, recordId } = this
    Promise.resolve(setAgentInput(recordId, { text })).catch(() => {
      call?.stopInserting()
      this.template.querySelector('c-coach-call')?.tellNotInserted(text)
    })
  }
}
