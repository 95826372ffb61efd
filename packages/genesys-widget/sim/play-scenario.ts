import { connect, disconnect, hold, offeredMessages, ringingCall } from './conversations.ts'
import type { GenesysSim } from './genesys-sim.ts'
import type { Scenario, ScenarioLine } from './scenarios.ts'
import type { SimUtterance } from './transcripts.ts'
import { seededNumbers } from '../../../tools/seeded-numbers.mjs'

/** How a scenario is played. */
export interface PlayOptions {
  readonly conversationId: string
  /** 1 is as in life. */
  readonly speed: number
  /** The same seed gives the same delays, duplicates and order. */
  readonly seed: number
  /** Told each line as it is said, which is before it is heard. */
  readonly onLine?: (line: ScenarioLine) => void
}

/** Of transcription with low latency, by published measurements of real calls: half within 1.7 s, 95 % within 10.5 s. Milliseconds. */
const medianDelayMs = 1700
const delaySpread = Math.log(10_500 / 1700) / 1.645

/** Shares of events that Genesys Cloud was not seen to send twice, but that a reconnection can bring twice. */
const duplicateShare = 0.1
const partialShare = 0.2

const statusEveryMs = 300_000

/** Puts the conversation there, ringing or offered, for `playScenario` to take. */
export function prepareScenario(sim: GenesysSim, { media }: Scenario, conversationId: string): void {
  const now = Date.now()
  sim.rest.put(media === 'voice' ? ringingCall(conversationId, now) : offeredMessages(conversationId, now))
}

/**
 * Plays a scenario: the call is taken, words come late, out of order, twice and in parts, and the call ends. Resolves when all
 * has been sent.
 */
export async function playScenario(
  sim: GenesysSim,
  scenario: Scenario,
  { conversationId, speed, seed, onLine }: PlayOptions,
): Promise<void> {
  const random = seededNumbers(seed)
  const startedAtMs = Date.now()
  const at = async (afterMs: number, task: () => void) => {
    await new Promise((resolve) => setTimeout(resolve, afterMs / speed))
    task()
  }
  sim.change(conversationId, connect(startedAtMs))
  if (scenario.media === 'voice') sim.say(conversationId, startedAtMs, [])
  const sent = scenario.lines.flatMap((line, index) => {
    const durationMs = line.text.split(' ').length * 330
    if (scenario.media === 'chat') {
      return [at(line.atMs, () => sim.write(conversationId, `m${index}`, line.who, line.text, startedAtMs + line.atMs / speed))]
    }
    const utterance = spoken(line, index, durationMs, speed)
    const delayMs = line.atMs + durationMs + delayOf(random)
    const say = (...utterances: SimUtterance[]) => sim.say(conversationId, startedAtMs, utterances)
    const part = line.text.split(' ').slice(0, 4).join(' ')
    return [
      at(delayMs, () => say(utterance)),
      ...(random() < duplicateShare ? [at(delayMs + 400, () => say(utterance))] : []),
      ...(random() < partialShare ? [at(line.atMs + durationMs / 2, () => say({ ...utterance, text: part, isFinal: false }))] : []),
    ]
  })
  const told = scenario.lines.map((line) => at(line.atMs, () => onLine?.(line)))
  const turns = scenario.turns.map(({ atMs, turn }) =>
    at(atMs, () => {
      if (turn === 'end') sim.change(conversationId, disconnect(Date.now()))
      else sim.change(conversationId, hold(turn === 'hold'))
    }),
  )
  const lastMs = Math.max(...scenario.turns.map(({ atMs }) => atMs))
  const statuses = Array.from({ length: Math.floor(lastMs / statusEveryMs) }, (_, index) =>
    at((index + 1) * statusEveryMs, () => sim.say(conversationId, startedAtMs, [])),
  )
  await Promise.all([...sent, ...told, ...turns, ...statuses])
  if (scenario.media === 'voice') sim.say(conversationId, startedAtMs, [], 'SESSION_ENDED')
}

function spoken({ who, text, atMs }: ScenarioLine, index: number, durationMs: number, speed: number): SimUtterance {
  return {
    id: `u${index}`,
    channel: who === 'agent' ? 'INTERNAL' : 'EXTERNAL',
    text,
    offsetMs: Math.round(atMs / speed),
    durationMs: Math.round(durationMs / speed),
    dialect: index % 9 === 8 ? 'en-us' : 'en-US',
  }
}

/** Log-normal, which fits the two measured points. */
function delayOf(random: () => number): number {
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  return Math.min(12_000, medianDelayMs * Math.exp(delaySpread * normal))
}
