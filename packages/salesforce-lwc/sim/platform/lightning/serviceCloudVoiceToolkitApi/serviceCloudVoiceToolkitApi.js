import { LightningElement, api } from 'lwc'
import { platform } from 'lightning/platformOfSimulator'

export default class ServiceCloudVoiceToolkitApi extends LightningElement {
  connectedCallback() {
    platform.voiceToolkits.add(this)
  }

  disconnectedCallback() {
    platform.voiceToolkits.delete(this)
  }

  tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }))
  }

  @api updateNextBestActions(recordId, actions) {
    platform.asked.push(['updateNextBestActions', recordId, { ...actions }])
  }
}
