import type { Recogniser } from './recogniser.ts'

/** Source: Universal Postal Union, S42. */
export const postcode: Recogniser = {
  type: 'ADDRESS',
  cues: 'zip/postal/post code | zip/zipcode/postcode/postalcode | eircode | codigo postal | code postal | postleitzahl | plz | cep | cap',
  form: 'code',
  length: [4, 9],
  fits: (value) => /^(\d{5}|\d{9}|\d{6}|\d{4}|[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}|[A-Z]\d[A-Z]\d[A-Z]\d)$/.test(value),
}
