import type { Moment } from '../moments/moment.ts'
import type { Playbook } from '../playbook/playbook.ts'
import type { Prompt, PromptSource } from './prompt.ts'

/** A headline is read at a glance: no more than this many characters. */
const longestHeadline = 60

/** Writes the prompt for a moment: the texts of the playbook's entry behind it, else those that the playbook has for the moment. */
export function writePrompt(moment: Moment & { readonly dedupeKey: string }, promptId: string, playbook: Playbook): Prompt {
  const texts = { ...playbook.moments[moment.moment], ...moment.texts }
  const slots = moment.slots ?? {}
  return {
    promptId,
    momentId: moment.momentId,
    moment: moment.moment,
    severity: moment.severity,
    headline: shortened(filled(texts.headline ?? moment.moment, slots)),
    detail: filled(texts.detail ?? '', slots),
    ...(texts.say && { say: filled(texts.say, slots) }),
    sources: (moment.articleIds ?? []).flatMap((id) => sourceOf(id, playbook)),
    because: moment.because,
    evidence: moment.evidence,
    confidence: moment.confidence,
    dedupeKey: moment.dedupeKey,
  }
}

function filled(text: string, slots: Readonly<Record<string, string>>): string {
  const whole = text.replace(/\{([a-z]+)\}/g, (slot, name: string) => (Object.hasOwn(slots, name) ? (slots[name] ?? slot) : slot))
  return whole.slice(0, 1).toUpperCase() + whole.slice(1)
}

function shortened(headline: string): string {
  if (headline.length <= longestHeadline) return headline
  const cut = headline.lastIndexOf(' ', longestHeadline - 1)
  return `${headline.slice(0, cut > 0 ? cut : longestHeadline - 1)}…`
}

function sourceOf(articleId: string, { articles }: Playbook): readonly PromptSource[] {
  const article = articles.find(({ id }) => id === articleId)
  if (!article) return []
  const { id, title, summary, url } = article
  return [{ id, title, summary, ...(url && { url }) }]
}
