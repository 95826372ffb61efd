import type { Recogniser } from './recogniser.ts'

/** Source: France, INSEE: thirteen characters and a key of two. */
export const frNir: Recogniser = {
  type: 'NATIONAL_ID',
  cues: 'numero de securite sociale | securite sociale | numero insee | nir | numero de secu',
  form: 'code',
  length: [13, 15],
  fits: (value) =>
    /^[1-478]\d{4}(\d\d|2[AB])\d{6}\d{2}$/.test(value) &&
    (Number(value.slice(0, 13).replace('2A', '19').replace('2B', '18')) + Number(value.slice(13))) % 97 === 0,
  bare: true,
}
