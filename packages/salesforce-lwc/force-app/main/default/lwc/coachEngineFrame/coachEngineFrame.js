import { LightningElement, api } from 'lwc'
import frame from '@salesforce/label/c.Coach_EngineFrame'
import { EngineClient, enginePlace, makeNonce } from 'c/coachCore'

/** The engine page in a frame: the larger sentiment model, where the org lets it load. Without it the lexicon's values stand. */
export default class CoachEngineFrame extends LightningElement {
  /** Only where the page is not at the org's usual address. */
  @api address
  label = { frame }
  source
  shown
  client
  model
  hear = (message) => this.client?.receive(message)

  /** The call that the model is for. */
  @api
  get call() {
    return this.shown
  }

  set call(value) {
    this.shown = value
    this.offer()
  }

  connectedCallback() {
    const place = enginePlace(window.location.hostname, this.address)
    if (!place) return this.tell('absent')
    const nonce = makeNonce()
    this.client = new EngineClient({
      nonce,
      origins: [place.origin],
      onAbilities: (able) => this.dispatchEvent(new CustomEvent('abilities', { detail: { able } })),
    })
    window.addEventListener('message', this.hear)
    this.source = `${place.address}#${nonce}`
  }

  renderedCallback() {
    const element = this.template.querySelector('iframe')
    if (!element || this.model || !this.client) return
    this.model = this.client.open(element.contentWindow)
    this.model.then(
      ({ version }) => this.tell('ready', version),
      () => this.tell('absent'),
    )
    this.offer()
  }

  disconnectedCallback() {
    window.removeEventListener('message', this.hear)
    this.client?.close()
    this.client = undefined
    this.model = undefined
    this.source = undefined
  }

  offer() {
    if (this.model) this.shown?.offerModel(this.model)
  }

  tell(state, version) {
    this.dispatchEvent(new CustomEvent('engine', { detail: { state, version } }))
  }
}
