import type { VNode } from 'preact'
import { useContext, useEffect, useRef, useState } from 'preact/hooks'
import type { SessionSnapshot } from '../session/snapshot.ts'
import { otherCauses } from './other-causes.ts'
import { PanelContext } from './panel-tools.ts'
import type { PanelSource } from './panel-source.ts'

/** Something to be said once. */
export interface Message {
  /** Names the occasion: the same words on another occasion are said again. */
  readonly id: string
  readonly text: string
}

/** What has been announced of a source's call: a panel that is taken away and put back, or a second one, does not say it again. */
const announced = new WeakMap<PanelSource, { readonly callId: string | undefined; readonly promptIds: Set<string> }>()

export interface AnnouncementsProps {
  readonly source: PanelSource
  readonly snapshot: SessionSnapshot
  /** The answer to what the agent did last. */
  readonly note: Message | undefined
}

/**
 * Tells screen readers, politely, of new critical prompts, also of one that joins another, and of a call that can no longer be heard, once each. All else is
 * there to be found and keeps quiet.
 */
export function Announcements({ source, snapshot, note }: AnnouncementsProps): VNode {
  const critical = useCriticalMessages(source, snapshot)
  const status = useStatusMessage(snapshot.status)
  const messages = [...critical, status, note].filter((message) => message !== undefined)
  return (
    <div class="unseen" role="status" aria-live="polite" aria-atomic="false">
      {messages.map(({ id, text }) => (
        <p key={id}>{text}</p>
      ))}
    </div>
  )
}

function useCriticalMessages(source: PanelSource, { callId, prompts }: SessionSnapshot): readonly Message[] {
  const { strings } = useContext(PanelContext)
  const [messages, setMessages] = useState<readonly Message[]>([])
  useEffect(() => {
    const { promptIds } = knownOf(source, callId)
    const critical = prompts.filter(({ severity }) => severity === 'critical').flatMap((prompt) => [prompt, ...otherCauses(prompt)])
    const fresh = critical.filter(({ promptId }) => !promptIds.has(promptId))
    for (const { promptId } of fresh) promptIds.add(promptId)
    setMessages((said) => {
      const still = said.filter(({ id }) => critical.some(({ promptId }) => promptId === id))
      if (fresh.length === 0 && still.length === said.length) return said
      return [...still, ...fresh.map(({ promptId, headline }) => ({ id: promptId, text: `${strings.severity.critical}: ${headline}` }))]
    })
  }, [source, callId, prompts])
  return messages
}

function knownOf(source: PanelSource, callId: string | undefined): { readonly promptIds: Set<string> } {
  const known = announced.get(source)
  if (known && known.callId === callId) return known
  const fresh = { callId, promptIds: new Set<string>() }
  announced.set(source, fresh)
  return fresh
}

/** Not every change of status, which would talk into the call: only that the call is lost, and that it is back. */
function useStatusMessage(status: SessionSnapshot['status']): Message | undefined {
  const { strings } = useContext(PanelContext)
  const lost = useRef(false)
  const [message, setMessage] = useState<Message>()
  useEffect(() => {
    const isNews = status === 'cannot-hear' ? !lost.current : status === 'hearing' && lost.current
    if (!isNews) return
    lost.current = status === 'cannot-hear'
    setMessage({ id: status, text: strings.status[status] })
  }, [status])
  return message
}
