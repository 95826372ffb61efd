import { PhraseSet } from '../tokens/phrases.ts'

/** How surely a name follows. */
export type NameCue =
  /** A name follows, whatever it looks like. */
  | 'named'
  /** A name may follow: it must look like one. */
  | 'maybe'
  /** A form of address: a name follows, and it may be a surname alone. */
  | 'form'
  /** A title that is an everyday word as well: it must look a little like a name. */
  | 'title'

export const NAMED = `name is/was? | name on the/my/this/that/your account/card/policy/bill/order/booking/reservation/file is/was? | name in the account is
  | first/last/full/middle/maiden/family/given/legal/sur/nick/my/his/her/their/the name is/was? | surname/nickname is/was?
  | account/card/policy/booking/reservation/order/it/its is? under/in the/my? name of? | account/card/policy/booking/reservation/order/it/its is? under | under the name of? | in the name of | goes/go by the? name? of?
  | people? call me | was/is/be/been called | named | name to | on behalf of | speak/speaking/talk/talking/spoke to/with | ask for | made out to | payable to
  | attention | attn | care of | c o | belongs to | registered to/under
  | under? my/his/her/your wife/husband/spouse/partner/fiance/son/daughter/mother/father/mom/mum/dad/brother/sister/boss/doctor/lawyer/neighbor/roommate/friend/girlfriend/boyfriend/uncle/aunt/grandmother/grandfather/cousin/nephew/niece/manager/colleague/landlord name? is?
  | account/card/policy? holder/owner/cardholder/policyholder/beneficiary/patient/contact/customer/passenger/guest/traveler/traveller/technician is/name/named/person is?
  | policyholder | beneficiary | patient | contact | sincerely | regards | yours truly/faithfully | signed
  | me llamo | mi nombre es | soy | habla con? | je mappelle | mon nom est | je suis | ich heisse | mein name ist | ich bin | meu nome e | me chamo | eu sou | mi chiamo | il mio nome e | sono`

export const MAYBE = `this is | im | i am | its | it is | thats | that is | hi | hello | hey | hola | thanks | thank you | bye | goodbye | okay | ok | cheers | morning | evening | afternoon | and | with | for | to | by | tell | told | ask | asked | said | says | meet | met | know | dear | from | you are | youre | through to | youre/you through to | he is | hes | she is | shes | let | give | email | emailed`

const FORMS =
  'mr | mrs | ms | mx | mister | missus | senor/senora/senorita | monsieur | mademoiselle | herr | frau | senhor/senhora | signor/signora'
const TITLES =
  'miss | dr | doctor | prof | professor | sir | madam/madame | lady | lord | reverend | father | sister | captain | nurse | judge | officer'

export const nameCues: PhraseSet<NameCue> = new PhraseSet<NameCue>()
  .add(NAMED, 'named')
  .add(FORMS, 'form')
  .add(TITLES, 'title')
  .add(MAYBE, 'maybe')

/** After a name: `bob speaking`, `ann here`. */
export const AFTER_NAME: ReadonlySet<string> = new Set('speaking here calling again'.split(' '))

/** What may stand inside a name. */
export const PARTICLES: ReadonlySet<string> = new Set(
  'de la da do dos das di del della van von der den bin ibn al el ter ten le st mc mac o y e'.split(' '),
)
