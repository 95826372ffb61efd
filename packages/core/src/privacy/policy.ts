import type { EntityType } from './entity.ts'

/** How much is hidden. */
export type PrivacyProfile =
  /** Every number that nothing explains, and the kinds that are optional elsewhere. */
  | 'strict'
  /** Numbers of four digits or more that nothing explains. */
  | 'balanced'
  /** Only what words, a question or its form give away. */
  | 'lenient'

export interface PrivacyOptions {
  /** Default `balanced`. */
  readonly profile?: PrivacyProfile
  /** Switches a kind on or off, whatever the profile says. */
  readonly types?: Partial<Record<EntityType, boolean>>
}

/** The options of one call, worked out. */
export interface Policy {
  /** From how many digits on a number that nothing explains is hidden. */
  readonly unexplainedDigits: number
  hides(type: EntityType): boolean
}

const OPTIONAL: ReadonlySet<EntityType> = new Set([
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

export function toPolicy({ profile = 'balanced', types = {} }: PrivacyOptions): Policy {
  return {
    unexplainedDigits: UNEXPLAINED_DIGITS[profile],
    hides: (type) => types[type] ?? (profile === 'strict' || !OPTIONAL.has(type)),
  }
}
