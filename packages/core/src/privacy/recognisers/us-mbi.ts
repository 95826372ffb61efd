import type { Recogniser } from './recogniser.ts'

export const usMbi: Recogniser = {
  type: 'HEALTH_ID',
  source: 'CMS, Medicare beneficiary identifier format',
  cues: 'medicare/medicaid number/no/id/beneficiary/is? identifier/number/id? | mbi number? | m b i',
  form: 'code',
  length: [11, 11],
  fits: (value) => /^[1-9][AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y\d]\d[AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y\d]\d[AC-HJKMNP-RT-Y]{2}\d\d$/.test(value),
  bare: true,
}
