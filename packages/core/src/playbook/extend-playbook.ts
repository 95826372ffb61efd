import type { PlaybookFile } from './playbook.ts'

/**
 * A playbook on top of another: an entry with the id of one of the base takes its place, others are added; the script is one
 * order and is taken whole; single settings and texts replace those of the base.
 */
export function extendPlaybook(base: PlaybookFile, own: PlaybookFile): PlaybookFile {
  const moments = { ...base.moments }
  for (const [name, settings] of Object.entries(own.moments ?? {})) {
    const moment = name as keyof typeof moments
    moments[moment] = { ...moments[moment], ...settings }
  }
  return {
    ...base,
    ...own,
    settings: { ...base.settings, ...own.settings },
    moments,
    disclosures: byId(base.disclosures, own.disclosures),
    prohibitions: byId(base.prohibitions, own.prohibitions),
    consents: byId(base.consents, own.consents),
    rules: byId(base.rules, own.rules),
    matters: byId(base.matters, own.matters),
    articles: byId(base.articles, own.articles),
    phrases: {
      insults: [...(base.phrases?.insults ?? []), ...(own.phrases?.insults ?? [])],
      empathy: joined(base.phrases?.empathy, own.phrases?.empathy),
      escalation: joined(base.phrases?.escalation, own.phrases?.escalation),
    },
  }
}

/** The entries of both lists; of two with one id the second, in the place of the first. */
export function byId<Entry extends { readonly id: string }>(base: readonly Entry[] = [], own: readonly Entry[] = []): readonly Entry[] {
  const added = own.filter(({ id }) => !base.some((entry) => entry.id === id))
  return [...base.map((entry) => own.find(({ id }) => id === entry.id) ?? entry), ...added]
}

function joined<Kind extends string>(base: PhrasesByKind<Kind> | undefined, own: PhrasesByKind<Kind> | undefined): PhrasesByKind<Kind> {
  const result: Partial<Record<Kind, readonly string[]>> = { ...base }
  for (const [kind, phrases] of Object.entries(own ?? {}) as [Kind, readonly string[]][])
    result[kind] = [...(result[kind] ?? []), ...phrases]
  return result
}

type PhrasesByKind<Kind extends string> = Readonly<Partial<Record<Kind, readonly string[]>>>
