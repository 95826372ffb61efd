import { defineLesson } from './cuecard-lesson.ts'

export { CuecardLesson } from './cuecard-lesson.ts'
export type { LessonOffer, LessonOutcome, MicroLesson } from '../../review/micro-lessons.ts'

defineLesson()
