import type { Recogniser } from './recogniser.ts'

export const vehiclePlate: Recogniser = {
  type: 'VEHICLE_ID',
  source: 'Vienna Convention on Road Traffic, annex 2: registration number, letters and digits',
  cues: 'license/licence/number/registration plate/plates/tag number/no? | plate/plates/tag number/no/is | registration number/no/is/mark? | reg number/no/is? | vehicle/car registration number/no/plate? | rego number? | matricula | plaque dimmatriculation? | immatriculation | kennzeichen | placa | targa',
  form: 'code',
  length: [4, 9],
}
