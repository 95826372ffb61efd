/** One word as phrases are matched: lower case, contractions opened, with the place it has in the text. */
export interface Word {
  readonly text: string
  /** UTF-16 offset of its first code unit in the text it was read from. */
  readonly start: number
  /** Exclusive. */
  readonly end: number
}

/**
 * Contractions as a recogniser writes them, with the apostrophe taken out. Those that are words of their own without it
 * ("well", "were", "ill", "id", "shell", "its") are opened only where the apostrophe was written.
 */
const contractions: ReadonlyMap<string, string> = new Map(
  Object.entries({
    aint: 'is not',
    arent: 'are not',
    cannot: 'can not',
    cant: 'can not',
    couldnt: 'could not',
    couldve: 'could have',
    didnt: 'did not',
    doesnt: 'does not',
    dont: 'do not',
    dunno: 'do not know',
    gimme: 'give me',
    gonna: 'going to',
    gotta: 'got to',
    hadnt: 'had not',
    hasnt: 'has not',
    havent: 'have not',
    hes: 'he is',
    im: 'i am',
    isnt: 'is not',
    ive: 'i have',
    lemme: 'let me',
    mustnt: 'must not',
    shes: 'she is',
    shouldnt: 'should not',
    shouldve: 'should have',
    thats: 'that is',
    theres: 'there is',
    theyre: 'they are',
    theyve: 'they have',
    tryna: 'trying to',
    u: 'you',
    ur: 'your',
    wanna: 'want to',
    wasnt: 'was not',
    werent: 'were not',
    weve: 'we have',
    whats: 'what is',
    wont: 'will not',
    wouldnt: 'would not',
    wouldve: 'would have',
    yall: 'you all',
    youd: 'you would',
    youll: 'you will',
    youre: 'you are',
    youve: 'you have',
  }),
)

const endings: ReadonlyMap<string, string> = new Map(Object.entries({ ll: 'will', re: 'are', ve: 'have', m: 'am', d: 'would', s: 'is' }))

/** Sounds that carry no words; matching reads past them. */
const fillers: ReadonlySet<string> = new Set(['uh', 'uhh', 'um', 'umm', 'er', 'erm', 'ah', 'hm', 'hmm', 'mm'])

/** Stands at the end of a partial for words that may yet have to be hidden, and is no word. */
const heldBack = '[HOLD]'

const wordPattern = /\[HOLD\]|\[[A-Z][A-Z_]*_\d+\]|[\p{L}\p{M}\p{N}]+(?:['’ʼ`][\p{L}\p{M}]+)*/gu

/**
 * The words of `text` in order, in time linear in its length. "don't", "don’t" and "dont" are all "do not"; fillers are
 * left out; a placeholder such as `[CARD_NUMBER_1]` is the one word "card_number".
 */
export function words(text: string): Word[] {
  const found: Word[] = []
  for (const match of text.matchAll(wordPattern)) {
    const start = match.index
    const end = start + match[0].length
    for (const part of open(match[0])) if (!fillers.has(part)) found.push({ text: part, start, end })
  }
  return found
}

function open(token: string): readonly string[] {
  if (token === heldBack) return []
  if (token.startsWith('[')) return [token.slice(1, token.lastIndexOf('_')).toLowerCase()]
  const lower = token.toLowerCase().normalize('NFC')
  const apart = lower.split(/['’ʼ`]/u)
  const joined = apart.join('')
  const whole = contractions.get(joined)
  if (whole) return whole.split(' ')
  const ending = apart.length === 2 ? endings.get(apart[1] ?? '') : undefined
  return ending && apart[0] ? [apart[0], ending] : [joined]
}
