import { LightningElement, api, wire } from 'lwc'
import { getFieldValue, getRecord } from 'lightning/uiRecordApi'
import VENDOR_CALL_KEY from '@salesforce/schema/VoiceCall.VendorCallKey'
import heading from '@salesforce/label/c.Coach_CheckHeading'

const finding = (name, state, text) => ({ name, state, text })

const element = 'lightning-service-cloud-voice-toolkit-api'

/** For an admin: whether the voice toolkit works on the page of a voice call, and whether its words arrive. */
export default class CoachVoiceCheck extends LightningElement {
  @api recordId
  label = { heading }
  found = {
    toolkit: finding('Voice toolkit', 'trying', 'Looking for it.'),
    key: finding('Call key', 'trying', 'Reading VendorCallKey of this call.'),
    words: finding('Words', 'trying', 'None have arrived yet: speak a sentence.'),
  }
  toolkit
  hear = () => this.note('words', finding('Words', 'good', 'They arrive from the telephony partner.'))

  get findings() {
    return Object.values(this.found)
  }

  @wire(getRecord, { recordId: '$recordId', fields: [VENDOR_CALL_KEY] })
  takeRecord({ data, error }) {
    if (!data && !error) return
    const isThere = Boolean(data && getFieldValue(data, VENDOR_CALL_KEY))
    const text = isThere
      ? 'Is there: this call can be told from others.'
      : 'Cannot be read or is empty: without it no call can be told from another, and Cuecard hears none.'
    this.note('key', finding('Call key', isThere ? 'good' : 'missing', text))
  }

  renderedCallback() {
    if (this.toolkit) return
    this.toolkit = this.template.querySelector(element)
    this.toolkit?.addEventListener('transcript', this.hear)
    const isThere = typeof this.toolkit?.updateNextBestActions === 'function'
    const text = isThere ? 'Is on this page.' : 'Is not on this page: Service Cloud Voice is off, or this is no page of a voice call.'
    this.note('toolkit', finding('Voice toolkit', isThere ? 'good' : 'missing', text))
  }

  disconnectedCallback() {
    this.toolkit?.removeEventListener('transcript', this.hear)
    this.toolkit = undefined
  }

  note(key, value) {
    this.found = { ...this.found, [key]: value }
  }
}
