import type { Recogniser } from './recogniser.ts'

/** Source: IEEE 802: EUI-48. */
export const macAddress: Recogniser = {
  type: 'MAC_ADDRESS',
  cues: 'mac/hardware/physical/ethernet address | mac address',
  form: 'code',
  length: [12, 12],
  fits: (value) => /^[\dA-F]{12}$/.test(value),
}
