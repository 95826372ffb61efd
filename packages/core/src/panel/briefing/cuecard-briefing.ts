import { createElement } from 'preact'
import type { ComponentChild } from 'preact'
import type { Briefing } from '../../briefing/create-briefing.ts'
import { defineElement, RenderedElement } from '../rendered-element.ts'
import type { Shown } from '../rendered-element.ts'
import { baseStyles } from '../styles-base.ts'
import { briefingStyles } from './briefing-styles.ts'
import { BriefingView } from './briefing-view.tsx'

/**
 * The card before a call, as the custom element `<cuecard-briefing>`. Set its `briefing` (from `createBriefing` of
 * `@cuecard/core/briefing`). Within `<cuecard-panel>`, with `slot="before-call"`, it is there until the call begins.
 * Attributes: `lang` (`en` or `es`) and `theme` (`light` or `dark`), as for the panel.
 */
export class CuecardBriefing extends RenderedElement {
  protected override readonly property: string = 'briefing'
  protected override readonly css: string = baseStyles + briefingStyles
  private source: Briefing | undefined

  /** The briefing to show; may be set and changed at any time. */
  get briefing(): Briefing | undefined {
    return this.source
  }

  set briefing(source: Briefing | undefined) {
    this.source = source
    this.update()
  }

  protected override draw({ lang, theme }: Shown): ComponentChild {
    return createElement(BriefingView, { briefing: this.source, lang, theme })
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cuecard-briefing': CuecardBriefing
  }
}

/** Defines `<cuecard-briefing>`. */
export function defineBriefing(): void {
  defineElement('cuecard-briefing', CuecardBriefing)
}
