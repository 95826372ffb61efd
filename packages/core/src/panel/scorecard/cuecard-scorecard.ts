import { createElement, render } from 'preact'
import type { AfterCall } from '../../review/after-call.ts'
import { adoptStyles } from '../adopt-styles.ts'
import { tagAround } from '../language.ts'
import { baseStyles } from '../styles-base.ts'
import { scorecardStyles } from './scorecard-styles.ts'
import { ScorecardView } from './scorecard-view.tsx'

/** Where there is no page, as on a server, the module can be imported all the same. */
const PageElement: typeof HTMLElement = globalThis.HTMLElement ?? (class {} as typeof HTMLElement)

const css = baseStyles + scorecardStyles

/**
 * The scorecard of a call that is over, as the custom element `<cuecard-scorecard>`. Set its `call` (from `createAfterCall`
 * of `@cuecard/core/review`). Within `<cuecard-panel>`, with `slot="after-call"`, it appears once the call has ended.
 * Attributes: `lang` (`en` or `es`) and `theme` (`light` or `dark`), as for the panel. It never takes the focus by itself.
 */
export class CuecardScorecard extends PageElement {
  static readonly observedAttributes: readonly string[] = ['lang', 'theme']
  private source: AfterCall | undefined

  /** The call to show; may be set and changed at any time. */
  get call(): AfterCall | undefined {
    return this.source
  }

  set call(source: AfterCall | undefined) {
    this.source = source
    this.update()
  }

  connectedCallback(): void {
    // A call that was set before the element was defined hides the property of that name.
    if (Object.hasOwn(this, 'call')) {
      const { call } = this
      Reflect.deleteProperty(this, 'call')
      this.source = call
    }
    this.update()
  }

  disconnectedCallback(): void {
    if (this.shadowRoot) render(null, this.shadowRoot)
  }

  attributeChangedCallback(): void {
    this.update()
  }

  private update(): void {
    if (!this.isConnected) return
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' })
    adoptStyles(root, css)
    const theme = this.getAttribute('theme')
    const shown = theme === 'light' || theme === 'dark' ? theme : undefined
    const { callId } = this.source?.getSnapshot().scorecard ?? {}
    render(createElement(ScorecardView, { key: callId, call: this.source, lang: tagAround(this), theme: shown }), root)
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cuecard-scorecard': CuecardScorecard
  }
}

/** Defines `<cuecard-scorecard>`, unless there is no page or this or another copy of Cuecard has done so. */
export function defineScorecard(): void {
  const elements = globalThis.customElements as CustomElementRegistry | undefined
  if (elements && !elements.get('cuecard-scorecard')) elements.define('cuecard-scorecard', CuecardScorecard)
}
