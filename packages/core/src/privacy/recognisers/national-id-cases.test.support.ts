import { auTfn } from './au-tfn.ts'
import { brCpf } from './br-cpf.ts'
import { caSin } from './ca-sin.ts'
import { deIdentityCard } from './de-identity-card.ts'
import { deSocialSecurity } from './de-social-security.ts'
import { deSteuerId } from './de-steuer-id.ts'
import { esNif } from './es-nif.ts'
import { frIdentityCard } from './fr-identity-card.ts'
import { frNir } from './fr-nir.ts'
import { inAadhaar } from './in-aadhaar.ts'
import { inPan } from './in-pan.ts'
import { inVoter } from './in-voter.ts'
import { itCodiceFiscale } from './it-codice-fiscale.ts'
import { itIdentityCard } from './it-identity-card.ts'
import { itin } from './itin.ts'
import { nationalId } from './national-id.ts'
import type { RecogniserCase } from './recogniser-case.test.support.ts'
import { ssn } from './ssn.ts'
import { ukNino } from './uk-nino.ts'
import { ukUtr } from './uk-utr.ts'

export const nationalIdCases: readonly RecogniserCase[] = [
  {
    recogniser: ssn,
    written: 'my social security number is <318-42-9076> yes',
    doubtful: 'my social security number is <918-00-9076> yes',
    nearMiss: 'i get social security payments every 4 weeks',
    spoken: 'my social security number is <three one eight forty two ninety seventy six> yes',
  },
  {
    recogniser: itin,
    written: 'my itin is <934-72-6018> yes',
    doubtful: 'my itin is <934-12-6018> yes',
    nearMiss: 'how do i get an itin',
    spoken: 'my itin is <nine three four seven two six oh one eight> yes',
  },
  {
    recogniser: ukNino,
    written: 'my national insurance number is <KT 48 20 91 C> yes',
    doubtful: 'my national insurance number is <KT 48 20 91 Z> yes',
    nearMiss: 'i pay national insurance like everyone',
    spoken: 'my national insurance number is <k t four eight two oh nine one c> yes',
  },
  {
    recogniser: ukUtr,
    written: 'the utr is <6283914756> yes',
    doubtful: 'the utr is <7283914756> yes',
    nearMiss: 'where can i find my unique taxpayer reference',
    spoken: 'the utr is <six two eight three nine one four seven five six> yes',
  },
  {
    recogniser: caSin,
    written: 'my social insurance number is <524 817 368> yes',
    doubtful: 'my social insurance number is <524 817 369> yes',
    nearMiss: 'i do not want to give my social insurance number',
    spoken: 'my social insurance number is <five two four eight one seven three six eight> yes',
  },
  {
    recogniser: auTfn,
    written: 'my tax file number is <412 735 008> yes',
    doubtful: 'my tax file number is <412 735 009> yes',
    nearMiss: 'why do you need the tax file number',
    spoken: 'my tax file number is <four one two seven three five double oh eight> yes',
  },
  {
    recogniser: inAadhaar,
    written: 'my aadhaar number is <5830 2947 1655> yes',
    doubtful: 'my aadhaar number is <5830 2947 1656> yes',
    nearMiss: 'is the aadhaar card enough',
    spoken: 'my aadhaar number is <five eight three zero two nine four seven one six double five> yes',
  },
  {
    recogniser: inPan,
    written: 'my pan card is <KTLPB4820R> yes',
    doubtful: 'my pan card is <KTLQB4820R> yes',
    nearMiss: 'i burnt the pan again',
    spoken: 'my pan card is <k t l p b four eight two zero r> yes',
  },
  {
    recogniser: inVoter,
    written: 'my voter id is <KTL4820916> yes',
    doubtful: 'my voter id is <KT4820916> yes',
    nearMiss: 'how do i register as a voter',
    spoken: 'my voter id is <k t l four eight two zero nine one six> yes',
  },
  {
    recogniser: esNif,
    written: 'mi dni es <48291637D> gracias',
    doubtful: 'mi dni es <48291637E> gracias',
    nearMiss: 'no llevo el dni encima',
    spoken: 'mi dni es <cuatro ocho dos nueve uno seis tres siete d> gracias',
  },
  {
    recogniser: itCodiceFiscale,
    written: 'il codice fiscale è <KTLMRC85L12H501Z> grazie',
    doubtful: 'il codice fiscale è <KTLMRC85X12H501Z> grazie',
    nearMiss: 'dove trovo il codice fiscale',
    spoken: 'il codice fiscale <k t l m r c otto cinque l uno due h cinque zero uno z> grazie',
  },
  {
    recogniser: itIdentityCard,
    written: "la carta d'identità numero <CK48209TL> grazie",
    doubtful: "la carta d'identità numero <CK4820> grazie",
    nearMiss: "ho perso la carta d'identità",
    spoken: "la carta d'identità numero <c k quattro otto due zero nove t l> grazie",
  },
  {
    recogniser: deSteuerId,
    written: 'meine steuernummer ist <47836291500> danke',
    doubtful: 'meine steuernummer ist <47836291501> danke',
    nearMiss: 'wo finde ich die steuernummer',
    spoken: 'meine steuernummer ist <vier sieben acht drei sechs zwei neun eins fünf null null> danke',
  },
  {
    recogniser: deIdentityCard,
    written: 'mein personalausweis <L7K4C820T> danke',
    doubtful: 'mein personalausweis <A7K4C820T> danke',
    nearMiss: 'ich habe den personalausweis vergessen',
    spoken: 'mein personalausweis ist <l sieben k vier c acht zwei null t> danke',
  },
  {
    recogniser: deSocialSecurity,
    written: 'die sozialversicherungsnummer ist <12150785K482> danke',
    doubtful: 'die sozialversicherungsnummer ist <12950785K482> danke',
    nearMiss: 'brauchen sie die sozialversicherungsnummer',
    spoken: 'die sozialversicherungsnummer ist <eins zwei eins fünf null sieben acht fünf k vier acht zwei> danke',
  },
  {
    recogniser: frNir,
    written: 'mon numéro de sécurité sociale est le <2 84 06 75 114 032 06> merci',
    doubtful: 'mon numéro de sécurité sociale est le <2 84 06 75 114 032 07> merci',
    nearMiss: 'je dépends de la sécurité sociale',
    spoken:
      'mon numéro de sécurité sociale est le <deux quatre-vingt-quatre zéro six soixante-quinze cent quatorze zéro trente-deux zéro six> merci',
  },
  {
    recogniser: frIdentityCard,
    written: "ma carte d'identité numéro <880692310285> merci",
    doubtful: "ma carte d'identité numéro <88069231> merci",
    nearMiss: "j'ai perdu ma carte d'identité",
    spoken: "ma carte d'identité numéro <huit huit zéro six neuf deux trois un zéro deux huit cinq> merci",
  },
  {
    recogniser: brCpf,
    written: 'o meu cpf é <529.741.836-46> obrigada',
    doubtful: 'o meu cpf é <529.741.836-47> obrigada',
    nearMiss: 'não tenho o cpf aqui',
    spoken: 'o meu cpf é <cinco dois nove sete quatro um oito três meia quatro meia> obrigada',
  },
  {
    recogniser: nationalId,
    written: 'my national id is <K4820 9163> yes',
    doubtful: 'my national id is <482> yes',
    nearMiss: 'which national id do you accept',
    spoken: 'my identity card number is <k four eight two oh nine one six three> yes',
  },
]
