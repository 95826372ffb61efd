import { LightningElement, api, wire } from 'lwc'
import { MessageContext, publish } from 'lightning/messageService'
import { ShowToastEvent } from 'lightning/platformShowToastEvent'
import ATTENTION from '@salesforce/messageChannel/CoachAttention__c'
import alertTitle from '@salesforce/label/c.Coach_AlertTitle'
import name from '@salesforce/label/c.Coach_Name'
import notInserted from '@salesforce/label/c.Coach_NotInserted'

/** What every host shows: the panel, the note, and where the admin has chosen them the knowledge search and the engine. */
export default class CoachCall extends LightningElement {
  @api recordId
  @api showKnowledge = false
  @api useEngine = false
  @api engineAddress
  @wire(MessageContext) messageContext
  label = { name }
  notice
  /** What the search of the knowledge starts with. */
  topic
  shown
  stop
  urgent = 0

  /** The call to show, from `createCall` of `c/coachCore`. */
  @api
  get call() {
    return this.shown
  }

  set call(value) {
    this.shown = value
    this.notice = undefined
    if (this.isConnected) this.listen()
  }

  /** The platform has not taken `text` for the message box: the agent can still copy it from here. */
  @api tellNotInserted(text) {
    this.notice = `${notInserted} ${text}`
  }

  connectedCallback() {
    this.listen()
  }

  disconnectedCallback() {
    this.stop?.()
    this.stop = undefined
    this.tellUrgent(0)
  }

  listen() {
    this.stop?.()
    this.stop = this.shown?.listen({ changed: () => this.follow(), alerted: (headline) => this.alert(headline) })
    this.follow()
  }

  follow() {
    const prompts = this.shown?.getSnapshot().prompts ?? []
    this.topic = prompts.find(({ moment }) => moment === 'knowledge-found')?.headline ?? this.topic
    this.tellUrgent(prompts.filter(({ severity }) => severity === 'critical' || severity === 'high').length)
    this.dispatchEvent(new CustomEvent('prompts', { detail: { prompts } }))
  }

  alert(headline) {
    this.dispatchEvent(new ShowToastEvent({ title: alertTitle, message: headline, variant: 'warning', mode: 'dismissible' }))
  }

  /** Tells the utility bar how many prompts of this record should not wait. */
  tellUrgent(count) {
    if (count === this.urgent) return
    this.urgent = count
    try {
      publish(this.messageContext, ATTENTION, { recordId: this.recordId, count })
    } catch {
      // Without the message service the panel itself still shows them.
    }
  }
}
