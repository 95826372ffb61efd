import { auMedicare } from './au-medicare.ts'
import { caHealthNumber } from './ca-health-number.ts'
import { deKvnr } from './de-kvnr.ts'
import { driverLicense } from './driver-license.ts'
import { medicalRecord } from './medical-record.ts'
import { memberId } from './member-id.ts'
import { passport } from './passport.ts'
import type { RecogniserCase } from './recogniser-case.test.support.ts'
import { ukNhs } from './uk-nhs.ts'
import { usMbi } from './us-mbi.ts'

export const healthAndLicenceCases: readonly RecogniserCase[] = [
  {
    recogniser: ukNhs,
    written: 'my nhs number is <638 291 0473> yes',
    doubtful: 'my nhs number is <638 291 0474> yes',
    nearMiss: 'i have waited for the nhs for 6 weeks',
    spoken: 'my nhs number is <six three eight two nine one oh four seven three> yes',
  },
  {
    recogniser: auMedicare,
    written: 'the medicare card number is <3918 27464 1> yes',
    doubtful: 'the medicare card number is <3918 27465 1> yes',
    nearMiss: 'does medicare pay for that',
    spoken: 'the medicare card number is <three nine one eight two seven four six four one> yes',
  },
  {
    recogniser: usMbi,
    written: 'the medicare number is <1EG4-TE5-MK73> yes',
    doubtful: 'the medicare number is <1EG4-TE5-MK7> yes',
    nearMiss: 'i am on medicare since last year',
    spoken: 'the medicare number is <one e g four t e five m k seven three> yes',
  },
  {
    recogniser: caHealthNumber,
    written: 'the health card number is <4839 201 755> yes',
    doubtful: 'the health card number is <4839 201 754> yes',
    nearMiss: 'i lost my health card',
    spoken: 'the health card number is <four eight three nine two oh one seven five five> yes',
  },
  {
    recogniser: deKvnr,
    written: 'meine versichertennummer ist <K482091637> ja',
    doubtful: 'meine versichertennummer ist <K48209163> ja',
    nearMiss: 'wo steht denn die versichertennummer',
    spoken: 'meine versichertennummer ist <k vier acht zwei null neun eins sechs drei sieben> ja',
  },
  {
    recogniser: medicalRecord,
    written: 'the mrn is <4820917> yes',
    doubtful: 'the mrn is <482> yes',
    nearMiss: 'please send me my medical records',
    spoken: 'the mrn is <four eight two oh nine one seven> yes',
  },
  {
    recogniser: memberId,
    written: 'my member id is <XKT482091637> yes',
    doubtful: 'my member id is <482> yes',
    nearMiss: 'i have been a member for 9 years',
    spoken: 'my member id is <x k t four eight two oh nine one six three seven> yes',
  },
  {
    recogniser: passport,
    written: 'my passport number is <K4820916> yes',
    doubtful: 'my passport number is <K48> yes',
    nearMiss: 'my passport runs out soon',
    spoken: 'my passport number is <k four eight two oh nine one six> yes',
  },
  {
    recogniser: driverLicense,
    written: 'my driving licence is <K4820-91637-20584> yes',
    doubtful: 'my driving licence is <482> yes',
    nearMiss: 'i have had a driving licence for 12 years',
    spoken: 'my drivers license number is <k four eight two oh nine one six three seven> yes',
  },
]
