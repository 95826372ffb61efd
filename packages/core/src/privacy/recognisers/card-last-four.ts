import type { Recogniser } from './recogniser.ts'

/** Source: PCI DSS v4.0.1, requirement 3.4.1: the last four may be shown. */
export const cardLastFour: Recogniser = {
  type: 'CARD_LAST4',
  cues: 'card/visa/mastercard/amex/discover/debit/credit/one that/which/is? ending/ends/ended in/with/on? | last four/4 digits/numbers? of/on/for the/your/my/that/this? card/credit/debit/visa/mastercard/amex card? | card last four/4 | card on file is/ends/ending in/with?',
  length: [4, 4],
}
