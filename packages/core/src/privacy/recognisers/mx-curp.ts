import type { Recogniser } from './recogniser.ts'

/** Source: Mexico, RENAPO: eighteen characters. */
export const mxCurp: Recogniser = {
  type: 'NATIONAL_ID',
  cues: 'curp | clave unica de registro?',
  form: 'code',
  length: [18, 18],
  fits: (value) => /^[A-Z]{4}\d{6}[HMX][A-Z]{5}[A-Z\d]\d$/.test(value),
  bare: true,
}
