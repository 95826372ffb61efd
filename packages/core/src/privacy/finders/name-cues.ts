import { PhraseSet } from '../tokens/phrases.ts'

/** How surely a name follows. */
export type NameCue =
  /** A name follows, whatever it looks like. */
  | 'named'
  /** A name may follow: it must look like one. */
  | 'maybe'
  /** A name may follow, and so may a place or a thing: it must look very much like one. */
  | 'weak'
  /** A form of address: a name follows, and it may be a surname alone. */
  | 'form'
  /** A title that is an everyday word as well: it must look a little like a name. */
  | 'title'

export const NAMED = `name is/was? | name on the/my/this/that/your account/card/policy/bill/order/booking/reservation/file is/was? | name in the account is
  | first/last/full/middle/maiden/family/given/legal/sur/nick/my/his/her/their/the name is/was? | surname/nickname is/was?
  | account/card/policy/booking/reservation/order/it/its is? under/in the/my? name of? | account/card/policy/booking/reservation/order/it/its is? under | under the name of? | in the name of | goes/go by the? name? of?
  | people? call me | was/is/be/been called | named | name to | on behalf of | speak/speaking/spoke to/with | made out to | payable to
  | attn | care of | c o | belongs to | registered to/under
  | account/card/policy? holder/owner/cardholder/policyholder/beneficiary/patient/contact/customer/passenger/guest/traveler/traveller/technician is/name/named/person is?
  | sincerely | regards | yours truly/faithfully | signed
  | me llamo | mi nombre es | soy | habla con? | je mappelle | mon nom est | je suis | ich heisse | mein name ist | ich bin | meu nome e | me chamo | eu sou | mi chiamo | il mio nome e | sono`

export const MAYBE = `this is | im | i am | hi | hello | hey | hola | thanks | thank you | bye | goodbye | cheers | morning | evening | afternoon | tell | told | ask | asked | said | says | meet | met | dear | you are | youre | through to |
  my/his/her/your wife/husband/spouse/partner/fiance/son/daughter/mother/father/mom/mum/dad/brother/sister/boss/doctor/lawyer/neighbor/roommate/friend/girlfriend/boyfriend/uncle/aunt/grandmother/grandfather/cousin/nephew/niece/manager/colleague/landlord is? | talk/talking to/with | ask for | attention | patient | contact | he is | hes | she is | shes`

export const WEAK = 'it is | its | thats | that is | okay | ok | and | with | for | to | by | know | from | let | give | email | emailed'

const FORMS =
  'mr | mrs | ms | mx | mister | missus | senor/senora/senorita | monsieur | mademoiselle | herr | frau | senhor/senhora | signor/signora'
const TITLES =
  'miss | dr | doctor | prof | professor | sir | madam/madame | lady | lord | reverend | father | sister | captain | nurse | judge | officer'

export const nameCues: PhraseSet<NameCue> = new PhraseSet<NameCue>()
  .add(NAMED, 'named')
  .add(FORMS, 'form')
  .add(TITLES, 'title')
  .add(MAYBE, 'maybe')
  .add(WEAK, 'weak')

/** After a name: `bob speaking`, `ann here`. */
export const AFTER_NAME: ReadonlySet<string> = new Set('speaking here calling again'.split(' '))

/** What may stand inside a name. */
export const PARTICLES: ReadonlySet<string> = new Set(
  'de la da do dos das di del della van von der den bin ibn al el ter ten le st mc mac o y e'.split(' '),
)

/** What may stand between a cue and the name. */
export const LEAD: RegExp = /^(is|its|was|the|uh|um|er|mr|mrs|ms|dr|actually|just|spelled|spelt)$/

/** What goes on after a whole name; after other words (`james let me`) an everyday word before them is no surname. */
export const AFTER_SURNAME: RegExp = /^(and|at|is|my|im|i|its|from|with|here|on|but|or|so|who)$/

/** Before the name of a place: `san francisco`. */
export const PLACE_LEAD: RegExp = /^(san|santa|santo|sao|saint|los|las|el|fort|port|mount|lake|new)$/

/** Endings of ordinary words, for words that no list has. */
export const ORDINARY_ENDING: RegExp = /.(ing|ed|ly|ise)$/
