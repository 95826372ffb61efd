import { systemClock } from '@cuecard/core'
import type { Playbook } from '@cuecard/core'
import { createBriefing } from '@cuecard/core/briefing'
import type { CallerContext, ContextSource } from '@cuecard/core/briefing'
import type { Briefing } from '@cuecard/core/briefing-card'
import '@cuecard/core/briefing-card'
import { shownAttributes } from './interaction/briefing.ts'
import type { CallerFacts } from './interaction/briefing.ts'
import type { ConversationView } from './interaction/conversation.ts'
import type { WidgetStrings } from './page/strings.ts'
import { factReaders } from './platform/briefing-api.ts'
import type { SdkClient } from './platform/sdk-client.ts'

/** What a card before the call is made of. */
export interface BeforeCallOptions {
  readonly client: SdkClient
  readonly conversationId: string
  readonly conversation: ConversationView
  readonly playbook: Playbook
  readonly strings: WidgetStrings
  /** Takes each fact as it comes, for the playbook's rules. */
  readonly onFacts: (facts: CallerFacts) => void
}

/** What the agent sees before the call; loaded with the conversation. */
export function beforeCall({ client, conversationId, conversation, playbook, strings, onFacts }: BeforeCallOptions): Briefing {
  const { media, direction = 'inbound', attributes } = conversation
  const readers = factReaders(client, conversationId, conversation, Date.now())
  const names = { customer: strings.customer, queue: strings.queue, last: strings.lastConversations } as const
  const asked = (Object.keys(names) as (keyof CallerFacts)[]).flatMap((kind): ContextSource[] => {
    const read = readers[kind]
    if (!read) return []
    return [
      {
        name: names[kind],
        async read() {
          const facts = await read()
          onFacts(facts)
          return callerContext(facts, strings)
        },
      },
    ]
  })
  const told: ContextSource = {
    name: strings.attention,
    read: async () => ({ cues: shownAttributes(conversation).map(([name, value]) => `${name}: ${value}`) }),
  }
  const { accountType, state } = attributes
  const context = { ...(accountType !== undefined && { accountType }), ...(state !== undefined && { state }) }
  return ofConnectedCalls(
    createBriefing({ request: { direction, channel: media, context }, sources: [...asked, told], playbook, clock: systemClock }),
  )
}

function callerContext({ customer, queue, last = [] }: CallerFacts, strings: WidgetStrings): CallerContext {
  return {
    cues: [...(customer ? [`${strings.customer}: ${customer}`] : []), ...(queue ? [`${strings.queue}: ${queue}`] : [])],
    history: last.map(({ startedAtMs, media, note }) => ({
      at: new Date(startedAtMs).toISOString(),
      channel: media,
      summary: [strings.media[media], note].filter(Boolean).join(' · '),
    })),
  }
}

/** Genesys Cloud connects calls, by its own do-not-call lists: nothing that the widget could say of it would be true. */
function ofConnectedCalls(briefing: Briefing): Briefing {
  let latest = briefing.getSnapshot()
  let shown = { ...latest, isOutbound: false }
  return {
    subscribe: (listener) => briefing.subscribe(listener),
    getSnapshot() {
      const now = briefing.getSnapshot()
      if (now !== latest) [latest, shown] = [now, { ...now, isOutbound: false }]
      return shown
    },
    ready: briefing.ready.then((snapshot) => ({ ...snapshot, isOutbound: false })),
  }
}
