/**
 * Values as people say and write them, between angle brackets: every digit, and the words of passwords, names and addresses
 * of e-mail. Nothing of them may ever be seen, wherever the text is cut.
 */
export const canaries: readonly string[] = [
  // Cards
  'my card number is <4532 7189 0412 3680> thanks',
  'the card number is <4532718904123680>',
  'it is a visa card <4532-7189-0412-3680> okay',
  'my card number is <four five three two seven one eight nine oh four one two three six eight oh> okay',
  'the card is <four five three two> uh <seven one eight nine> um <oh four one two> and then <three six eight oh> thanks',
  'card number <forty five thirty two seventy one eighty nine zero four twelve thirty six eighty> please',
  'the long card number is <four nine one seven four eight oh two six one five three nine oh seven> no sorry <seven four>',
  'my amex card is <three seven one four eight two nine double oh five five one two three four> yes',
  // Verification codes and expiry
  'and the cvv is <739>',
  'the security code is <seven three nine> thanks',
  'the code on the back is <seven thirty nine> if you can read it',
  'it expires on <09/28> i believe',
  'the expiry date is <oh nine twenty eight>',
  'expiration date october <twenty twenty eight> okay',
  // Secrets
  'my pin is <4096>',
  'my pin is <four oh nine six> please keep it safe',
  'the verification code is <604718>',
  'the code you texted me is <six oh four> uh <seven one eight>',
  'my password is <maple kite heron>',
  'my password is <maple kite seventy seven>',
  'the password is <Brindle!77kite>',
  // Identity
  'my social security number is <318-42-9076> yes',
  'my social security number is <three one eight forty two ninety seventy six>',
  'social is <three one eight> uh <four two> no wait <four two nine oh seven six>',
  'my nhs number is <638 291 0473> yes',
  'my nhs number is <six three eight two nine one oh four seven three>',
  'passport number <K4820916> is what it says',
  'my passport number is <k four eight two oh nine one six> yes',
  'my aadhaar number is <5830 2947 1655>',
  'my aadhaar number is <five eight three zero two nine four seven one six double five> okay',
  'my national insurance number is KT <48 20 91> C thanks',
  // Bank
  'the iban is <GB90 BARC 2071 4583 9061 27> for that',
  'the iban is <GB90BARC20714583906127>',
  'the sort code is <20-71-45> and that is it',
  'the sort code is <twenty seventy one forty five> okay',
  'the account number is <six oh four eight one nine three seven> there',
  'my routing number is <031274818> okay',
  // Reach
  'call me on <312 555 0187> please',
  'my phone number is <three one two triple five oh one eight seven> thanks',
  'you can reach me at <three one two> um <five five five> uh <zero one eight seven>',
  'my email is <wanda.kell@example.net> thanks',
  'my email is <wanda> dot <kell eighty four> at example dot net thanks',
  'i live at <48> Maple Ridge Road now',
  'my address is <forty eight> maple ridge road thanks',
  'my date of birth is <07/12/1985> yes',
  'my date of birth is july twelfth <nineteen eighty five> yes',
  'my name is <wanda kellerman> and i have a question',
  'my last name is <okonkwo> thanks',
  // Other languages
  'mi número de tarjeta es <cuatro cinco tres dos siete uno ocho nueve cero cuatro uno dos tres seis ocho cero> gracias',
  'mon numéro de carte est le <quatre cinq trois deux sept un huit neuf zéro quatre un deux trois six huit zéro> merci',
  'meine kartennummer ist <vier fünf drei zwei sieben eins acht neun null vier eins zwei drei sechs acht null> danke',
  'o número do cartão é <quatro cinco três dois sete um oito nove zero quatro um dois três seis oito zero> obrigada',
  'il numero della carta è <quattro cinque tre due sette uno otto nove zero quattro uno due tre sei otto zero> grazie',
]

/**
 * Of these a cut inside a word can still show a word of the value, so they are cut between words alone. No speech recogniser
 * cuts a word in two; the list is here to become empty.
 */
export const cutBetweenWordsAlone: ReadonlySet<string> = new Set(['my password is <maple kite heron>', 'the password is <Brindle!77kite>'])

/** Answers that nothing but the question explains. */
export const answers: readonly (readonly [question: string, answer: string])[] = [
  ['can i have the card number please', '<four five three two seven one eight nine oh four one two three six eight oh>'],
  ['can i have the card number please', 'sure it is <4532 7189 0412 3680>'],
  ['and the security code on the back', '<seven three nine>'],
  ['what is the expiry date', '<oh nine twenty eight>'],
  ['please tell me your pin', 'okay <four oh nine six>'],
  ['what is the code that we sent you', 'uh <six oh four seven one eight> i think'],
  ['what is your social security number', '<three one eight forty two ninety seventy six>'],
  ['what are the last digits of your social', '<nine oh seven six>'],
  ['what is your account number', 'let me look <six oh four eight one nine three seven>'],
  ['and the routing number', '<031274818>'],
  ['what is a good phone number to reach you', '<three one two triple five oh one eight seven>'],
  ['what is your date of birth', 'july twelfth <nineteen eighty five>'],
  ['can i have your member id please', '<four eight two oh nine one six>'],
  ['may i have your zip code', 'yes <six oh six one four>'],
]
