/**
 * What Lightning Web Security is documented to change for code in its sandbox, as far as these components could meet it. It is
 * written from its public documentation, and is not Lightning Web Security.
 */
export function distortionsOf(page) {
  const changed = new Map()
  const refuse = (what) =>
    function refused() {
      throw new TypeError(`Lightning Web Security: ${what}`)
    }
  const accessorOf = (kind, prototype, name) => Reflect.get(Object.getOwnPropertyDescriptor(prototype, name), kind)
  changed.set(page.Worker, refuse('a worker cannot be made.'))
  changed.set(page.SharedWorker, refuse('a worker cannot be made.'))
  const getServiceWorker = accessorOf('get', page.Navigator.prototype, 'serviceWorker')
  changed.set(getServiceWorker, () => undefined)
  changed.set(page.URL.createObjectURL, function createObjectURL(object) {
    if (/script|wasm/.test(object?.type ?? '')) throw new TypeError('Lightning Web Security: this type is not supported.')
    return page.URL.createObjectURL(object)
  })
  const setDocument = accessorOf('set', page.HTMLIFrameElement.prototype, 'srcdoc')
  changed.set(setDocument, refuse('srcdoc cannot be set.'))
  const setSource = accessorOf('set', page.HTMLIFrameElement.prototype, 'src')
  changed.set(setSource, function src(address) {
    const { protocol } = new URL(address, page.location.href)
    if (!/^https?:$|^about:$/.test(protocol)) throw new TypeError('Lightning Web Security: this address is not allowed.')
    if (protocol !== 'about:') this.setAttribute('sandbox', 'allow-scripts')
    setSource.call(this, address)
  })
  guardPage(page, changed)
  return changed
}

/** Only scripts and styles may be put into what all components share. */
function guardPage(page, changed) {
  const shared = new Set([page.document.documentElement, page.document.head, page.document.body])
  const isFit = (child) => /^(?:SCRIPT|LINK)$/.test(child?.nodeName)
  for (const [prototype, names] of [
    [page.Node.prototype, ['appendChild', 'insertBefore', 'replaceChild']],
    [page.Element.prototype, ['append', 'prepend', 'replaceChildren']],
  ]) {
    for (const name of names) {
      const original = prototype[name]
      changed.set(original, function insert(...children) {
        if (shared.has(this) && !isFit(children[0])) throw new TypeError(`Lightning Web Security: ${name} is not allowed here.`)
        return original.apply(this, children)
      })
    }
  }
}
