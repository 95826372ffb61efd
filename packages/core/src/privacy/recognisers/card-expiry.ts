import type { Recogniser } from './recogniser.ts'

/** Source: ISO/IEC 7813: month and year of expiry. */
export const cardExpiry: Recogniser = {
  type: 'CARD_EXPIRY',
  cues: 'expiry/expiration/exp/expiring/expire date/month/year/on? | expiry | expired/expiring/expire? | expire on/in/at/end? | expiration | date of expiry/expiration | when/does it/that/the card? expire | valid through/thru/until/till/to/till | good through/thru/until/till/til | runs/run out on/in? | month and year | end date | experation date? | exp | use by date | fecha de vencimiento/caducidad/expiracion | vence | caduca | vencimiento | date d expiration | date dexpiration | dexpiration | expire le/en/fin | gultig bis | ablaufdatum | verfallsdatum | lauft ab | data de validade/vencimento/expiracao | validade | vencimento | data di scadenza | scadenza | scade',
  length: [3, 6],
  fits: (value) => /^(0?[1-9]|1[0-2])(\d\d|20\d\d)$/.test(value),
}
