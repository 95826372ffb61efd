import type { Recogniser } from './recogniser.ts'

/** Source: Finland, act 661/2009: personal identity code. */
export const fiHetu: Recogniser = {
  type: 'NATIONAL_ID',
  cues: 'henkilotunnus | hetu | finnish personal identity? code?',
  form: 'code',
  length: [10, 11],
  fits: (value) =>
    /^[0-3]\d[01]\d{3}[-+A-FU-Y]?\d{3}[\dA-FHJ-NPR-Y]$/.test(value) &&
    '0123456789ABCDEFHJKLMNPRSTUVWXY'.charAt(Number(value.slice(0, 6) + value.slice(-4, -1)) % 31) === value.slice(-1),
  bare: true,
}
