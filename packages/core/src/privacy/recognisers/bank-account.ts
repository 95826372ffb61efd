import type { Recogniser } from './recogniser.ts'

export const bankAccount: Recogniser = {
  type: 'BANK_ACCOUNT',
  source: 'ISO 20022, account identification: national account numbers have 5 to 17 digits',
  cues: 'bank/checking/chequing/savings/current/deposit account number/no? | account number/no/num | acct number/no/num? | account ending in? | a c number/no | account and routing numbers? | cuenta bancaria | numero de cuenta | numero de compte | compte bancaire | kontonummer | konto | numero da conta | conta bancaria | conta corrente | numero di conto | conto corrente',
  hints: 'account | accounts | bank | checking | savings | autopay | direct deposit | cuenta | compte | conta | conto',
  length: [5, 17],
}
