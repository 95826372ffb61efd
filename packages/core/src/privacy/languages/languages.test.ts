import { describe, expect, it } from 'vitest'
import { marked } from '../recognisers/recogniser-case.test.support.ts'
import { createRedactor } from '../redactor.ts'

interface Language {
  /** Kind and text; the value is between angle brackets. */
  readonly hidden: readonly (readonly [type: string, text: string])[]
  /** Numbers that the coach needs to see. */
  readonly kept: readonly string[]
}

const languages: Readonly<Record<string, Language>> = {
  English: {
    hidden: [
      ['CARD_NUMBER', 'the card number is <four five three two seven one eight nine oh four one two three six eight oh> okay'],
      ['CARD_NUMBER', 'the card number is <forty five thirty two seventy one eighty nine zero four twelve thirty six eighty> okay'],
      ['PHONE', 'my phone number is <three one two triple five oh one eight seven> okay'],
      ['PIN', 'my pin is <nine oh double six> okay'],
      ['BANK_ACCOUNT', 'the account number is <six oh four eight hundred nineteen thirty seven> okay'],
    ],
    kept: ['that is forty five dollars a month', 'i waited twenty five minutes'],
  },
  Spanish: {
    hidden: [
      [
        'CARD_NUMBER',
        'el número de tarjeta es <cuatro cinco tres dos siete uno ocho nueve cero cuatro uno dos tres seis ocho cero> gracias',
      ],
      ['PHONE', 'mi número de teléfono es el <seis cuarenta y ocho veinticinco treinta y siete noventa y uno> gracias'],
      ['PIN', 'el código pin es <nueve cero seis seis> gracias'],
      ['CARD_CVV', 'el código de seguridad es <siete tres nueve> gracias'],
    ],
    kept: ['son cuarenta y cinco euros al mes', 'hace veinticinco minutos que espero'],
  },
  French: {
    hidden: [
      ['CARD_NUMBER', 'le numéro de carte est <quatre cinq trois deux sept un huit neuf zéro quatre un deux trois six huit zéro> merci'],
      ['PHONE', 'mon numéro de téléphone est le <zéro six quarante-huit vingt-cinq trente-sept quatre-vingt-onze> merci'],
      ['PHONE', 'mon numéro de téléphone est le <zéro six soixante-quinze quatre-vingt-dix-sept vingt et un soixante-dix> merci'],
      ['CARD_CVV', 'le code de sécurité est le <sept trois neuf> merci'],
    ],
    kept: ['cela coûte quarante-cinq euros par mois', "j'attends depuis vingt-cinq minutes"],
  },
  German: {
    hidden: [
      ['CARD_NUMBER', 'die kartennummer ist <vier fünf drei zwei sieben eins acht neun null vier eins zwei drei sechs acht null> danke'],
      ['PHONE', 'meine telefonnummer ist die <null eins sieben sechs achtundvierzig fünfundzwanzig siebenunddreißig einundneunzig> danke'],
      ['PHONE', 'meine telefonnummer ist die <null eins sieben zwo vier acht zwo fünf drei sieben> danke'],
      ['CARD_CVV', 'die prüfnummer ist <sieben drei neun> danke'],
    ],
    kept: ['das kostet fünfundvierzig euro im monat', 'ich warte seit fünfundzwanzig minuten'],
  },
  Portuguese: {
    hidden: [
      ['CARD_NUMBER', 'o número do cartão é <quatro cinco três dois sete um oito nove zero quatro um dois três seis oito zero> obrigada'],
      ['PHONE', 'meu número de telefone é <nove meia quatro oito dois cinco três sete meia um> obrigada'],
      ['PHONE', 'meu número de telefone é <noventa e um trinta e sete vinte e cinco quarenta e oito> obrigada'],
      ['CARD_CVV', 'o código de segurança é <sete três nove> obrigada'],
    ],
    kept: ['são quarenta e cinco euros por mês', 'espero há vinte e cinco minutos'],
  },
  Italian: {
    hidden: [
      ['CARD_NUMBER', 'il numero della carta è <quattro cinque tre due sette uno otto nove zero quattro uno due tre sei otto zero> grazie'],
      ['PHONE', 'il mio numero di telefono è <tre quattro sette quarantotto venticinque trentasette novantuno> grazie'],
      ['PHONE', 'il mio numero di telefono è <tre tre otto ventuno trentotto sessantasei> grazie'],
      ['CARD_CVV', 'il codice di sicurezza è <sette tre nove> grazie'],
    ],
    kept: ['costa quarantacinque euro al mese', 'aspetto da venticinque minuti'],
  },
}

describe.each(Object.entries(languages))('numbers said in %s', (_language, { hidden, kept }) => {
  it.each(hidden)('%s: %s', (type, sample) => {
    const { text, value } = marked(sample)
    const { entities } = createRedactor().redact({ speaker: 'customer', text })
    expect(entities.map((one) => [one.type, text.slice(one.start, one.end)])).toEqual([[type, value]])
  })

  it.each(kept)('stay where they are no value: %s', (text) => {
    expect(createRedactor().redact({ speaker: 'customer', text }).entities).toEqual([])
  })
})
