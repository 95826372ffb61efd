const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

/** Endings of street names that are written as one word: Hauptstraße, Søndergade, Itätuulenkuja. */
export const STREET_ENDING: RegExp =
  /.(strasse|str|weg|platz|gasse|allee|straat|laan|gade|vej|gatan|vagen|katu|kuja|tie|gata|veien|vegen|stien|alle)$/

/** The first word of a street's name. */
export const STREET_LEADS: ReadonlySet<string> = set(
  'rue via viale corso piazza calle avenida av avda plaza paseo carrera carretera rua travessa estrada praca r ul ulica aleja place boulevard chemin allee route impasse quai cours largo vicolo strada jalan',
)

export const UNITS: ReadonlySet<string> = set(
  'apt apartment suite ste unit floor fl flat room rm box building bldg lot number no house level block penthouse door hse',
)

const STATE_NAMES =
  'alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia washington wisconsin wyoming ontario quebec manitoba alberta saskatchewan queensland victoria tasmania'
const STATE_PAIRS =
  'new-hampshire new-jersey new-mexico new-york north-carolina north-dakota south-carolina south-dakota rhode-island west-virginia district-columbia british-columbia nova-scotia new-brunswick south-wales south-australia western-australia'
const STATE_CODES =
  'al ak az ar ca co ct de fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh ok or pa ri sc sd tn tx ut vt va wa wv wi wy dc ae ap aa on qc bc ab mb sk ns nb nsw vic qld tas act nt'

const stateNames = set(STATE_NAMES)
const statePairs = set(STATE_PAIRS)
const stateCodes = set(STATE_CODES)

/** How many words of a state's name begin with `word`: 2, 1, or 0 for none. A code such as `TX` counts where `isCode` is set. */
export function stateLength(word: string, next: string, isCode: boolean): number {
  if (statePairs.has(`${word}-${next}`)) return 2
  return stateNames.has(word) || (isCode && stateCodes.has(word)) ? 1 : 0
}
