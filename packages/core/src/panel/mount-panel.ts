import { createElement, render } from 'preact'
import { tagAround } from './language.ts'
import type { PanelSource } from './panel-source.ts'
import { Panel } from './panel.tsx'
import { applyStyles } from './styles.ts'

/** How a panel is shown. */
export interface PanelOptions {
  /** BCP 47; otherwise that of the container or of its closest ancestor that has one. English and Spanish are spoken. */
  readonly lang?: string | undefined
  /** Otherwise what the system prefers. */
  readonly theme?: 'light' | 'dark' | undefined
}

interface Mounted {
  readonly place: HTMLElement
  source: PanelSource | undefined
  /** Changes with the source, so that nothing of one call stays open in another. */
  key: number
}

const mounted = new WeakMap<HTMLElement, Mounted>()

/**
 * Shows a panel in `container`, in a shadow root of its own: for hosts that cannot use the custom element. Calling it again
 * for the same container changes what is shown there. Returns what takes the panel away and ends its subscription.
 */
export function mountPanel(container: HTMLElement, source: PanelSource | undefined, options: PanelOptions = {}): () => void {
  const root = container.shadowRoot ?? container.attachShadow({ mode: 'open' })
  applyStyles(root)
  const mount = mounted.get(container) ?? placeIn(root, source)
  mounted.set(container, mount)
  if (mount.source !== source) Object.assign(mount, { source, key: mount.key + 1 })
  const { lang = tagAround(container), theme } = options
  render(createElement(Panel, { key: mount.key, source, lang, theme }), mount.place)
  return () => {
    if (mounted.get(container) !== mount) return
    mounted.delete(container)
    render(null, mount.place)
    mount.place.remove()
  }
}

function placeIn(root: ShadowRoot, source: PanelSource | undefined): Mounted {
  const place = root.ownerDocument.createElement('div')
  place.className = 'place'
  root.append(place)
  return { place, source, key: 0 }
}
