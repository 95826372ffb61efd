import type { Recogniser } from './recogniser.ts'

/** Source: EU VIES VAT numbers; IRS EIN; AU ABN and ACN. */
export const companyId: Recogniser = {
  type: 'COMPANY_ID',
  cues: 'vat registration/id? | ein | employer identification number | company registration? number/no | abn | acn | gst | duns | federal tax id | cnpj | siret | siren',
  form: 'code',
  length: [8, 15],
}
