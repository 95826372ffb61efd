import type { Recogniser } from './recogniser.ts'

/** Source: ISO 20022, account identification: national account numbers have 5 to 17 digits. */
export const bankAccount: Recogniser = {
  type: 'BANK_ACCOUNT',
  cues: 'bank/checking/chequing/saving/current/deposit/debit/money/loan/mortgage/brokerage/business/personal/joint/external account/acct number/no/num/ending? in? | account/acct/acc/accnt/ac number/no/num/digits | account and routing | account/acct ending in/with? | from/into/to/debit/of/using my/the/your account/acct | thats account | on account | deposit/withdraw/transfer/wire/pay it? into/to/from | bsb and account number | eft account? | ach account? | cuenta bancaria/corriente/numero? | numero de la/mi/su/mon/votre/son? cuenta/compte/conta/conto | compte bancaire/courant numero? | kontonummer | konto nummer? | bankkonto | bankverbindung | numero da conta | conta bancaria/corrente | numero di/del conto | conto corrente',
  hints: 'account | acct | bank | checking | saving | autopay | direct deposit | cuenta | compte | conta | conto',
  length: [5, 17],
}
