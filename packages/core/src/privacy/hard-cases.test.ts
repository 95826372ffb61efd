import { describe, expect, it } from 'vitest'
import { redactConversation } from './redactor.ts'

/** Turns of an agent (A) and a customer (C), what of them must be hidden, and what must stay. */
type HardCase = readonly [turns: string, hidden: readonly string[], kept: readonly string[]]

const cases: readonly HardCase[] = [
  [
    'C: yeah so its uh five four double oh then triple two one then nine eight seven six five four three two',
    ['five four double oh', 'nine eight seven six five four three two'],
    [],
  ],
  ['A: which card did you want to use | C: the visa ending four four two one', [], ['visa ending']],
  [
    'A: and the number across the front | C: fifty four oh nine, eighty one twelve, sixty three oh seven, nineteen forty four',
    ['fifty four oh nine', 'eighty one twelve', 'nineteen forty four'],
    [],
  ],
  ['A: and the little three digit number on the signature strip | C: it is one nine zero', ['one nine zero'], []],
  ['A: when does it run out | C: oh four twenty eight', ['oh four twenty eight'], []],
  [
    'C: you can reach me on my cell nine one seven triple five oh one four two after six',
    ['nine one seven triple five oh one four two'],
    ['after six'],
  ],
  ['C: my email is jay underscore miller eighty four at g mail dot com', ['jay underscore miller eighty four'], []],
  [
    'A: what name will i put on the order | C: a boyd | A: got it okay there are two | C: i will give you me card | C: four five one nine oh oh two two seven seven one three six four oh eight | A: so four five one nine oh oh two two seven seven one three six four oh eight',
    ['four five one nine', 'four oh eight'],
    ['give you me card'],
  ],
  [
    'A: and your bank account number | C: can it be done by card | A: yes so that is eleven point nine a month and six hundred in all',
    [],
    ['eleven point nine', 'six hundred in all'],
  ],
  ['A: is the release via transfer or bank | C: what about the 18.5 and the 1,528.20', [], ['18.5', '1,528.20']],
  ['A: will that be from your checking account | C: a hundred and ten i cannot stretch to that', [], ['a hundred and ten']],
  ['A: what is the password for the portal | C: four eight two one a month ago', ['four eight two one'], ['a month ago']],
  [
    'A: what is your email address | C: Splendid. So, the desk fell on Saturday and eleven books broke. | A: and the email | C: i have class in ten minutes',
    [],
    ['the desk fell on Saturday', 'i have class in ten minutes'],
  ],
  ['C: The printer is a QL-8810N and it blinks', [], ['QL-8810N']],
  ['A: i will email a label you have thirty days and ten mins to send it', [], ['thirty days', 'ten mins']],
  ['C: i have two orders and three of the five items are broken', [], ['two orders', 'three of the five items']],
  [
    'C: the order number is one one four dash seven seven three nine two two oh dash six six',
    [],
    ['one one four dash seven seven three nine two two oh'],
  ],
  ['C: the tracking is 1Z999AA10123456784', [], ['1Z999AA10123456784']],
  ['A: last four of your social please | C: eight eight one two', ['eight eight one two'], []],
  [
    'C: my social is four two seven, sixty one, no wait sixty two, eight oh three three',
    ['four two seven', 'sixty two, eight oh three three'],
    [],
  ],
  ['C: born on the third of may nineteen sixty nine', ['third of may nineteen sixty nine'], []],
  ['C: my birthday is 7/14/88', ['7/14/88'], []],
  ['C: we flew on may third and came back on june tenth', [], ['may third', 'june tenth']],
  ['C: it cost me four hundred and twelve dollars and ninety nine cents', [], ['four hundred and twelve dollars and ninety nine cents']],
  ['C: i live at twenty two eleven west cermak road apartment four b chicago', ['twenty two eleven west cermak road'], []],
  ['C: send it to 418 Juniper Ct, Fresno CA 93722', ['418 Juniper', '93722'], []],
  ['A: may i have your name | C: sure its oyelaran, thats o y e l a r a n', ['oyelaran', 'o y e l a r a n'], []],
  ['A: who am i speaking with | C: this is priyanka', ['priyanka'], []],
  ['C: my pin is four four zero one and i do not get in', ['four four zero one'], ['i do not get in']],
  ['A: i have texted you a six digit code what is it | C: eight two nine one one four', ['eight two nine one one four'], []],
  ['C: the password is sunflower forty two exclamation mark', ['sunflower forty two'], []],
  ['A: what was the name of your first pet | C: biscuit', ['biscuit'], []],
  ['A: mothers maiden name | C: kowalczyk', ['kowalczyk'], []],
  [
    'C: routing oh two one oh oh oh oh two one and the account is six six one two nine four eight eight',
    ['oh two one oh oh oh oh two one', 'six six one two nine four eight eight'],
    [],
  ],
  [
    'C: iban d e eight nine three seven oh four oh oh four four oh five three two oh one three oh oh oh',
    ['eight nine three seven oh four'],
    [],
  ],
  ['C: the sort code is twenty forty seven sixty one account seventy one million', ['twenty forty seven sixty one'], []],
  ['C: my member id is x j w four four one nine oh two', ['x j w four four one nine oh two'], []],
  [
    'C: i have been with you for twenty two years and pay eighty nine ninety nine a month',
    [],
    ['twenty two years', 'eighty nine ninety nine a month'],
  ],
  ['A: your confirmation number is k f nine two l x | C: k f nine two l x got it', [], ['k f nine two l x']],
  ['C: flight d l two two oh four on the ninth', [], ['two two oh four']],
  ['A: the ticket is i n c zero zero four five one two nine', [], ['zero zero four five one two nine']],
  [
    'C: mi numero de tarjeta es cuatro cinco tres nueve uno dos tres cuatro cinco seis siete ocho nueve cero uno dos',
    ['cuatro cinco tres nueve', 'nueve cero uno dos'],
    [],
  ],
  [
    'C: mon numéro c’est le zéro six quarante deux dix-sept quatre-vingt-trois zéro neuf',
    ['zéro six quarante deux', 'quatre-vingt-trois zéro neuf'],
    [],
  ],
  ['C: meine telefonnummer ist null eins sieben sechs zwei drei vier fünf sechs sieben acht', ['null eins sieben sechs zwei drei'], []],
  ['C: meu cpf é um dois três ponto quatro cinco seis ponto sete oito nove traço zero nove', ['um dois três', 'zero nove'], []],
  ['C: my number is 4532, then 0151, then 1283, then 0366', ['4532', '0151', '1283', '0366'], []],
  ['A: go ahead | C: 4532 | A: mm-hmm | C: 0151 | A: ok | C: 1283 | A: yep | C: 0366', ['4532', '0151', '1283', '0366'], []],
  [
    'A: so thats four five three two oh one five one one two eight three oh three six six correct | C: yes',
    ['four five three two oh one'],
    [],
  ],
  ['C: my ssn 078-05-1120 and phone (312) 555-0187', ['078-05-1120', '555-0187'], []],
  ['C: ip is 10.22.3.4 and the model is TX-4500', ['10.22.3.4'], ['TX-4500']],
  ['C: the error says 0x80070057 on version 21.3.1', [], ['0x80070057', '21.3.1']],
  ['C: john and i were there at 5 30 and waited 45 minutes', [], ['5 30', '45 minutes']],
  ['C: my driver license is d four four one two eight eight three nine', ['d four four one two eight eight three nine'], []],
  ['C: passport number is x one two three four five six seven', ['one two three four five six seven'], []],
  ['C: license plate seven k l m four two two', ['seven k l m four two two'], []],
  ['A: can you verify the zip code | C: nine oh two one oh', ['nine oh two one oh'], []],
  ['C: i spoke with brenda yesterday and she promised a refund', ['brenda'], ['promised a refund']],
  ['C: dr. Nakamura at mercy hospital said the mrn is 00412298', ['Nakamura', '00412298'], []],
  ['A: how many people | C: four adults and two kids', [], ['four adults and two kids']],
  ['A: what year did you buy it | C: twenty nineteen', [], ['twenty nineteen']],
  ['A: how much did you pay | C: twelve fifty', [], ['twelve fifty']],
  ['A: what size | C: size eight and a half', [], ['size eight and a half']],
  ['C: card is three seven eight two eight two two four six three one oh oh oh five amex', ['three seven eight two', 'oh oh oh five'], []],
  ['A: card number? | C: 6011 five | C: 6 1 2 then uh 9 9 0 4 4 3 2 1 7 7', ['6011', '9 9 0 4 4 3 2 1 7 7'], []],
  [
    'C: its visa four one one one one one one one one one one one one one one one, exp ten slash twenty nine, cvv one two three',
    ['four one one one', 'ten slash twenty nine', 'one two three'],
    [],
  ],
  ['C: wire it to Maria Fernanda Oliveira, acct 000123456789', ['Maria Fernanda Oliveira', '000123456789'], []],
  ['A: and is that still 77 Harcourt Lane | C: no i moved to 9 bellweather close', ['77 Harcourt Lane', '9 bellweather close'], []],
  ['C: i am calling about invoice 20231104-77 for 1,240.50', [], ['1,240.50']],
  ['C: the gate code is star four four one two', ['four four one two'], []],
  ['C: my username is moonpie underscore 77', ['moonpie underscore 77'], []],
  ['A: could you spell your last name | C: m c capital d o u g a l l', ['d o u g a l l'], []],
  [
    'A: whats the best callback number | C: uh area code six one nine then two two two then four three one eight',
    ['six one nine', 'four three one eight'],
    [],
  ],
  ['A: can i get the account holders name | C: its under my mom, ruth abernathy', ['ruth abernathy'], []],
  ['C: hey its tj from the warehouse, order 55821 has not shipped', ['tj'], ['55821']],
  [
    'A: card number when you are ready | C: for five three two won one for for six six ate ate nine nine oh oh',
    ['for five three two', 'nine nine oh oh'],
    [],
  ],
  [
    'A: card number when you are ready | C: forty five thirty two eleven forty four sixty six eighty eight ninety nine oh oh',
    ['forty five thirty two', 'ninety nine oh oh'],
    [],
  ],
  ['C: my social is one hundred twenty three forty five sixty seven eighty nine', ['one hundred twenty three forty five'], []],
  ['A: what is the phone number on the account | C: its 206 | A: yes | C: 555 | A: uh huh | C: 0199', ['206', '555', '0199'], []],
  ['A: phone? | C: three one two six oh four no five nine nine one two', ['three one two six', 'nine nine one two'], []],
  ['A: can you give me the six digits i sent | C: double four nine double one seven', ['double four nine double one seven'], []],
  ['A: the code please | C: i did not get it', [], ['i did not get it']],
  ['A: the code please | C: oh here it is four one nine', ['four one nine'], ['oh here it is']],
  ['C: my account ending in two two one nine', [], ['my account ending']],
  ['C: account number is zero zero seven dash one one two dash eight', ['zero zero seven dash one one two dash eight'], []],
  ['C: my e mail is sam dot o dot neil at proton mail dot com', ['sam dot o dot neil'], []],
  [
    'A: what email should i send it to | C: linda hart nineteen sixty two all one word at yahoo dot com',
    ['linda hart nineteen sixty two'],
    [],
  ],
  ['A: what email should i send it to | C: the same one, k dot sato at acme dash tools dot co dot uk', ['k dot sato'], []],
  ['C: write to me at r.khan+bills@mail.example.org please', ['r.khan+bills@mail.example.org'], ['please']],
  ['C: its under t e n z i n, last name d o r j e e', ['t e n z i n', 'd o r j e e'], []],
  ['A: spell that for me | C: h as in hotel u as in uniform y n h', ['h as in hotel u as in uniform y n h'], []],
  ['C: my name is siobhan o connell', ['siobhan', 'connell'], []],
  ['C: hi this is mister adebayo calling about my bill', ['adebayo'], ['calling about my bill']],
  ['A: thank you mrs whitlock', ['whitlock'], ['thank you']],
  ['C: my doctor is dr patel at the eastside clinic', ['patel'], ['eastside clinic']],
  [
    'C: ship it to four one two north ninth street unit seven boise idaho eight three seven oh two',
    ['four one two north ninth street', 'eight three seven oh two'],
    [],
  ],
  ['C: i am at 1600 w grand ave apt 3c', ['1600 w grand'], []],
  ['C: p o box seven seven one evanston', ['seven seven one'], []],
  ['C: the house number is nineteen and the postcode is s w one a two a a', ['s w one a two a a'], []],
  ['C: postcode is SW1A 2AA', ['SW1A 2AA'], []],
  ['A: date of birth | C: eleven twenty two seventy one', ['eleven twenty two seventy one'], []],
  ['A: date of birth | C: the twenty second of november nineteen seventy one', ['twenty second of november nineteen seventy one'], []],
  ['C: my appointment is on the twenty second of november at three fifteen', [], ['twenty second of november', 'three fifteen']],
  [
    'C: the bill of november twenty second was one hundred and seventy one dollars',
    [],
    ['november twenty second', 'one hundred and seventy one dollars'],
  ],
  ['C: i called on 11/22 and again on 11/25', [], ['11/22', '11/25']],
  ['C: my medicare number is one e g four t e five m k seven three', ['one e g four t e five m k seven three'], []],
  ['C: nhs number nine four three four seven six five nine one nine', ['nine four three four seven six five nine one nine'], []],
  ['C: ni number is q q one two three four five six c', ['q q one two three four five six c'], []],
  ['C: my aadhaar is 2345 6789 0124', ['2345 6789 0124'], []],
  ['C: its 4242-4242-4242-4242, 12/29, 314', ['4242-4242-4242-4242', '12/29', '314'], []],
  ['C: 4242424242424242 exp 1229 cvc 314 zip 10001', ['4242424242424242', '1229', '314', '10001'], []],
  ['C: security code nine nine one', ['nine nine one'], []],
  ['C: the cvv on the back has rubbed off', [], ['the cvv on the back has rubbed off']],
  ['A: can i get the cvv | C: i do not know what that is', [], ['i do not know what that is']],
  ['C: my pin is the year i was born, nineteen fifty eight', ['nineteen fifty eight'], []],
  ['C: password capital t r o u t 9 9 dollar sign', ['t r o u t 9 9'], []],
  ['C: i forgot my password and the reset link does not work', [], ['i forgot my password and the reset link does not work']],
  ['A: security question, what street did you grow up on | C: larkspur', ['larkspur'], []],
  ['C: order 112-7739220-6612345 never came', [], ['112-7739220-6612345']],
  ['C: reservation code is h x seven q two p', [], ['h x seven q two p']],
  ['C: case number zero zero eight one two nine nine three', [], ['zero zero eight one two nine nine three']],
  ['A: your reference is 88213344 please write that down', [], ['88213344']],
  ['C: the model is a j eleven forty two and the serial is f two l m x nine', [], ['a j eleven forty two']],
  ['C: my limit is five thousand and i owe two thousand three hundred', [], ['five thousand', 'two thousand three hundred']],
  ['C: the interest is nineteen point nine nine percent over sixty months', [], ['nineteen point nine nine percent', 'sixty months']],
  ['C: flight u a one one seven five from gate c twenty two at six forty', [], ['one one seven five', 'six forty']],
  ['C: room 1412, checking in at 3pm for 2 nights', [], ['1412', '3pm', '2 nights']],
  ['C: its a 2019 corolla with 48,200 miles', [], ['2019', '48,200 miles']],
  ['C: plate is 8XYZ123', ['8XYZ123'], []],
  ['C: vin one h g c m eight two six three three a zero zero four three five two', ['one h g c m eight two six three three a'], []],
  ['C: windows eleven version twenty two h two, error code zero x eight zero zero seven', [], ['windows eleven']],
  ['C: my blood pressure was one forty over ninety and i take ten milligrams', [], ['one forty over ninety', 'ten milligrams']],
  ['A: so that is two thousand twelve dollars at four two percent | C: yes', [], ['two thousand twelve dollars']],
  ['C: put it on the card ending 4417 expiring 08/27', ['08/27'], []],
  ['A: reading it back, area code two oh six, five five five, oh one nine nine', ['two oh six', 'five five five', 'oh one nine nine'], []],
  ['C: me llamo guadalupe y mi telefono es seis cinco cinco cuatro cuatro tres tres dos dos', ['guadalupe', 'seis cinco cinco cuatro'], []],
  ['C: mi dirección es calle mayor doce', ['calle mayor doce'], []],
  ['C: je m’appelle benoît et ma carte expire en zéro neuf vingt-sept', ['benoît'], []],
  ['C: mein name ist jürgen und die pin ist vier vier neun null', ['jürgen', 'vier vier neun null'], []],
  ['C: swift is c h a s u s three three', ['c h a s u s three three'], []],
  ['C: wallet 0x52908400098527886E0F7030069857D2E4169EE7', ['0x52908400098527886E0F7030069857D2E4169EE7'], []],
  ['C: api key sk_live_4eC39HqLyjWDarjtT1zdp7dc', ['sk_live_4eC39HqLyjWDarjtT1zdp7dc'], []],
  ['C: mac is 00:1B:44:11:3A:B7', ['00:1B:44:11:3A:B7'], []],
  ['C: tell tamika i said hi', ['tamika'], []],
  ['C: ask for kareem in the service bay', ['kareem'], ['in the service bay']],
  ['C: i am furious and i am done waiting', [], ['i am furious and i am done waiting']],
  ['C: this is ridiculous', [], ['this is ridiculous']],
  ['C: may is the month my contract ends and will is what i need', [], ['may is the month my contract ends']],
]

function redact(turns: string): string {
  const utterances = turns
    .split(' | ')
    .map((turn) => ({ speaker: turn.startsWith('A: ') ? ('agent' as const) : ('customer' as const), text: turn.slice(3) }))
  return redactConversation(utterances)
    .map(({ text }) => text)
    .join(' | ')
}

/** The value, and its first and last two words where it has more: a piece of it is a leak as well. */
const piecesOf = (value: string): string[] => {
  const words = value.split(' ')
  return words.length > 2 ? [value, words.slice(0, 2).join(' '), words.slice(-2).join(' ')] : [value]
}

describe('what people say on calls', () => {
  it.each(cases)('%s', (turns, hidden, kept) => {
    const shown = redact(turns)
    expect(hidden.flatMap(piecesOf).filter((piece) => shown.includes(piece))).toEqual([])
    expect(kept.filter((words) => !shown.includes(words))).toEqual([])
  })
})
