import type { PanelSource } from '@cuecard/core/panel'
import type { VNode } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Theme } from './settings.tsx'

export interface PanelPlaceProps {
  readonly source: PanelSource | undefined
  readonly theme: Theme
  readonly language: string
}

/** The product itself, as it stands beside a desktop. All the rest of the page is only there for it. */
export function PanelPlace({ source, theme, language }: PanelPlaceProps): VNode {
  const place = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    place.current?.append(document.createElement('cuecard-panel'))
  }, [])
  useLayoutEffect(() => {
    const panel = place.current?.querySelector('cuecard-panel')
    if (!panel) return
    panel.session = source
    panel.setAttribute('theme', theme)
    panel.lang = language
  }, [source, theme, language])
  return <aside class="panel-place" aria-label="Cuecard panel" ref={place} />
}
