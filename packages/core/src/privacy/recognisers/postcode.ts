import type { Recogniser } from './recogniser.ts'

export const postcode: Recogniser = {
  type: 'ADDRESS',
  source: 'Universal Postal Union, S42',
  cues: 'zip/postal/post code/codes number? is? | zip/zipcode/postcode/postalcode/zips number/is? | eircode | codigo postal | code postal | postleitzahl | plz | cep | cap',
  form: 'code',
  length: [4, 9],
  fits: (value) => /^(\d{5}|\d{9}|\d{6}|\d{4}|[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}|[A-Z]\d[A-Z]\d[A-Z]\d)$/.test(value),
}
