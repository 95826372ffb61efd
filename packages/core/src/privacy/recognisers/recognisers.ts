import { bankAccount } from './bank-account.ts'
import { cardCvv } from './card-cvv.ts'
import { cardExpiry } from './card-expiry.ts'
import { cardNumber } from './card-number.ts'
import { phone } from './phone.ts'
import type { Recogniser } from './recogniser.ts'
import { ssn } from './ssn.ts'

/** Every recogniser of numbers and codes. Of two that claim the same words, the earlier has them. */
export const recognisers: readonly Recogniser[] = [cardNumber, cardCvv, cardExpiry, ssn, bankAccount, phone]
