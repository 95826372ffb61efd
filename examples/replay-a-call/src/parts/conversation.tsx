import type { Severity } from '@cuecard/core'
import type { VNode } from 'preact'
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks'
import type { CallOnStage } from '../run/call-on-stage.ts'
import { conversationOf } from '../story/conversation.ts'
import { ConversationLine } from './conversation-line.tsx'
import { Icon } from './icons.tsx'
import { useChanges } from './use-changes.ts'

/** Nobody reads further back while a call goes on, and the page stays quick however long it is. */
const mostLines = 200

/** So many lines at the end may still change, word by word. */
const freshLines = 3

/** How near to its end, in pixels, the conversation is taken to be followed. */
const followPx = 60

/** What was said beside what Cuecard keeps of it. */
export function Conversation({ call }: { readonly call: CallOnStage }): VNode {
  const version = useChanges(call, () => call.version)
  const prompts = useChanges(call, () => call.panel.getSnapshot()?.prompts)
  const lines = useMemo(() => conversationOf(call.record, call.said), [call, version])
  const cited = useMemo(() => {
    const causes = (prompts ?? []).flatMap(({ severity, causes: all }) => all.map(({ evidence }) => ({ severity, evidence })))
    return new Map<string, Severity>(
      causes.flatMap(({ severity, evidence }) => evidence.map(({ segmentId }) => [segmentId, severity] as const)),
    )
  }, [prompts])
  const hidden = useMemo(() => lines.flatMap(({ kept }) => kept.filter((piece) => piece.hidden !== undefined)).length, [lines])
  const scroller = useFollowing(version)
  const drawn = lines.slice(-mostLines)
  return (
    <section class="conversation" aria-label="Conversation">
      <div class="lines" ref={scroller} tabIndex={0}>
        <div class="line line-head">
          <h2 class="line-who">Conversation</h2>
          <p class="line-said">
            <strong>What was said</strong>
            <span>shown in this demo only</span>
          </p>
          <p class="line-kept">
            <strong>
              <Icon name="lock" />
              What Cuecard keeps
            </strong>
            <span>{hidden > 0 ? `redacted, ${hidden} hidden` : 'redacted'}</span>
          </p>
        </div>
        {lines.length === 0 && <p class="lines-empty">{emptyWords(call)}</p>}
        {lines.length > drawn.length && <p class="lines-empty">{lines.length - drawn.length} earlier lines are in the record.</p>}
        {drawn.map((line, index) => (
          <ConversationLine key={line.id} line={line} cited={cited.get(line.id)} fresh={index >= drawn.length - freshLines} />
        ))}
      </div>
    </section>
  )
}

/** Keeps the end in view, unless the reader has scrolled back. */
function useFollowing(version: number) {
  const scroller = useRef<HTMLDivElement>(null)
  const follows = useRef(true)
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return undefined
    const look = () => {
      follows.current = element.scrollHeight - element.scrollTop - element.clientHeight < followPx
    }
    element.addEventListener('scroll', look, { passive: true })
    return () => element.removeEventListener('scroll', look)
  }, [])
  useLayoutEffect(() => {
    if (follows.current && scroller.current) scroller.current.scrollTop = scroller.current.scrollHeight
  }, [version])
  return scroller
}

function emptyWords({ ended, ringing }: CallOnStage): string {
  if (ringing) return 'The phone rings. Nobody has been heard yet.'
  return ended ? 'Nothing was said.' : 'The line is open. Nothing has been said yet.'
}
