import { createElement } from 'preact'
import type { ComponentChild } from 'preact'
import type { AfterCall } from '../../review/after-call.ts'
import { defineElement, RenderedElement } from '../rendered-element.ts'
import type { Shown } from '../rendered-element.ts'
import { baseStyles } from '../styles-base.ts'
import { scorecardStyles } from './scorecard-styles.ts'
import { ScorecardView } from './scorecard-view.tsx'

/**
 * The scorecard of a call that is over, as the custom element `<cuecard-scorecard>`. Set its `call` (from `createAfterCall`
 * of `@cuecard/core/review`). Within `<cuecard-panel>`, with `slot="after-call"`, it appears once the call has ended.
 * Attributes: `lang` (`en` or `es`) and `theme` (`light` or `dark`), as for the panel.
 */
export class CuecardScorecard extends RenderedElement {
  protected override readonly property: string = 'call'
  protected override readonly css: string = baseStyles + scorecardStyles
  private source: AfterCall | undefined

  /** The call to show; may be set and changed at any time. */
  get call(): AfterCall | undefined {
    return this.source
  }

  set call(source: AfterCall | undefined) {
    this.source = source
    this.update()
  }

  protected override draw({ lang, theme }: Shown): ComponentChild {
    const { callId } = this.source?.getSnapshot().scorecard ?? {}
    return createElement(ScorecardView, { key: callId, call: this.source, lang, theme })
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cuecard-scorecard': CuecardScorecard
  }
}

/** Defines `<cuecard-scorecard>`. */
export function defineScorecard(): void {
  defineElement('cuecard-scorecard', CuecardScorecard)
}
