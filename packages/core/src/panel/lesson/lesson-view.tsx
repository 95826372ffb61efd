import type { VNode } from 'preact'
import { useErrorBoundary, useLayoutEffect, useMemo, useReducer } from 'preact/hooks'
import type { LessonOffer, MicroLesson } from '../../review/micro-lessons.ts'
import { lessonStrings } from './lesson-strings.ts'
import type { LessonStrings } from './lesson-strings.ts'

export interface LessonViewProps {
  readonly offer: LessonOffer | undefined
  /** BCP 47. */
  readonly lang: string | undefined
  readonly theme: string | undefined
}

/** The lesson on offer, and what can be done with it; nothing while there is none. */
export function LessonView({ offer, lang, theme }: LessonViewProps): VNode {
  const { strings, locale } = useMemo(() => lessonStrings(lang), [lang])
  const [error] = useErrorBoundary((thrown) => reportError(thrown))
  const lesson = useLesson(offer)
  return (
    <div class="panel" lang={locale} data-theme={theme}>
      {/* A reader of screens tells of it only where the place for it was there before. */}
      <p class="unseen" role="status">
        {!error && lesson && strings.announced(lesson.title)}
      </p>
      {!error && offer && lesson && <Lesson key={lesson.id} lesson={lesson} offer={offer} strings={strings} />}
    </div>
  )
}

interface LessonProps {
  readonly lesson: MicroLesson
  readonly offer: LessonOffer
  readonly strings: LessonStrings
}

function Lesson({ lesson: { title, text }, offer, strings }: LessonProps): VNode {
  return (
    <section class="lesson" aria-label={strings.lesson}>
      <p class="label">{strings.lesson}</p>
      <h2 dir="auto">{title}</h2>
      <p dir="auto">{text}</p>
      <div class="row">
        <button type="button" class="primary" onClick={() => offer.settle('taken')}>
          {strings.taken}
        </button>
        <button type="button" class="plain" onClick={() => offer.putOff()}>
          {strings.later}
        </button>
        <button type="button" class="plain" onClick={() => offer.settle('dismissed')}>
          {strings.dismiss}
        </button>
      </div>
    </section>
  )
}

function useLesson(offer: LessonOffer | undefined): MicroLesson | undefined {
  const [, refresh] = useReducer<number, void>((count) => count + 1, 0)
  const lesson = offer?.getSnapshot()
  useLayoutEffect(() => {
    const stop = offer?.subscribe(() => refresh())
    if (offer?.getSnapshot() !== lesson) refresh()
    return stop
  }, [offer])
  return lesson
}
