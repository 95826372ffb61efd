import type { Recogniser } from './recogniser.ts'

/** Source: Vienna Convention on Road Traffic, annex 2: registration number, letters and digits. */
export const vehiclePlate: Recogniser = {
  type: 'VEHICLE_ID',
  cues: 'license/licence/number/registration plate/tag | plate/tag number/no/is | registration mark? | reg | vehicle/car registration plate? | rego | matricula | plaque dimmatriculation? | immatriculation | kennzeichen | placa | targa',
  form: 'code',
  length: [4, 9],
}
