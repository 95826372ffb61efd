import { address } from './address.ts'
import { age } from './age.ts'
import { auMedicare } from './au-medicare.ts'
import { auTfn } from './au-tfn.ts'
import { bankAccount } from './bank-account.ts'
import { brCpf } from './br-cpf.ts'
import { caHealthNumber } from './ca-health-number.ts'
import { caSin } from './ca-sin.ts'
import { cardCvv } from './card-cvv.ts'
import { cardExpiry } from './card-expiry.ts'
import { cardLastFour } from './card-last-four.ts'
import { cardNumber } from './card-number.ts'
import { companyId } from './company-id.ts'
import { deIdentityCard } from './de-identity-card.ts'
import { deKvnr } from './de-kvnr.ts'
import { deSocialSecurity } from './de-social-security.ts'
import { deSteuerId } from './de-steuer-id.ts'
import { dob } from './dob.ts'
import { driverLicense } from './driver-license.ts'
import { email } from './email.ts'
import { esNif } from './es-nif.ts'
import { fiHetu } from './fi-hetu.ts'
import { frIdentityCard } from './fr-identity-card.ts'
import { frNir } from './fr-nir.ts'
import { iban } from './iban.ts'
import { ifsc } from './ifsc.ts'
import { inAadhaar } from './in-aadhaar.ts'
import { inPan } from './in-pan.ts'
import { inVoter } from './in-voter.ts'
import { ipAddress } from './ip-address.ts'
import { itCodiceFiscale } from './it-codice-fiscale.ts'
import { itIdentityCard } from './it-identity-card.ts'
import { itin } from './itin.ts'
import { krRrn } from './kr-rrn.ts'
import { macAddress } from './mac-address.ts'
import { medicalRecord } from './medical-record.ts'
import { memberId } from './member-id.ts'
import { mxCurp } from './mx-curp.ts'
import { nationalId } from './national-id.ts'
import { ngNin } from './ng-nin.ts'
import { otp } from './otp.ts'
import { passcode } from './passcode.ts'
import { passport } from './passport.ts'
import { password } from './password.ts'
import { person } from './person.ts'
import { phId } from './ph-id.ts'
import { phone } from './phone.ts'
import { pin } from './pin.ts'
import { plPesel } from './pl-pesel.ts'
import { postcode } from './postcode.ts'
import { professionalId } from './professional-id.ts'
import { recordId } from './record-id.ts'
import { routingNumber } from './routing-number.ts'
import { sePersonnummer } from './se-personnummer.ts'
import { sgFin } from './sg-fin.ts'
import { ssn } from './ssn.ts'
import { swiftCode } from './swift-code.ts'
import { thId } from './th-id.ts'
import { trId } from './tr-id.ts'
import { ukNhs } from './uk-nhs.ts'
import { ukNino } from './uk-nino.ts'
import { ukUtr } from './uk-utr.ts'
import { usMbi } from './us-mbi.ts'
import { username } from './username.ts'
import { vehiclePlate } from './vehicle-plate.ts'
import { vin } from './vin.ts'
import { zaId } from './za-id.ts'
import type { Recogniser } from './recogniser.ts'

/** Every recogniser. Of two that claim the same words, the earlier has them. */
export const recognisers: readonly Recogniser[] = [
  cardNumber,
  cardCvv,
  cardExpiry,
  cardLastFour,
  ssn,
  ukNino,
  ukUtr,
  caSin,
  auTfn,
  inAadhaar,
  inPan,
  inVoter,
  esNif,
  itCodiceFiscale,
  itIdentityCard,
  deSteuerId,
  deIdentityCard,
  deSocialSecurity,
  frNir,
  frIdentityCard,
  brCpf,
  sgFin,
  zaId,
  plPesel,
  sePersonnummer,
  fiHetu,
  krRrn,
  thId,
  trId,
  ngNin,
  phId,
  mxCurp,
  itin,
  nationalId,
  ukNhs,
  auMedicare,
  usMbi,
  caHealthNumber,
  deKvnr,
  medicalRecord,
  memberId,
  iban,
  ifsc,
  swiftCode,
  routingNumber,
  bankAccount,
  passport,
  driverLicense,
  vin,
  vehiclePlate,
  pin,
  passcode,
  otp,
  dob,
  password,
  username,
  email,
  person,
  ipAddress,
  macAddress,
  postcode,
  address,
  phone,
  recordId,
  companyId,
  professionalId,
  age,
]
