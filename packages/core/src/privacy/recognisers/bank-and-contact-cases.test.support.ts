import { address } from './address.ts'
import { bankAccount } from './bank-account.ts'
import { companyId } from './company-id.ts'
import { dob } from './dob.ts'
import { email } from './email.ts'
import { age } from './age.ts'
import { iban } from './iban.ts'
import { ifsc } from './ifsc.ts'
import { ipAddress } from './ip-address.ts'
import { macAddress } from './mac-address.ts'
import { person } from './person.ts'
import { phone } from './phone.ts'
import { postcode } from './postcode.ts'
import { professionalId } from './professional-id.ts'
import type { RecogniserCase } from './recogniser-case.test.support.ts'
import { recordId } from './record-id.ts'
import { routingNumber } from './routing-number.ts'
import { swiftCode } from './swift-code.ts'
import { vehiclePlate } from './vehicle-plate.ts'
import { vin } from './vin.ts'

export const bankAndContactCases: readonly RecogniserCase[] = [
  {
    recogniser: iban,
    written: 'the iban is <GB90 BARC 2071 4583 9061 27> for that',
    doubtful: 'the iban is <GB91 BARC 2071 4583 9061 27> for that',
    nearMiss: 'i do not have the iban with me',
    spoken:
      'the iban is <d e four four five zero zero one zero five one seven five four zero seven three two four nine three one> for that',
  },
  {
    recogniser: ifsc,
    written: 'the ifsc code is <KTBK0R48213> for that',
    doubtful: 'the ifsc code is <KTBK9048213> for that',
    nearMiss: 'what is an ifsc code used for',
    spoken: 'the ifsc code is <k t b k zero zero four eight two one three> for that',
  },
  {
    recogniser: swiftCode,
    written: 'the swift code is <KTBKGB2LXYZ> for that',
    doubtful: 'the swift code is <KTBK4B2L> for that',
    nearMiss: 'what is the swift code of your bank',
    spoken: 'the swift code is <k t b k g b two l> for that',
  },
  {
    recogniser: routingNumber,
    written: 'the routing number is <031274818> for that',
    doubtful: 'the routing number is <031274819> for that',
    nearMiss: 'i can find the routing number on a cheque',
    spoken: 'the routing number is <oh three one two seven four eight one eight> for that',
  },
  {
    recogniser: bankAccount,
    written: 'the account number is <60481937> there',
    doubtful: 'the account number is <6048> there',
    nearMiss: 'i opened that account about 12 years ago',
    spoken: 'the account number is <six oh four eight one nine three seven> there',
  },
  {
    recogniser: phone,
    written: 'call me on <312 555 0187> please',
    doubtful: 'call me on <112 555 018> please',
    nearMiss: 'call me back in 20 minutes please',
    spoken: 'call me on <three one two five five five oh one eight seven> please',
  },
  {
    recogniser: email,
    written: 'my email is <wanda.kell@example.net> thanks',
    doubtful: 'my email is <wandakell@example> thanks',
    nearMiss: 'i sent you an email yesterday',
    spoken: 'my email is <wanda dot kell at example dot net> thanks',
  },
  {
    recogniser: person,
    written: 'my name is <Wanda Kellerman> and i have a question',
    doubtful: 'my name is <Wqxanda Kqxell> and i have a question',
    nearMiss: 'what is the name of that plan',
    spoken: 'my last name is <k e double l e r> and i have a question',
  },
  {
    recogniser: address,
    written: 'i live at <48 Maple Ridge Road> now',
    doubtful: 'my address is <48 Brindlewick> now',
    nearMiss: 'you can change the address at any time',
    spoken: 'i live at <forty eight maple ridge road> now',
  },
  {
    recogniser: postcode,
    written: 'the zip code is <60614> there',
    doubtful: 'the zip code is <606> there',
    nearMiss: 'i never know my zip code',
    spoken: 'the zip code is <six oh six one four> there',
  },
  {
    recogniser: dob,
    written: 'my date of birth is <07/12/1985> yes',
    doubtful: 'my date of birth is <47/42/1985> yes',
    nearMiss: 'we have checked your date of birth already',
    spoken: 'my date of birth is <july twelfth nineteen eighty five> yes',
  },
  {
    recogniser: ipAddress,
    written: 'the ip address is <203.0.113.77> here',
    doubtful: 'the ip address is <203.0.113.777> here',
    nearMiss: 'we run version 2.4.1 here',
    spoken: 'the ip address is <two oh three dot zero dot one one three dot seven seven> here',
  },
  {
    recogniser: macAddress,
    written: 'the mac address is <02:1B:44:7C:9E:A0> here',
    doubtful: 'the mac address is <02:1B:44:7C:9E> here',
    nearMiss: 'i am using a mac at home',
    spoken: 'the mac address is <zero two one b four four seven c nine e a zero> here',
  },
  {
    recogniser: vin,
    written: 'the vin is <1HGCM826X3K204817> on it',
    doubtful: 'the vin is <1HGCM8261X3K20481> on it',
    nearMiss: 'where do i find the vin on my car',
    spoken: 'the vin is <one h g c m eight two six x three k two oh four eight one seven> on it',
  },
  {
    recogniser: vehiclePlate,
    written: 'the license plate is <KTL 4821> on it',
    doubtful: 'the license plate is <K 48> on it',
    nearMiss: 'the plate came off the car',
    spoken: 'the license plate is <k t l four eight two one> on it',
  },
  {
    recogniser: recordId,
    written: 'my policy number is <HP 4482091> thanks',
    doubtful: 'my policy number is <44> thanks',
    nearMiss: 'it is our policy to answer within 30 days',
    spoken: 'my policy number is <h p four four eight two oh nine one> thanks',
  },
  {
    recogniser: companyId,
    written: 'our vat number is <GB482916371> thanks',
    doubtful: 'our vat number is <48291> thanks',
    nearMiss: 'the price includes vat at 20 percent',
    spoken: 'our vat number is <four eight two nine one six three seven one> thanks',
  },
  {
    recogniser: professionalId,
    written: 'the npi is <1482091637> thanks',
    doubtful: 'the npi is <14820> thanks',
    nearMiss: 'the provider will answer in 3 days',
    spoken: 'the npi is <one four eight two oh nine one six three seven> thanks',
  },
  {
    recogniser: age,
    written: 'my age is <47> now',
    doubtful: 'my age is <7> now',
    nearMiss: 'we have been with you for ages',
    spoken: 'my age is <forty seven> now',
  },
]
