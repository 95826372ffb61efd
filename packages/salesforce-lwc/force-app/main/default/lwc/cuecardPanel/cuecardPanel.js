import { LightningElement, api } from 'lwc'
import { loadScript } from 'lightning/platformResourceLoader'
import resource from '@salesforce/resourceUrl/cuecard'

/** The Cuecard panel on a record page. Its session is given events by the component that hosts it. */
export default class CuecardPanel extends LightningElement {
  @api recordId
  fault
  mounted
  loading = false

  async renderedCallback() {
    if (this.loading) return
    this.loading = true
    try {
      await loadScript(this, resource)
      const container = this.template.querySelector('.panel')
      if (container) this.mounted = globalThis.Cuecard.mount(container)
    } catch {
      this.fault = 'Cuecard could not be loaded. Ask your administrator whether the static resource "cuecard" is deployed.'
    }
  }

  /** Takes an event of the call. */
  @api receive(event) {
    this.mounted?.session.receive(event)
  }

  disconnectedCallback() {
    this.mounted?.unmount()
    this.mounted = undefined
    this.loading = false
  }
}
