import type { Recogniser } from './recogniser.ts'

/** Source: Spain, Real Decreto 1553/2005 (DNI) and Orden INT/2058/2008 (NIE). */
export const esNif: Recogniser = {
  type: 'NATIONAL_ID',
  cues: 'dni numero? | dni | nif | nie | documento nacional de identidad? | numero de dni/nif/nie/identidad/identificacion | cedula de identidad? numero?',
  form: 'code',
  length: [8, 9],
  fits: (value) =>
    /^[XYZ\d]\d{7}[A-Z]$/.test(value) &&
    'TRWAGMYFPDXBNJZSQVHLCKE'.charAt(Number(value.slice(0, 8).replace('X', '0').replace('Y', '1').replace('Z', '2')) % 23) ===
      value.charAt(8),
  bare: true,
}
