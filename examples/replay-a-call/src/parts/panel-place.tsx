import type { Briefing } from '@cuecard/core/briefing'
import type { VNode } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { CallOnStage } from '../run/call-on-stage.ts'
import type { Lessons } from '../run/lessons.ts'
import type { Theme } from './settings.tsx'

export interface PanelPlaceProps {
  readonly call: CallOnStage | undefined
  /** What is known of the caller; shown until the call begins. */
  readonly briefing: Briefing | undefined
  readonly lessons: Lessons
  readonly theme: Theme
  readonly language: string
}

/** The product itself, as it stands beside a desktop: the panel, with the card before the call, the scorecard after it, and lessons in between. */
export function PanelPlace({ call, briefing, lessons, theme, language }: PanelPlaceProps): VNode {
  const place = useRef<HTMLElement>(null)
  const parts = useRef<ReturnType<typeof makeParts>>(undefined)
  useLayoutEffect(() => {
    parts.current = makeParts()
    place.current?.append(parts.current.panel)
  }, [])
  useLayoutEffect(() => {
    const { panel, card, scorecard } = parts.current ?? {}
    if (!panel || !card || !scorecard) return undefined
    card.briefing = briefing
    if (briefing) panel.append(card)
    else card.remove()
    const follow = () => {
      if (scorecard.call !== call?.after) scorecard.call = call?.after
    }
    follow()
    panel.session = call?.panel
    return call?.subscribe(follow)
  }, [call, briefing])
  useLayoutEffect(() => {
    const follow = () => {
      if (parts.current) parts.current.lesson.offer = lessons.offer
    }
    follow()
    return lessons.subscribe(follow)
  }, [lessons])
  useLayoutEffect(() => {
    for (const element of Object.values(parts.current ?? {})) {
      element.setAttribute('theme', theme)
      element.lang = language
    }
  }, [theme, language])
  return <aside class="panel-place" aria-label="Cuecard panel" ref={place} />
}

function makeParts() {
  const panel = document.createElement('cuecard-panel')
  const card = document.createElement('cuecard-briefing')
  card.slot = 'before-call'
  const scorecard = document.createElement('cuecard-scorecard')
  scorecard.slot = 'after-call'
  const lesson = document.createElement('cuecard-lesson')
  lesson.slot = 'between-calls'
  panel.append(lesson, scorecard)
  return { panel, card, scorecard, lesson }
}
