import { words } from '../text/words.ts'
import type { Reading } from './reading.ts'

/** "Turn it off", "I'd rather you didn't": a refusal of what was just spoken of. */
const stopIt =
  /\b(?:(?:want|need|like)(?: (?:it|that|this))+ (?:stopped|off|turned off|shut off|shut down|gone|to stop)|(?:turn|switch|shut|cut|knock|click|flip|take|turned|switched|shut)(?: (?:it|that|this|the|thing|whole|damn|blasted|machine|one|stuff))+ (?:off|out)|(?:turn|switch|shut|knock) (?:off|out) (?:that|it|the thing|this)|(?:stop|kill|quit|drop|lose|cease) (?:it|that|this|doing that)|knock it off)\b/u
const refuses =
  /\b(?:(?:do|did|would|have|can|will) (?:not|never)|never)(?: (?:really|ever|even|personally|actually|quite))? (?:want (?:you to|that|it|this)|wanted|agree|agreed|consent|consented|okay|allow|like (?:that|it|this)|approve|have my|got my|sign|signed|said you could|give|gave|think so|authorize|permit|okay with|go for that|do that)\b|\b(?:rather|prefer|sooner)(?: (?:that|if|it|you|we))* (?:did not|not|do not|were not|was not|shut|turned|switched|stopped|off)\b|\bi (?:do mind|would mind|mind|object|decline|refuse|opt out)\b|\bnot (?:okay|ok|cool|happy|comfortable|on board|good|alright) with\b|\b(?:no thank you|no thanks|not okay|not for me|count me out|absolutely not|no way)\b/u
const withoutIt = /\b(?:permission|consent|agreed?|running|going|privacy|private|legal|allowed)\b/u

/** Customers who take up the agent's notice come to it within so many words; who speaks of their own matter is later. */
const openingWords = 12
const leadsIn =
  /^(?:(?:no|nah|nope|yeah|yes|well|oh|i|we|would|rather|prefer|you|please|can|could|just|then|so|okay|ok|hey|whoa|wait|actually|not|if|mind|to|that|this|it|is|want|going|need|first|sorry|hang|hold|on|a|second|sec|go|ahead|and|like|ask|do|did|me|now|right|alright|all|look|listen|sir|ma|am|honey|dear|hon|mate|see|really|before|start|anything|else|say|with|about|part|recording|thing|excuse|pardon|um|good|morning|afternoon|but|what|in|fact|have|got|the|who|said|thank|thanks|for|telling|letting|know|s|let|us|are) ?)*$/u

/** Who last spoke of the recording, and how many turns of the customer have begun since. */
export interface RecordingTalk {
  readonly by: 'agent' | 'customer'
  readonly turns: number
  /** The last of those turns. */
  readonly turnId?: string
}

/** Whether the customer refuses what was just said of the recording, in words that do not name it. */
export function refusesThat({ utterance, segment }: Reading, recording: RecordingTalk | undefined): boolean {
  if (!recording || !segment.final) return false
  const all = words(utterance.text).map(({ text }) => text)
  const said = (recording.by === 'customer' ? all : all.slice(0, openingWords)).join(' ')
  const found = stopIt.exec(said) ?? refuses.exec(said)
  if (!found) return false
  const turns = recording.turns - (recording.turnId === utterance.id ? 1 : 0)
  if (recording.by === 'customer') return turns <= 1
  if (turns > 0 && !withoutIt.test(all.join(' '))) return false
  return leadsIn.test(said.slice(0, found.index)) && staysWithIt(said.slice(found.index + found[0].length))
}

/** "I don't want the insurance any more" speaks of something else. */
function staysWithIt(after: string): boolean {
  const rest = after
    .replace(/^(?: (?:to|with|for|of|any of|you to|you|doing))* (?:that|it|this)\b/u, '')
    .replace(/^ my (?:consent|permission|okay|say so)\b/u, '')
  return /^(?:$| (?:please|before|thanks|thank|no|off|running|or|i|at all|right|now|first|if|and|then|mate|ma|sir|on|me|be|being|listening|so|until|while|consent|permission|doing|you|recording|recorded|taped|taping|tape|one|bit|either|okay|call|thing)\b)/u.test(
    rest,
  )
}
