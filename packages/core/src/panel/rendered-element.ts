import { render } from 'preact'
import type { ComponentChild } from 'preact'
import { adoptStyles } from './adopt-styles.ts'
import { tagAround } from './language.ts'

/** Where there is no page, as on a server, the module can be imported all the same. */
const PageElement: typeof HTMLElement = globalThis.HTMLElement ?? (class {} as typeof HTMLElement)

/** How an element is shown. */
export interface Shown {
  /** BCP 47; that of the closest ancestor that has one. */
  readonly lang: string | undefined
  readonly theme: 'light' | 'dark' | undefined
}

/** A custom element that draws what one of its properties holds into a shadow root. It never takes the focus by itself. */
export abstract class RenderedElement extends PageElement {
  static readonly observedAttributes: readonly string[] = ['lang', 'theme']
  /** Name of the property that holds what is drawn. */
  protected abstract readonly property: string
  protected abstract readonly css: string

  protected abstract draw(shown: Shown): ComponentChild

  connectedCallback(): void {
    // A property that was set before the element was defined hides the accessor of that name.
    if (Object.hasOwn(this, this.property)) {
      const value: unknown = Reflect.get(this, this.property)
      Reflect.deleteProperty(this, this.property)
      Reflect.set(this, this.property, value)
    }
    this.update()
  }

  disconnectedCallback(): void {
    if (this.shadowRoot) render(null, this.shadowRoot)
  }

  attributeChangedCallback(): void {
    this.update()
  }

  protected update(): void {
    if (!this.isConnected) return
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' })
    adoptStyles(root, this.css)
    const theme = this.getAttribute('theme')
    render(this.draw({ lang: tagAround(this), theme: theme === 'light' || theme === 'dark' ? theme : undefined }), root)
  }
}

/** Defines a custom element, unless there is no page or this or another copy of Cuecard has done so. */
export function defineElement(name: string, element: CustomElementConstructor): void {
  const elements = globalThis.customElements as CustomElementRegistry | undefined
  if (elements && !elements.get(name)) elements.define(name, element)
}
