import { luhn } from './checksums.ts'
import type { Recogniser } from './recogniser.ts'

/** Ranges of the first digits that issuers use: American Express, Diners, Discover, JCB, Maestro, Mastercard (2-series too), UnionPay, Visa. */
const ISSUER = /^(4|5[0-8]|2(22[1-9]|2[3-9]|[3-6]|7[01]|720)|3[0-9]|6)/

/** Source: ISO/IEC 7812-1:2017. */
export const cardNumber: Recogniser = {
  type: 'CARD_NUMBER',
  cues: 'credit/debit/bank/charge/prepaid/payment/gift/fuel/store card details/info/number/no/num/digit/is | card details/info/number/no/num/digit/is | card on file | long/full/whole/entire card? number | sixteen/fifteen/16/15 digit card? on? the? front? | visa card? | mastercard | master card | amex card? | american express card? | discover card | diners club? card? | maestro | unionpay | number/digit on/across the? front? of? the/your/my card | primary account number | cc | ccn | numero de/da/do la/su/mi/ma/votre/sa? tarjeta/carte/cartao bancaire/bleue? | tarjeta/cartao de credito/debito | tarjeta numero? | carte bancaire/bleue | carte de credit/debit/paiement | kartennummer | kreditkarte | kreditkartennummer | karten nummer | bankkarte | carta di credito/debito | numero della/di carta',
  hints: 'card | tarjeta | carte | karte | cartao | carta | charge it/that/this to | pay with | plastic | visa | mastercard | front',
  length: [12, 16],
  fits: (value) => /^\d{12,19}$/.test(value) && ISSUER.test(value) && luhn(value),
  bare: true,
}
