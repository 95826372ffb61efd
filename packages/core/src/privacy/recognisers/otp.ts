import type { Recogniser } from './recogniser.ts'

/** Source: RFC 4226: one-time codes of 6 to 8 digits; senders also use 4 and 5. */
export const otp: Recogniser = {
  type: 'OTP',
  cues: 'verification/verify message/text/sms/email | code/number/digits in/on/from the/your/that/this text/message/sms/email/app/authenticator | verification/verify/authentication/authorization/authorisation/validation/login/signin/security/temporary/activation code/pin/passcode you/i/we/that? got/received/sent/texted? | verification/authentication/validation/activation/login/temporary code/number/passcode/pin | one time/use passcode/password/code/pin/number | onetime code/passcode/password/pin | otp code? | otp | two factor code/authentication? | two step code | 2fa code? | mfa code? | two/2 fa code | authenticator app? code? | authenticator | code/passcode we/i/they/you just? sent/texted/emailed/got/received you/me/him/her? | code from the/your/my? text/message/sms/email/app/phone | code/number that/which? came/comes/popped through/in/up? | code in the/your/my text/message/email/sms | text message/with? code? | texted/sent/emailed/messaged you/me a/the? code | sms code? | the text says | code says/reads/is | code i/you got/have/received | four/five/six/seven/eight/4/5/6/7/8 digit code/passcode/number | access token | token code? | your/my/the code is/was | codigo de verificacion/verificacao/confirmacion/confirmacao | code de verification/confirmation | bestatigungscode | codice di verifica | code par sms | codigo que recibi/recebi',
  hints: 'code | text | texted | sms | message | authenticator',
  form: 'code',
  length: [4, 10],
  fits: (value) => /^\d{6,8}$/.test(value),
}
