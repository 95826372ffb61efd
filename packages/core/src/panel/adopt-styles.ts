/** One sheet of each kind a document: a sheet cannot be adopted by the roots of another, such as a picture-in-picture window. */
const sheets = new WeakMap<Document, Map<string, CSSStyleSheet>>()

/** Gives a shadow root styles; a constructed sheet passes a content security policy that forbids inline styles. */
export function adoptStyles(root: ShadowRoot, css: string): void {
  try {
    const sheet = sheetFor(root.ownerDocument, css)
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
  } catch {
    if (root.querySelector('style')) return
    const style = root.ownerDocument.createElement('style')
    style.textContent = css
    root.prepend(style)
  }
}

function sheetFor(page: Document, css: string): CSSStyleSheet {
  const known = sheets.get(page) ?? new Map<string, CSSStyleSheet>()
  sheets.set(page, known)
  const there = known.get(css)
  if (there) return there
  const sheet = new (page.defaultView ?? globalThis).CSSStyleSheet()
  sheet.replaceSync(css)
  known.set(css, sheet)
  return sheet
}
