import type { Recogniser } from './recogniser.ts'

/** Source: ITU-T E.164; North American Numbering Plan. */
export const phone: Recogniser = {
  type: 'PHONE',
  cues: 'phone/telephone/cell/cellphone/mobile/landline/fax/whatsapp/cellular line/phone? | contact/callback/home/work/office/daytime/evening/alternate/alternative/best/good/direct/primary/secondary/backup/emergency/day/contacting number/no/line/phone/telephone/cell/contact | call back | phone/mobile/cell/telephone/contact number/no on/for? | number to reach/call/contact/text/ring/dial/get you/me/him/her/them/us? back/on/at? | best number/way/place/time to reach/contact/call you/me? on/at? | number/no you/i/he/she/they/we can be? reach/reached/call/contact/contacted me/you/him/her? on/at? | number youre/im calling from | reach/contact/call/text/ring/phone/message/buzz you/me/him/her/us/them back? at/on | reached at/on | call/text/ring/phone/contact me | give me/us/you a call/ring/text/buzz back? at/on? | calling/called/call from | my/your/his/her/our/their/another number/no | area code | tel | ph | mob | telefono | numero de telefono/telephone/telefone/celular/movil/portable/contacto/contato/mobile | movil | celular | telefone | telemovel | telefonnummer | handynummer | handy nummer | mobilnummer | rufnummer | cellulare | numero di telefono/cellulare | llamame al? | appelez moi au? | meine nummer | mi numero | mon numero | meu numero | mio numero',
  hints: 'number',
  length: [7, 15],
  fits: (value) => /^(1?[2-9]\d\d[2-9]\d{6}|0\d{8,10}|(00)?[1-9]\d{9,12})$/.test(value),
  bare: true,
}
