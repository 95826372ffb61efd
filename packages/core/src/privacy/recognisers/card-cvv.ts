import type { Recogniser } from './recogniser.ts'

/** Source: PCI DSS v4.0.1, requirement 3.3.1.2: card verification code. */
export const cardCvv: Recogniser = {
  type: 'CARD_CVV',
  cues: 'cvv/cvc code/two/2? | cvv2 | cvc2 | csc code? | cid code? | cvn | cv2 | card? verification value | card verification code/number | security code/number/digits | card security? code | three/four/3/4 digit security/verification code/value? | last? three/four/3/4 digit/number code? on/at/from the? back/front/reverse/rear/strip? | number/digits/code on/at/from the back/rear/reverse/flip/signature side/strip/panel? | on the back it/its/that reads? | on the/my back | on the reverse | back of the/my/your/that card | back code | signature strip/panel | the back is/says/reads | codigo de seguridad/verificacion/seguranca | tres/tres digitos de/do atras/verso? | code de securite | cryptogramme visuel? | prufnummer | prufziffer | sicherheitscode | kartenprufnummer | codice di sicurezza | seguranca do cartao',
  length: [3, 4],
  fits: (value) => /^\d{3,4}$/.test(value),
}
