import { luhn } from './checksums.ts'
import type { Recogniser } from './recogniser.ts'

/** Ranges of the first digits that issuers use: American Express, Diners, Discover, JCB, Maestro, Mastercard (2-series too), UnionPay, Visa. */
const ISSUER = /^(4|5[0-8]|2(22[1-9]|2[3-9]|[3-6]|7[01]|720)|3[0-9]|6)/

export const cardNumber: Recogniser = {
  type: 'CARD_NUMBER',
  source: 'ISO/IEC 7812-1:2017',
  cues: 'credit/debit/bank/charge/prepaid/gift/payment card number/no/details/info? | card/cards number/numbers/no/details/info | long number | long card number | sixteen/fifteen digit card? number? | visa | mastercard | master card | amex | american express | discover card | number/numbers on/across the? front? of? the/your/my? card | primary account number | numero de tarjeta/carte/cartao | tarjeta de credito/debito? | numero de la? tarjeta | numero de/da/do cartao | cartao de credito/debito? | carte bancaire/bleue/credit | numero de ma/la/votre? carte | kartennummer | kreditkarte | kreditkartennummer | carta di credito | numero della carta',
  hints: 'card | cards | tarjeta | carte | karte | cartao | carta | charge | pay with | plastic',
  length: [12, 19],
  fits: (value) => /^\d{12,19}$/.test(value) && ISSUER.test(value) && luhn(value),
  bare: true,
}
