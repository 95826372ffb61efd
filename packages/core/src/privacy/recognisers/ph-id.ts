import type { Recogniser } from './recogniser.ts'

/** Source: Philippines: SSS (ten digits), UMID and PhilSys (twelve), TIN (nine or twelve). */
export const phId: Recogniser = {
  type: 'NATIONAL_ID',
  cues: 'sss | sss number | umid | philsys id? | crn | tin',
  length: [9, 12],
  fits: (value) => /^\d{9,12}$/.test(value),
}
