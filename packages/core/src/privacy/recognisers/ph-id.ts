import type { Recogniser } from './recogniser.ts'

export const phId: Recogniser = {
  type: 'NATIONAL_ID',
  source: 'Philippines: SSS (ten digits), UMID and PhilSys (twelve), TIN (nine or twelve)',
  cues: 'sss number/no? | s s s number | umid number/no? | philsys number/id? | crn number? | tin number/no? | t i n number?',
  length: [9, 12],
  fits: (value) => /^\d{9,12}$/.test(value),
}
