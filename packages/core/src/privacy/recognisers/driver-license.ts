import type { Recogniser } from './recogniser.ts'

/** Source: AAMVA DL/ID card design standard, annex on state formats. */
export const driverLicense: Recogniser = {
  type: 'DRIVER_LICENSE',
  cues: 'driver/driving/drive license/licence/lisence/liscense id? | driving permit | license/licence number/no/num/is/says | driver number | dl number/no/is | dln | state i d | state id | operators license | thats license/licence | dvla | licencia/permiso de conducir numero? | carnet de conducir | permis de conduire numero? | fuhrerschein | fuhrerscheinnummer | carteira de motorista/habilitacao | carta de conducao | cnh | patente di guida? numero?',
  hints: 'license | licence',
  form: 'code',
  length: [5, 20],
  fits: (value) => /^[A-Z]{0,5}\d{4,14}[A-Z\d]{0,8}$/.test(value),
}
