import { LightningElement, wire } from 'lwc'
import { APPLICATION_SCOPE, MessageContext, subscribe, unsubscribe } from 'lightning/messageService'
import { EnclosingUtilityId, updateUtility } from 'lightning/platformUtilityBarApi'
import ATTENTION from '@salesforce/messageChannel/CoachAttention__c'
import name from '@salesforce/label/c.Coach_Name'
import nothingUrgent from '@salesforce/label/c.Coach_NothingUrgent'
import urgentPrompts from '@salesforce/label/c.Coach_UrgentPrompts'

/** Cuecard in the utility bar: highlighted while a prompt in any tab should not wait. It never opens by itself. */
export default class CoachUtility extends LightningElement {
  @wire(MessageContext) messageContext
  @wire(EnclosingUtilityId) utilityId
  /** Prompts that should not wait, by record. */
  counts = {}
  subscription

  connectedCallback() {
    this.subscription = subscribe(this.messageContext, ATTENTION, (message) => this.take(message), { scope: APPLICATION_SCOPE })
  }

  disconnectedCallback() {
    unsubscribe(this.subscription)
    this.subscription = undefined
  }

  get total() {
    return Object.values(this.counts).reduce((sum, count) => sum + count, 0)
  }

  get summary() {
    return this.total > 0 ? `${urgentPrompts} ${this.total}` : nothingUrgent
  }

  take({ recordId, count } = {}) {
    if (!recordId || !Number.isInteger(count) || count < 0) return
    this.counts = { ...this.counts, [recordId]: count }
    if (!this.utilityId || typeof updateUtility !== 'function') return
    const label = this.total > 0 ? `${name} (${this.total})` : name
    Promise.resolve(updateUtility(this.utilityId, { label, highlighted: this.total > 0 })).catch(() => {})
  }
}
