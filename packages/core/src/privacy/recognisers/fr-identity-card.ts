import type { Recogniser } from './recogniser.ts'

/** Source: France, carte nationale d’identité: twelve digits, or nine characters since 2021. */
export const frIdentityCard: Recogniser = {
  type: 'NATIONAL_ID',
  cues: 'carte didentite numero? | carte nationale didentite? | carte d identite numero? | numero de cni | cni',
  form: 'code',
  length: [9, 12],
  fits: (value) => /^(\d{12}|[A-Z\d]{9})$/.test(value),
}
