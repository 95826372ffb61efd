import { CuecardError } from '../errors.ts'
import type { EntityType } from './entity.ts'
import type { CompiledPattern, TenantPattern } from './patterns.ts'
import { compilePattern } from './patterns.ts'

/** How much is hidden. */
export type PrivacyProfile =
  /** The optional kinds too, every number of two digits or more that nothing explains, and while a card is read out every number. */
  | 'strict'
  /** Numbers of four digits or more that nothing explains. */
  | 'balanced'
  /** Only what words, a question or its form give away. */
  | 'lenient'

/** Kinds of which a placeholder can be turned back into what was said. Card data and secrets never are. */
export type ReversibleType = 'PERSON' | 'PHONE' | 'EMAIL'

const REVERSIBLE: ReadonlySet<EntityType> = new Set(['PERSON', 'PHONE', 'EMAIL'] satisfies ReversibleType[])

/** What a tenant hides. */
export interface PrivacyOptions {
  /** Default `balanced`. */
  readonly profile?: PrivacyProfile
  /** Switches a kind on or off, whatever the profile says. */
  readonly types?: Partial<Record<EntityType, boolean>>
  /** Whether the last four digits of a payment card stay visible, as PCI DSS allows. Default `hide`. */
  readonly cardLastFour?: 'hide' | 'show'
  /** The kinds that `restore` turns back. Default none. */
  readonly reversible?: readonly ReversibleType[]
  /** The tenant's own kinds. */
  readonly patterns?: readonly TenantPattern[]
}

/** The options of one call, worked out. */
export interface Policy {
  /** From how many digits on a number that nothing explains is hidden. */
  readonly unexplainedDigits: number
  /** Whether every number is hidden while a card is read out. */
  readonly isStrictWithCards: boolean
  readonly showsLastFour: boolean
  readonly reversible: ReadonlySet<EntityType>
  readonly patterns: readonly CompiledPattern[]
  hides(type: EntityType): boolean
}

/** Kinds that are hidden only where the policy says so. */
export const OPTIONAL: ReadonlySet<EntityType> = new Set([
  'AGENT_NAME',
  'AGE',
  'COMPANY_ID',
  'CONDITION',
  'DATE',
  'LOCATION',
  'NRP',
  'ORGANIZATION',
  'PROFESSIONAL_ID',
  'RECORD_ID',
] satisfies EntityType[])

const UNEXPLAINED_DIGITS: Readonly<Record<PrivacyProfile, number>> = { strict: 2, balanced: 4, lenient: 9 }

/** Works out the options. Throws a `CuecardError` for an unknown profile, and for a pattern that is no pattern or could be slow. */
export function toPolicy({
  profile = 'balanced',
  types = {},
  cardLastFour = 'hide',
  reversible = [],
  patterns = [],
}: PrivacyOptions): Policy {
  const showsLastFour = cardLastFour === 'show'
  const unexplainedDigits = UNEXPLAINED_DIGITS[profile]
  // A host without types: a name that is none would hide too little.
  if (!(unexplainedDigits > 0)) throw new CuecardError({ message: `no profile: "${profile}"`, hint: 'strict, balanced or lenient' })
  return {
    unexplainedDigits,
    isStrictWithCards: profile === 'strict',
    showsLastFour,
    // Whatever a host without types asks for.
    reversible: new Set(reversible.filter((type) => REVERSIBLE.has(type))),
    patterns: patterns.map(compilePattern),
    hides: (type) => types[type] ?? (type === 'CARD_LAST4' ? !showsLastFour : profile === 'strict' || !OPTIONAL.has(type)),
  }
}
