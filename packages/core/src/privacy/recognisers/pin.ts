import type { Recogniser } from './recogniser.ts'

/** Source: ISO 9564-1: 4 to 12 digits. */
export const pin: Recogniser = {
  type: 'PIN',
  cues: 'pin code? | pincode | security/telephone/phone/account/banking/atm/card/debit/voice/access/mobile pin code? | passcode? | pass code | four/4/six/6/five/5 digit pin/passcode code? | secret number/code | keypad code | voicemail code/password | door/gate/alarm/entry/access/unlock code | lock code | safe combination | codigo pin | numero secreto | clave secreta? | code confidentiel/pin/secret | geheimzahl | pin nummer | codigo secreto | senha numerica? | codice pin',
  length: [4, 12],
  fits: (value) => /^\d{4,12}$/.test(value),
}
