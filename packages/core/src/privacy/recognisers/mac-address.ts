import type { Recogniser } from './recogniser.ts'

export const macAddress: Recogniser = {
  type: 'MAC_ADDRESS',
  source: 'IEEE 802: EUI-48',
  cues: 'mac/hardware/physical/ethernet address | m a c address',
  form: 'code',
  length: [12, 12],
  fits: (value) => /^[\dA-F]{12}$/.test(value),
}
