/** Every word of the lesson card's own, in one language. Lessons are written by the tenant, in their language. */
export interface LessonStrings {
  readonly lesson: string
  readonly announced: (title: string) => string
  readonly taken: string
  readonly later: string
  readonly dismiss: string
}

const english: LessonStrings = {
  lesson: 'A minute to learn',
  announced: (title) => `There is a short lesson: ${title}`,
  taken: 'Got it',
  later: 'Later',
  dismiss: 'Not for me',
}

const spanish: LessonStrings = {
  lesson: 'Un minuto para aprender',
  announced: (title) => `Hay una lección breve: ${title}`,
  taken: 'Entendido',
  later: 'Más tarde',
  dismiss: 'No es para mí',
}

/** The strings of a BCP 47 tag if they are there, otherwise English. */
export function lessonStrings(tag: string | undefined): { readonly strings: LessonStrings; readonly locale: string } {
  const isSpanish = tag !== undefined && /^es(-|$)/iu.test(tag)
  return isSpanish ? { strings: spanish, locale: 'es' } : { strings: english, locale: 'en' }
}
