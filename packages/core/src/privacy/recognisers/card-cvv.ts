import type { Recogniser } from './recogniser.ts'

export const cardCvv: Recogniser = {
  type: 'CARD_CVV',
  source: 'PCI DSS v4.0.1, requirement 3.3.1.2: the card verification code',
  cues: 'cvv | c v v | cvv2 | cvc | c v c | cvc2 | csc | c s c | cid number | c i d | card verification code/number/value | security code/number/digits | card security code | three/four/3/4 digit/digits security? code/number? on/at? the? back/front? | three/four/3/4 numbers/digits on/at the back/front/rear/reverse | number/numbers/digits/code on/at the back/rear/reverse/signature | on the back it says | on the back | on the reverse | back of the/my/your card | signature strip/panel | codigo de seguridad | codigo de seguranca | code de securite | cryptogramme | prufnummer | prufziffer | sicherheitscode | codice di sicurezza',
  length: [3, 4],
  fits: (value) => /^\d{3,4}$/.test(value),
}
