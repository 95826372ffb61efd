import { weightedSum } from './checksums.ts'
import type { Recogniser } from './recogniser.ts'

/** Source: ABA routing number policy; UK sort code, AU BSB, CA transit number. */
export const routingNumber: Recogniser = {
  type: 'ROUTING_NUMBER',
  cues: 'routing/aba/transit/rtn/bsb transit/code? | routing and account | bank routing/code/sort code? | sort code | sortcode | institution number | branch/bank transit number | bank identification number | clearing number/code | bankleitzahl | blz',
  length: [6, 9],
  fits: (value) =>
    (/^\d{9}$/.test(value) && weightedSum(value, [3, 7, 1, 3, 7, 1, 3, 7, 1]) % 10 === 0 && !/^(0000|[4-9])/.test(value)) ||
    /^\d{6}$/.test(value),
}
