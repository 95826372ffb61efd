import { systemClock } from '@cuecard/core'
import { NotificationChannel } from '../channel/notification-channel.ts'
import { topicsOf } from '../interaction/topics.ts'
import type { GenesysApi, RefusedTopic } from '../platform/genesys-api.ts'
import { fine, problem, unsure } from './finding.ts'
import type { Finding } from './finding.ts'

const patienceMs = 15_000

/** Whether events arrive: opens a channel, listens as the widget does, and closes it again. */
export async function channelFindings(api: GenesysApi, conversationId: string): Promise<readonly Finding[]> {
  const me = await api.me()
  let refused: readonly RefusedTopic[] = []
  let close = () => {}
  const isLive = await new Promise<boolean>((resolve) => {
    const channel = new NotificationChannel({
      api,
      topics: [...new Set([...topicsOf('voice', conversationId, me.id ?? ''), ...topicsOf('chat', conversationId, me.id ?? '')])],
      clock: systemClock,
      random: Math.random,
      wallClockMs: Date.now,
      connect: (uri) => new WebSocket(uri),
      onStatus: (status) => status === 'live' && resolve(true),
      onNotification: () => undefined,
      onGap: () => undefined,
      onRefusedTopics: (topics) => {
        refused = topics
      },
      onTokenRevoked: () => undefined,
      onBadFrame: () => undefined,
    })
    close = () => channel.stop()
    systemClock.schedule(patienceMs, () => resolve(false))
    channel.start()
  })
  close()
  if (!isLive)
    return [
      problem(
        'Live events do not arrive',
        'The connection to wss://streaming.… was not made. Check the connect-src of the content security policy, and whether a proxy lets WebSockets through.',
      ),
    ]
  return [fine('Live events arrive'), ...refused.map(refusal)]
}

function refusal({ topic, missingPermissions }: RefusedTopic): Finding {
  const end = topic.split('.').slice(3).join('.')
  const permissions = missingPermissions.join(', ')
  return topic.endsWith('.transcription')
    ? problem('The transcript of calls is refused', `Missing: ${permissions}. Add it to a role of the agents.`)
    : unsure(`${end} is refused`, `Missing: ${permissions}. Coaching works without it.`)
}
