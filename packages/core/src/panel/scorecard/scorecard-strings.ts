import type { CriterionState } from '../../review/scorecard.ts'

/** Every word of the scorecard's own, in one language. What is about the call comes from the rubric, in its language. */
export interface ScorecardStrings {
  readonly scorecard: string
  readonly waiting: string
  readonly ownRating: string
  readonly ownRatingHint: string
  readonly rate: string
  readonly skip: string
  readonly of5: (rating: number) => string
  readonly score: string
  readonly noScore: string
  readonly of100: (score: number) => string
  readonly coaching: string
  readonly praise: string
  readonly advice: string
  readonly at: (time: string) => string
  readonly yourRating: (rating: number) => string
  readonly state: Readonly<Record<CriterionState, string>>
  readonly contest: string
  readonly contestReason: string
  readonly send: string
  readonly cancel: string
  readonly contested: string
  readonly notices: string
  readonly rubric: string
  readonly beyond: string
}

export const english: ScorecardStrings = {
  scorecard: 'Scorecard',
  waiting: 'The scorecard appears here once the call is over.',
  ownRating: 'How did it go?',
  ownRatingHint: 'Your own view first: 1 is poor, 5 very good. It stays in the record of this call.',
  rate: 'Show the score',
  skip: 'Skip',
  of5: (rating) => `${rating} of 5`,
  score: 'Score',
  noScore: 'Nothing of the rubric applies to this call.',
  of100: (score) => `${score} of 100`,
  coaching: 'For next time',
  praise: 'Went well',
  advice: 'Try this',
  at: (time) => `at ${time}`,
  yourRating: (rating) => `you: ${rating} of 5`,
  state: { met: 'Met', partly: 'Partly met', 'not-met': 'Not met', 'not-applicable': 'Does not apply', unjudged: 'Not judged' },
  contest: 'I do not agree',
  contestReason: 'Why do you not agree?',
  send: 'Send',
  cancel: 'Cancel',
  contested: 'You do not agree:',
  notices: 'The record of this call is not whole; it was reviewed as far as it goes.',
  rubric: 'Rubric',
  beyond: 'Beyond the rubric',
}

export const spanish: ScorecardStrings = {
  scorecard: 'Evaluación',
  waiting: 'La evaluación aparece aquí cuando termina la llamada.',
  ownRating: '¿Cómo ha ido?',
  ownRatingHint: 'Primero tu opinión: 1 es mal, 5 muy bien. Queda en el registro de esta llamada.',
  rate: 'Ver la puntuación',
  skip: 'Omitir',
  of5: (rating) => `${rating} de 5`,
  score: 'Puntuación',
  noScore: 'Nada de la rúbrica se aplica a esta llamada.',
  of100: (score) => `${score} de 100`,
  coaching: 'Para la próxima vez',
  praise: 'Salió bien',
  advice: 'Prueba esto',
  at: (time) => `en ${time}`,
  yourRating: (rating) => `tú: ${rating} de 5`,
  state: {
    met: 'Cumplido',
    partly: 'Cumplido en parte',
    'not-met': 'No cumplido',
    'not-applicable': 'No se aplica',
    unjudged: 'Sin evaluar',
  },
  contest: 'No estoy de acuerdo',
  contestReason: '¿Por qué no estás de acuerdo?',
  send: 'Enviar',
  cancel: 'Cancelar',
  contested: 'No estás de acuerdo:',
  notices: 'El registro de esta llamada no está completo; se ha revisado hasta donde llega.',
  rubric: 'Rúbrica',
  beyond: 'Más allá de la rúbrica',
}

/** The strings of a BCP 47 tag if they are there, otherwise English. */
export function scorecardStrings(tag: string | undefined): { readonly strings: ScorecardStrings; readonly locale: string } {
  const isSpanish = tag !== undefined && /^es(-|$)/iu.test(tag)
  return isSpanish ? { strings: spanish, locale: 'es' } : { strings: english, locale: 'en' }
}
