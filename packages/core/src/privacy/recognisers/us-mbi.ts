import type { Recogniser } from './recogniser.ts'

/** Source: CMS, Medicare beneficiary identifier format. */
export const usMbi: Recogniser = {
  type: 'HEALTH_ID',
  cues: 'medicare/medicaid number/no/id/beneficiary/is? identifier/id? | mbi',
  form: 'code',
  length: [11, 11],
  fits: (value) => /^[1-9][AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y\d]\d[AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y\d]\d[AC-HJKMNP-RT-Y]{2}\d\d$/.test(value),
  bare: true,
}
