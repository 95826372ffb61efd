/** Something that was tried in an org, in plain words for its admin. */
export interface Finding {
  readonly name: string
  /** `limited` where Cuecard works without it. */
  readonly state: 'good' | 'limited' | 'missing' | 'trying'
  readonly text: string
}
