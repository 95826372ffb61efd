import { baseStyles } from './styles-base.ts'
import { promptStyles } from './styles-prompts.ts'
import { sectionStyles } from './styles-sections.ts'

const css = baseStyles + promptStyles + sectionStyles

/** One sheet a document: a sheet cannot be adopted by the roots of another, such as a picture-in-picture window. */
const sheets = new WeakMap<Document, CSSStyleSheet>()

/** Gives a shadow root its styles; a constructed sheet passes a content security policy that forbids inline styles. */
export function applyStyles(root: ShadowRoot): void {
  try {
    const sheet = sheetFor(root.ownerDocument)
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
  } catch {
    if (root.querySelector('style')) return
    const style = root.ownerDocument.createElement('style')
    style.textContent = css
    root.prepend(style)
  }
}

function sheetFor(page: Document): CSSStyleSheet {
  const known = sheets.get(page)
  if (known) return known
  const sheet = new (page.defaultView ?? globalThis).CSSStyleSheet()
  sheet.replaceSync(css)
  sheets.set(page, sheet)
  return sheet
}
