import type { Keeper } from './keepers/keepers.ts'
import { keepers } from './keepers/keepers.ts'
import { measureAt } from './keepers/measure.ts'
import type { Recogniser } from './recognisers/recogniser.ts'
import { recognisers } from './recognisers/recognisers.ts'
import type { PhraseMatch } from './tokens/phrases.ts'
import { spokenWord } from './tokens/lexicon.ts'
import { PhraseSet } from './tokens/phrases.ts'
import type { Token } from './tokens/scan.ts'
import type { TokenUse } from './tokens/unit.ts'

/** What a phrase says of the numbers around it. */
export type Meaning =
  | { readonly use: 'cue'; readonly recogniser: Recogniser; readonly strong: boolean }
  | { readonly use: 'keep'; readonly keeper: Keeper; readonly strong: boolean }
  | { readonly use: 'filler' | 'repair' }

export type Cue = PhraseMatch<Meaning>

const FILLERS =
  'uh | um | uhm | er | erm | ah | eh | hmm | hm | mm | like | so | okay | ok | well | right | now | let me see/think/check/look | lets see | you know | i think | i guess | hold on | hang on | bear with me | just? a/one/another sec/second/moment/minute | give me a? sec/second/moment/minute | and | then | and then | space | last/first four/4/six/6/three/3/two/2/five/5 digits/numbers/ones? | four/4/six/6/ten/10/nine/9/eight/8/five/5/three/3/seven/7/twelve/12 digit | ending/ends/ended in/with | starting/starts/beginning/begins with | its | it is | thats | that is | plus | you ready/there/with/got | ready | just? sec | got that/it/those | read | capital | upper/lower case | uppercase | lowercase | em | euh | este | eh bien | ahm'
const REPAIRS =
  'no | sorry | wait | oops | actually | correction | scratch that | strike that | i mean | i meant | make that | let me start again/over | start again/over | not | rather | my bad | my mistake | apologies | excuse me | wrong | should be | perdon | pardon | entschuldigung | desculpe | scusi | nein | non | nao | digo'

const phrases = new PhraseSet<Meaning>()
for (const recogniser of recognisers) {
  phrases.add(recogniser.cues ?? '', { use: 'cue', recogniser, strong: true })
}
for (const keeper of keepers) phrases.add(keeper.before ?? '', { use: 'keep', keeper, strong: true })
for (const recogniser of recognisers) phrases.add(recogniser.hints ?? '', { use: 'cue', recogniser, strong: false })
for (const keeper of keepers) phrases.add(keeper.hints ?? '', { use: 'keep', keeper, strong: false })
phrases.add(FILLERS, { use: 'filler' }).add(REPAIRS, { use: 'repair' })

/** What may follow any cue: `the routing` and `the routing number is` announce the same. */
const TAIL = new Set('number numbers no nos num nr digits is was are says'.split(' '))

/** The longest phrases of a text, in order, none over another. */
export function findCues(tokens: readonly Token[]): Cue[] {
  const found: Cue[] = []
  for (let index = 0; index < tokens.length; index += 1) {
    const match = phrases.at(tokens, index)
    if (!match || isInsideCode(tokens, match) || isUnit(tokens, match) || isBegunLater(tokens, match)) continue
    let { last } = match
    if ('strong' in match.label) while (TAIL.has(tokens[last + 1]?.text ?? '')) last += 1
    found.push({ ...match, last })
    index = last
  }
  return found
}

/** Whether a cue is the unit of the number before it: `750 cc`. */
const isUnit = (tokens: readonly Token[], { first, last }: Cue): boolean =>
  first === last && tokens[first - 1]?.kind === 'digits' && measureAt(tokens, first) !== undefined

/** Whether a longer phrase begins with the last word of a match: `mon numéro` is no cue in `mon numéro de carte`. */
function isBegunLater(tokens: readonly Token[], { first, last }: Cue): boolean {
  const later = last > first ? phrases.at(tokens, last) : undefined
  return later !== undefined && later.last - later.first > last - first && 'strong' in later.label && later.label.strong
}

/** Whether an abbreviation in single letters (`n i`) is a part of letters that are being spelled. */
function isInsideCode(tokens: readonly Token[], { first, last }: Cue): boolean {
  for (let index = first; index <= last; index += 1) if (tokens[index]?.text.length !== 1) return false
  const before = tokens[first - 1]
  return (
    before !== undefined &&
    last > first &&
    (before.text.length === 1 || before.kind === 'digits' || spokenWord(before.text)?.role === 'number')
  )
}

/** What the cues make of each token. */
export function usesOf(tokens: readonly Token[], cues: readonly Cue[]): TokenUse[] {
  const uses: TokenUse[] = tokens.map(() => undefined)
  for (const { first, last, label } of cues) {
    // A single word that merely hints may be a number word of another language.
    if (first === last && 'strong' in label && !label.strong) continue
    const use = 'strong' in label ? 'claimed' : label.use === 'filler' && last > first ? 'aside' : label.use
    for (let index = first; index <= last; index += 1) uses[index] = use
  }
  return uses
}
