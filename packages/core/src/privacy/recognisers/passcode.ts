import { otp } from './otp.ts'
import type { Recogniser } from './recogniser.ts'

/** A passcode is a PIN, or the code of one log-in: six digits or more are the latter. Source: ISO 9564-1 and RFC 4226. */
export const passcode: Recogniser = {
  type: 'PIN',
  cues: 'passcode | pass code',
  length: [4, 12],
  rivals: [otp],
}
