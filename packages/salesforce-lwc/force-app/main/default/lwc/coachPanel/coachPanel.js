import { LightningElement, api } from 'lwc'
import LANG from '@salesforce/i18n/lang'
import { mountPanel, themeOf } from 'c/coachCore'

/** The shared panel, in an element that the framework leaves to it. */
export default class CoachPanel extends LightningElement {
  shown
  root
  unmount

  /** The call to show, from `createCall` of `c/coachCore`. */
  @api
  get call() {
    return this.shown
  }

  set call(value) {
    this.shown = value
    this.show()
  }

  connectedCallback() {
    this.show()
  }

  renderedCallback() {
    this.show()
  }

  disconnectedCallback() {
    this.unmount?.()
    this.root?.remove()
    this.root = undefined
  }

  show() {
    const place = this.template.querySelector('.place')
    if (!place || !this.isConnected) return
    if (!this.root) {
      this.root = document.createElement('div')
      place.appendChild(this.root)
    }
    this.unmount = mountPanel(this.root, this.shown, { lang: LANG, theme: themeOf(place) })
  }
}
