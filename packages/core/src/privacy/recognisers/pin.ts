import type { Recogniser } from './recogniser.ts'

export const pin: Recogniser = {
  type: 'PIN',
  source: 'ISO 9564-1: 4 to 12 digits',
  cues: 'pin/pins number/code/no? | p i n number/code? | pincode | pin is/was? | security/telephone/phone/account/banking/atm/card/debit/voice/access/mobile pin number/code? | passcode/passcodes? number? | pass code | four/4/six/6/five/5 digit/digits pin/passcode number/code? | secret number/code | keypad code | voicemail code/password | door/gate/alarm/entry/access/unlock code | lock code | safe combination | codigo pin | numero secreto | clave secreta? | code confidentiel/pin/secret | geheimzahl | pin nummer | codigo secreto | senha numerica? | codice pin',
  length: [4, 12],
  fits: (value) => /^\d{4,12}$/.test(value),
}
