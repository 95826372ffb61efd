/** HTML that is safe to put into a page. */
export interface Html {
  readonly html: string
}

type Part = Html | string | number | readonly Part[]

/** Told by identity: an object of a record that came from elsewhere can look like one. */
const made = new WeakSet<object>()

/** A template whose values are escaped, unless they are HTML made by such a template. */
export function markup(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return raw(strings.reduce((whole, text, index) => `${whole}${text}${index < parts.length ? written(parts[index] ?? '') : ''}`, ''))
}

/** Text of the program's own that is HTML as it stands. */
export function raw(text: string): Html {
  const html = { html: text }
  made.add(html)
  return html
}

function written(part: Part): string {
  if (isList(part)) return part.map(written).join('')
  if (typeof part === 'object') return made.has(part) ? part.html : ''
  return String(part).replaceAll(/[&<>"'\0]/g, (character) => entities[character] ?? '')
}

function isList(part: Part): part is readonly Part[] {
  return Array.isArray(part)
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;', '\0': '\uFFFD' }
