import { LightningElement, api, wire } from 'lwc'
import { APPLICATION_SCOPE, MessageContext, subscribe, unsubscribe } from 'lightning/messageService'
import { getRecord } from 'lightning/uiRecordApi'
import openTranscript from '@salesforce/apex/CoachTranscript.open'
import HEARD from '@salesforce/messageChannel/CoachTranscript__c'
import { PublishedCall, contextOf, createCall, eventStreamSource, readContextFields, webSocketSource } from 'c/coachCore'

const sources = { 'web socket': webSocketSource, 'event stream': eventStreamSource }

/** Cuecard beside a case, with the words from whoever hears the call. */
export default class CoachCase extends LightningElement {
  /** Name of the shipped playbook. */
  @api playbook = 'general'
  /** Where the words come from: 'message channel', 'web socket' or 'event stream'. */
  @api transcript = 'message channel'
  @api showKnowledge = false
  @api useEngine = false
  @api engineAddress
  @wire(MessageContext) messageContext
  call
  published
  record
  contextSetting
  fields = []
  optionalFields
  known
  subscription

  /** The case. */
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
    this.fields = readContextFields(value, 'Case')
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
    const published = new PublishedCall(recordId, () => this.renew())
    this.published = published
    const source = sources[this.transcript]
    // The gateway's address and a token of a few minutes come from Apex on each attempt; neither is a setting of the page.
    if (source) return published.follow(source({ connect: () => openTranscript({ recordId }) }))
    try {
      this.subscription = subscribe(this.messageContext, HEARD, (message) => published.hear(message), { scope: APPLICATION_SCOPE })
    } catch {
      published.lose()
    }
  }

  renew() {
    this.call?.dispose()
    this.call = createCall({ playbook: this.playbook, awaitsContext: this.fields.length > 0, hasHeartbeat: this.transcript in sources })
    this.giveContext()
    return this.call
  }

  giveContext() {
    if (this.known?.recordId === this.recordId) this.call?.know(this.known.context)
  }

  leave() {
    if (this.subscription) unsubscribe(this.subscription)
    this.subscription = undefined
    this.published?.close()
    this.published = undefined
    this.call?.dispose()
    this.call = undefined
  }
}
