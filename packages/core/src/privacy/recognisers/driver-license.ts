import type { Recogniser } from './recogniser.ts'

export const driverLicense: Recogniser = {
  type: 'DRIVER_LICENSE',
  source: 'AAMVA DL/ID card design standard, annex on state formats',
  cues: 'drivers/driver/driving/drive license/licence/licenses/licences/lisence/liscense number/no/num/id/is/says? | driving permit number? | license/licence number/no/num | licence/license is/says | drivers number | d l number/no | dl number/no/is | dln | state i d number? | state id number? | operators license number? | thats license/licence | dvla number? | licencia/permiso de conducir numero? | carnet de conducir | permis de conduire numero? | fuhrerschein | fuhrerscheinnummer | carteira de motorista/habilitacao | carta de conducao | cnh | patente di guida? numero?',
  hints: 'license | licence',
  form: 'code',
  length: [5, 20],
  fits: (value) => /^[A-Z]{0,5}\d{4,14}[A-Z\d]{0,8}$/.test(value),
}
