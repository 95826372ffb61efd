import { LightningElement, api, wire } from 'lwc'
import { getFieldValue, getRecord } from 'lightning/uiRecordApi'
import VENDOR_CALL_KEY from '@salesforce/schema/VoiceCall.VendorCallKey'
import { VoiceConversation, contextOf, createCall, readContextFields, voiceEvents } from 'c/coachCore'

/** Cuecard beside a voice call of Service Cloud Voice. */
export default class CoachVoice extends LightningElement {
  /** Name of the shipped playbook. */
  @api playbook = 'general'
  @api showKnowledge = false
  @api useEngine = false
  @api engineAddress
  call
  conversation
  record
  contextSetting
  fields = []
  optionalFields = []
  known
  toolkit
  offered = '{}'
  hear = (event) => this.conversation?.hear(event.type, event.detail)

  /** The voice call. */
  @api
  get recordId() {
    return this.record
  }

  set recordId(value) {
    if (value === this.record) return
    this.record = value
    if (this.isConnected) this.follow()
  }

  @wire(getRecord, { recordId: '$recordId', fields: [VENDOR_CALL_KEY], optionalFields: '$optionalFields' })
  identify({ data, error }) {
    this.known = { recordId: this.recordId, data, error }
    this.tellKnown()
  }

  /** Which fields of the record rules may read; see `readContextFields`. */
  @api
  get contextFields() {
    return this.contextSetting
  }

  set contextFields(value) {
    this.contextSetting = value
    this.fields = readContextFields(value, 'VoiceCall')
    this.optionalFields = this.fields.map(({ field }) => field)
  }

  connectedCallback() {
    this.follow()
  }

  /** The toolkit is an element: it is there once the template is. */
  renderedCallback() {
    if (this.toolkit) return
    const toolkit = this.template.querySelector('lightning-service-cloud-voice-toolkit-api')
    if (!toolkit) return
    this.toolkit = toolkit
    for (const name of voiceEvents) toolkit.addEventListener(name, this.hear)
  }

  disconnectedCallback() {
    for (const name of voiceEvents) this.toolkit?.removeEventListener(name, this.hear)
    this.toolkit = undefined
    this.leave()
  }

  follow() {
    this.leave()
    if (!this.recordId) return
    this.call = createCall({ playbook: this.playbook, awaitsContext: this.fields.length > 0 })
    this.conversation = new VoiceConversation(this.recordId, this.call)
    this.offered = '{}'
    this.tellKnown()
  }

  leave() {
    this.call?.dispose()
    this.call = undefined
    this.conversation = undefined
  }

  tellKnown() {
    const { recordId, data, error } = this.known ?? {}
    if (!this.conversation || recordId !== this.recordId || (!data && !error)) return
    this.call.know(contextOf(this.fields, data))
    const key = data && getFieldValue(data, VENDOR_CALL_KEY)
    if (key) this.conversation.identify(key)
    else this.conversation.lose()
  }

  /** Offers what a rule of the playbook found the best thing to do as a next best action of the call. */
  offerActions(event) {
    const actions = event.detail.prompts.filter(({ moment }) => moment === 'next-best-action')
    const payload = Object.fromEntries(actions.map(({ promptId, headline }) => [promptId, headline]))
    const text = JSON.stringify(payload)
    if (text === this.offered || typeof this.toolkit?.updateNextBestActions !== 'function') return
    this.offered = text
    try {
      Promise.resolve(this.toolkit.updateNextBestActions(this.recordId, payload)).catch(() => {})
    } catch {
      // The panel shows the same; the org may not have next best actions.
    }
  }
}
