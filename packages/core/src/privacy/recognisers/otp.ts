import type { Recogniser } from './recogniser.ts'

/** Source: RFC 4226: one-time codes of 6 to 8 digits; senders also use 4 and 5. */
export const otp: Recogniser = {
  type: 'OTP',
  cues: 'verification/verify message/text/sms/email | code/number/digits in/on/from the/your/my/that/this? text/message/sms/email/app/authenticator/phone | verification/verify/authentication/authorization/authorisation/validation/login/signin/security/temporary/activation code/pin/passcode/number you/i/we/that? got/received/sent/texted? | one/onetime time/use? passcode/password/code/pin/number | otp code? | two factor/step code/authentication? | two/2 fa code | 2fa/mfa/authenticator app? code? | code/passcode we/i/they/you just? sent/texted/emailed/got/received you/me/him/her? | code/number that/which? came/comes/popped through/in/up? | text message/with? code? | texted/sent/emailed/messaged you/me a/the? code | sms code? | the text says | code i/you have | four/five/six/seven/eight/4/5/6/7/8 digit code/passcode/number | access token | token code? | codigo de verificacion/verificacao/confirmacion/confirmacao | code de verification/confirmation | bestatigungscode | codice di verifica | code par sms | codigo que recibi/recebi',
  hints: 'code | text | texted | sms | message | authenticator',
  form: 'code',
  length: [4, 10],
  fits: (value) => /^\d{6,8}$/.test(value),
}
