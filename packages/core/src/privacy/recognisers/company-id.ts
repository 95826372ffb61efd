import type { Recogniser } from './recogniser.ts'

export const companyId: Recogniser = {
  type: 'COMPANY_ID',
  source: 'EU VIES VAT numbers; IRS EIN; AU ABN and ACN',
  cues: 'vat number/registration/id/no? number? | ein number/no? | e i n | employer identification number | company registration? number/no | abn number? | a b n | acn number? | gst number? | duns number? | federal tax id | cnpj | siret number? | siren number?',
  form: 'code',
  length: [8, 15],
  optional: true,
}
