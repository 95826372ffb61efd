import { cardCvv } from './card-cvv.ts'
import { cardExpiry } from './card-expiry.ts'
import { cardLastFour } from './card-last-four.ts'
import { cardNumber } from './card-number.ts'
import { otp } from './otp.ts'
import { passcode } from './passcode.ts'
import { password } from './password.ts'
import { pin } from './pin.ts'
import type { RecogniserCase } from './recogniser-case.test.support.ts'
import { username } from './username.ts'

export const cardAndSecretCases: readonly RecogniserCase[] = [
  {
    recogniser: cardNumber,
    written: 'please charge card number <4532 7189 0412 3680> for it',
    doubtful: 'please charge card number <4532 7189 0412 3681> for it',
    nearMiss: 'the new card should reach you in about five days',
    spoken: 'the card number is <four five three two seven one eight nine oh four one two three six eight oh> okay',
  },
  {
    recogniser: cardCvv,
    written: 'and the cvv is <739> yes',
    doubtful: 'and the cvv is <73> yes',
    nearMiss: 'i do not know where that security code is printed',
    spoken: 'the three digits on the back are <seven three nine> yes',
  },
  {
    recogniser: cardExpiry,
    written: 'the expiry date is <09/28> on it',
    doubtful: 'the expiry date is <19/28> on it',
    nearMiss: 'the offer expires at the end of the week',
    spoken: 'the expiry date is <oh nine twenty eight> on it',
  },
  {
    recogniser: cardLastFour,
    written: 'it is the visa ending in <4417> i think',
    doubtful: 'it is the visa ending in <441> i think',
    nearMiss: 'we ended up waiting for 40 minutes',
    spoken: 'it is the visa ending in <four four one seven> i think',
  },
  {
    recogniser: pin,
    written: 'my pin is <4096> by the way',
    doubtful: 'my pin is <409> by the way',
    nearMiss: 'i forgot my pin and waited 20 minutes',
    spoken: 'my pin is <four oh nine six> by the way',
  },
  {
    recogniser: passcode,
    written: 'the passcode is <58213> to get in',
    doubtful: 'the passcode is <582> to get in',
    nearMiss: 'i would like to change the passcode please',
    spoken: 'the passcode is <five eight two one three> to get in',
  },
  {
    recogniser: otp,
    written: 'the verification code is <604718> just now',
    doubtful: 'the verification code is <6047> just now',
    nearMiss: 'the verification code never came and i tried twice',
    spoken: 'the code you sent me is <six oh four seven one eight> just now',
  },
  {
    recogniser: password,
    written: 'my password is <Maple!Kite77>',
    doubtful: 'my password is <kite7>',
    nearMiss: 'i want to reset my password please',
    spoken: 'my password is <maple kite seventy seven>',
  },
  {
    recogniser: username,
    written: 'my username is <rkettle82>',
    doubtful: 'my username is <rk_8>',
    nearMiss: 'i do not remember the username i used',
    spoken: 'my username is <kettle eighty two>',
  },
]
