import { createElement } from 'preact'
import type { ComponentChild } from 'preact'
import type { LessonOffer } from '../../review/micro-lessons.ts'
import { defineElement, RenderedElement } from '../rendered-element.ts'
import type { Shown } from '../rendered-element.ts'
import { baseStyles } from '../styles-base.ts'
import { lessonStyles } from './lesson-styles.ts'
import { LessonView } from './lesson-view.tsx'

/**
 * A lesson for idle time, as the custom element `<cuecard-lesson>`. Set its `offer` (from `offerLessons` of
 * `@cuecard/core/review`). Within `<cuecard-panel>`, with `slot="between-calls"`, it can be there before and after a call, and
 * never during one. Attributes: `lang` (`en` or `es`) and `theme` (`light` or `dark`), as for the panel.
 */
export class CuecardLesson extends RenderedElement {
  protected override readonly property: string = 'offer'
  protected override readonly css: string = baseStyles + lessonStyles
  private source: LessonOffer | undefined

  /** The offer to show; may be set and changed at any time. */
  get offer(): LessonOffer | undefined {
    return this.source
  }

  set offer(source: LessonOffer | undefined) {
    this.source = source
    this.update()
  }

  protected override draw({ lang, theme }: Shown): ComponentChild {
    return createElement(LessonView, { offer: this.source, lang, theme })
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cuecard-lesson': CuecardLesson
  }
}

/** Defines `<cuecard-lesson>`. */
export function defineLesson(): void {
  defineElement('cuecard-lesson', CuecardLesson)
}
