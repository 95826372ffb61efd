import type { Recogniser } from './recogniser.ts'

export const phone: Recogniser = {
  type: 'PHONE',
  source: 'ITU-T E.164; North American Numbering Plan',
  cues: 'phone/telephone/cell/cellphone/mobile/landline/fax/whatsapp number/no? | contact/callback/home/work/office/daytime/evening/alternate/alternative/best/good/direct number/no/line | call back number | cell phone number? | mobile phone number? | number to reach/call/contact/text you/me/him/her/them? | reach you/me/him/her/us/them at/on | contact you/me/us at/on | call you/me/him/her/us/them back? at/on | text you/me/him/her/us/them at/on | ring me/us/you back? on/at | calling from | my number | your number | his number | her number | area code | tel | ph | ph no | mob | telefono | numero de telefono/telephone/telefone/celular/movil | telephone/portable/movil/celular/telefone/telemovel | telefonnummer | handynummer | handy | rufnummer | cellulare | numero di telefono/cellulare',
  length: [7, 15],
  fits: (value) => /^(1?[2-9]\d\d[2-9]\d{6}|0\d{8,10}|00\d{8,13}|[6-9]\d{9})$/.test(value),
  bare: true,
}
