import { otp } from './otp.ts'
import type { Recogniser } from './recogniser.ts'

/** A passcode is a PIN, or the code of one log-in: six digits or more are the latter. */
export const passcode: Recogniser = {
  type: 'PIN',
  source: 'ISO 9564-1 and RFC 4226',
  cues: 'passcode/passcodes number? | pass code/codes',
  length: [4, 12],
  rivals: [otp],
}
