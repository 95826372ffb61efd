/** HTML that is safe to put into a page. */
export interface Html {
  readonly html: string
}

type Part = Html | string | number | readonly Part[]

/** A template whose values are escaped, unless they are HTML made by such a template. */
export function markup(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { html: strings.reduce((whole, text, index) => `${whole}${text}${index < parts.length ? written(parts[index] ?? '') : ''}`, '') }
}

/** Text of the program's own that is HTML as it stands. */
export function raw(text: string): Html {
  return { html: text }
}

function written(part: Part): string {
  if (typeof part === 'object') return 'html' in part ? part.html : part.map(written).join('')
  return String(part).replaceAll(/[&<>"'\0]/g, (character) => entities[character] ?? '')
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;', '\0': '\uFFFD' }
