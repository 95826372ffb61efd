import type { SegmentReceived, Speaker } from '@cuecard/core'
import type { ConversationView, Leg } from './conversation.ts'
import type { Utterance } from './transcription.ts'

/** An utterance may begin a little before Genesys Cloud counts its leg as connected, and end a little after. */
const slackMs = 1000

/** What an utterance is judged by. */
export interface SpokenContext {
  readonly conversation: ConversationView
  /** When this agent's call began, in milliseconds since 1970. */
  readonly startedAtMs: number
  /** Communications that have had a transcription of their own. */
  readonly transcribed: ReadonlySet<string>
}

/**
 * An utterance as a segment of this agent's call. `undefined` where it does not belong to it: said before the agent was there
 * or after, or the same words heard a second time on a colleague's leg.
 */
export function spokenSegment(utterance: Utterance, context: SpokenContext): SegmentReceived | undefined {
  const { id, text, startsAtMs, endsAtMs, isFinal, confidence } = utterance
  const wasThere = context.conversation.mine.some((leg) => covers(leg, utterance))
  if (!wasThere || isRepeated(utterance, context)) return undefined
  return {
    type: 'segment',
    id,
    speaker: speakerOf(utterance, context.conversation),
    text,
    startMs: Math.max(0, startsAtMs - context.startedAtMs),
    endMs: Math.max(0, endsAtMs - context.startedAtMs),
    final: isFinal,
    ...(confidence !== undefined && { confidence }),
  }
}

function covers({ connectedAtMs, endedAtMs = Number.POSITIVE_INFINITY }: Leg, { startsAtMs, endsAtMs }: Utterance): boolean {
  return connectedAtMs !== undefined && endsAtMs >= connectedAtMs - slackMs && startsAtMs <= endedAtMs + slackMs
}

/** In a conference each leg can have a transcription of its own, and the customer is then heard on all of them. */
function isRepeated({ communicationId, side }: Utterance, { conversation, transcribed }: SpokenContext): boolean {
  const isColleagues = conversation.colleagues.some((leg) => leg.communicationId === communicationId)
  return side !== 'internal' && isColleagues && conversation.mine.some((leg) => transcribed.has(leg.communicationId))
}

/** The right speaker or nobody: what comes from inside the company is the agent's only where it cannot be a colleague's. */
function speakerOf(utterance: Utterance, { mine, colleagues }: ConversationView): Speaker {
  if (utterance.side === 'external') return 'customer'
  if (utterance.side === 'unknown') return 'unknown'
  if (mine.some((leg) => leg.communicationId === utterance.communicationId)) return 'agent'
  return colleagues.some((leg) => covers(leg, utterance)) ? 'unknown' : 'agent'
}
