import type { Recogniser } from './recogniser.ts'

export const cardExpiry: Recogniser = {
  type: 'CARD_EXPIRY',
  source: 'ISO/IEC 7813: month and year of expiry',
  cues: 'expiry date? | expires? | expiring | expiration date? | exp date? | expire | valid through/thru/until/till/to | good through/thru/until | runs out | month and year | fecha de vencimiento/caducidad | vence | caduca | date d/de expiration | expire le | gultig bis | ablaufdatum | lauft ab | validade | vencimento | scadenza | scade',
  length: [3, 6],
  fits: (value) => /^(0?[1-9]|1[0-2])(\d\d|20\d\d)$/.test(value),
}
