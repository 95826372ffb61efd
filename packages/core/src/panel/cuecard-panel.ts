import { mountPanel } from './mount-panel.ts'
import type { PanelSource } from './panel-source.ts'

/** Where there is no page, as on a server, the module can be imported all the same. */
const PageElement: typeof HTMLElement = globalThis.HTMLElement ?? (class {} as typeof HTMLElement)

/**
 * The panel of a call, as the custom element `<cuecard-panel>`. Set its `session`; it shows what that says, and tells it what
 * the agent does. It never takes the focus by itself.
 *
 * Attributes: `lang` (`en` or `es`; otherwise that of the closest ancestor that has one, and English where that is another),
 * `dir`, and `theme` (`light` or `dark`; otherwise what the system prefers). It is as high as its content, or scrolls within
 * the height it is given; it is made for widths of 280 to 480 px.
 *
 * A host can set these custom properties on it: `--cuecard-font` (a font family), `--cuecard-accent` and
 * `--cuecard-on-accent` (buttons and links, and the text on them), `--cuecard-surface` (behind everything), `--cuecard-card`
 * (behind a prompt), `--cuecard-text`, and `--cuecard-radius` (a length).
 */
export class CuecardPanel extends PageElement {
  static readonly observedAttributes: readonly string[] = ['lang', 'theme']
  private source: PanelSource | undefined
  private unmount: (() => void) | undefined

  /** The call to show: a `Session`, or whatever stands for one. May be set and changed at any time. */
  get session(): PanelSource | undefined {
    return this.source
  }

  set session(source: PanelSource | undefined) {
    this.source = source
    this.update()
  }

  connectedCallback(): void {
    // A session that was set before the element was defined hides the property of that name.
    if (Object.hasOwn(this, 'session')) {
      const { session } = this
      Reflect.deleteProperty(this, 'session')
      this.source = session
    }
    this.update()
  }

  disconnectedCallback(): void {
    // Not at once: an element that is only moved keeps what the agent has opened and written.
    queueMicrotask(() => {
      if (this.isConnected) return
      this.unmount?.()
      this.unmount = undefined
    })
  }

  attributeChangedCallback(): void {
    this.update()
  }

  private update(): void {
    if (!this.isConnected) return
    const theme = this.getAttribute('theme')
    this.unmount = mountPanel(this, this.source, { theme: theme === 'light' || theme === 'dark' ? theme : undefined })
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cuecard-panel': CuecardPanel
  }
}

/** Defines `<cuecard-panel>`, unless there is no page or this or another copy of Cuecard has done so. */
export function definePanel(): void {
  const elements = globalThis.customElements as CustomElementRegistry | undefined
  if (elements && !elements.get('cuecard-panel')) elements.define('cuecard-panel', CuecardPanel)
}
