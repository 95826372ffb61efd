import { weightedSum } from './checksums.ts'
import type { Recogniser } from './recogniser.ts'

export const routingNumber: Recogniser = {
  type: 'ROUTING_NUMBER',
  source: 'ABA routing number policy; UK sort code, AU BSB, CA transit number',
  cues: 'routing/aba/transit/rtn number/numbers/no/is/code? | routing and account numbers? | routing/transit | a b a number? | aba/routing transit number? | bank routing/code/sort number/code? | sort code/codes | sortcode | bank sort code | bsb number/code/is? | b s b number? | institution number | branch/bank transit number | bank identification number | clearing number/code | bankleitzahl | blz',
  length: [6, 9],
  fits: (value) =>
    (/^\d{9}$/.test(value) && weightedSum(value, [3, 7, 1, 3, 7, 1, 3, 7, 1]) % 10 === 0 && !/^(0000|[4-9])/.test(value)) ||
    /^\d{6}$/.test(value),
}
