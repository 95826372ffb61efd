import type { Strings } from './strings.ts'
import { english } from './strings-english.ts'
import { spanish } from './strings-spanish.ts'

/** The panel's own words, and how times and numbers are written beside them. */
export interface Language {
  readonly strings: Strings
  /** BCP 47. */
  readonly locale: string
}

/** The language of a BCP 47 tag if the panel speaks it, otherwise English. */
export function languageOf(tag: string | undefined): Language {
  const isSpanish = tag !== undefined && /^es(-|$)/iu.test(tag)
  const isEnglish = tag !== undefined && /^en(-|$)/iu.test(tag)
  const strings = isSpanish ? spanish : english
  return { strings, locale: (isSpanish || isEnglish) && isLocale(tag) ? tag : isSpanish ? 'es' : 'en' }
}

/** The `lang` that holds where `element` stands: its own or that of its closest ancestor, through shadow roots. */
export function tagAround(element: Element): string | undefined {
  for (let node: Node | null = element; node; node = node instanceof ShadowRoot ? node.host : node.parentNode) {
    const tag = node instanceof Element ? node.getAttribute('lang') : null
    if (tag) return tag
  }
  return undefined
}

function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0
  } catch {
    return false
  }
}
