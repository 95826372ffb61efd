import type { Speaker } from '../transcript/segment.ts'
import type { Verdict } from './classify.ts'
import { canGrow } from './classify.ts'
import type { Cue } from './cues.ts'
import type { Dialogue, Sense, Slot } from './dialogue.ts'
import { MAX_SLOTS } from './dialogue.ts'
import type { EntityType } from './entity.ts'
import type { Found } from './found.ts'
import type { Recogniser } from './recognisers/recogniser.ts'
import { unnamed } from './recognisers/unnamed.ts'
import type { Analysis } from './tokens/analyse.ts'
import { isCutShort } from './tokens/cut-words.ts'
import { wordAt } from './tokens/scan.ts'

/** Words that make an utterance a question or a request, as transcripts without question marks have it. */
const REQUEST =
  /\?|\b(whats?|who|whose|which|when|where|how|can|could|may|might|will|would|please|needs?|give|tell|read|confirm|verify|provide|enter|type|spell|say|share|have|g[oe]t|take|grab|go ahead|for me|start with|pop|shoot|let's|just|lastly|finally|and the|and your|cual|puede|quel|quelle|pouvez|wie|welche|konnen|qual|pode|quale|puo)\b/i

/** A customer's own question: what it names, the agent will say. */
const QUESTION =
  /\?|\b(what|whats|what's|who|which|when|where|why|how|can|could|do you|did you|will you|would you|need|give me|tell me|have)\b/i

/** A question that may be answered in digits, though it names nothing known; and what is asked for a number of things or a time. */
const UNNAMED =
  /\b(numbers?|digits?|codes?|read|enter|says?|printed|shows?|what'?s|what is|go ahead|ready|tell me|give me|last|first|rest)\b/i
const HARMLESS =
  /\b(how (many|much|long|old|often|far|big|can i|may i|are you|do|did)|what (time|year|day|month|date|model|size|kind|colou?r|happened|can i|seems|else|brings)|when|why|where|help)\b/i

/** An utterance as it was read, before the questions in it are drawn from it. */
export interface Said {
  readonly analysis: Analysis
  readonly speaker: Speaker
  readonly dialogue: Dialogue
  readonly found: readonly Found[]
  /** The cues that a value of the same utterance answered. */
  readonly answered: ReadonlySet<Cue>
  /** For each run what it was taken for. */
  readonly verdicts: readonly (Verdict | undefined)[]
  /** What a date at the end is that may go on. */
  readonly openDate: Recogniser | undefined
}

/** Whether the agent asks for something, whatever that is. */
export const asks = ({ text, contentCount }: Analysis, speaker: Speaker): boolean =>
  speaker !== 'customer' && contentCount > 1 && REQUEST.test(text)

/** What an utterance asked for or announced without saying it: a number that may go on, then the rest in order, as it will be answered. */
export function openedSlots(said: Said): Slot[] {
  const { analysis, speaker, dialogue } = said
  const { turn, opened } = dialogue
  const isRequest = speaker !== 'customer' && REQUEST.test(analysis.text)
  const latest = new Map<EntityType, number>()
  for (const { type, start } of said.found) latest.set(type, Math.max(start, latest.get(type) ?? 0))
  const slots: Slot[] = []
  const end = contentEnd(analysis)
  for (const cue of analysis.cues.toReversed()) {
    if (slots.length === MAX_SLOTS) break
    if (said.answered.has(cue) || isSaidAfter(analysis, cue, latest)) continue
    const isLast = cue.last >= end
    const asked = isRequest || (isLast && (speaker !== 'customer' || announces(analysis, cue)))
    const sense = openedSense(said, cue, asked, isRequest && isLast)
    if (sense) slots.unshift({ id: opened + slots.length, sense, turn, asked, value: '' })
  }
  const unfinished = unfinishedSlot(said, opened + slots.length)
  if (unfinished) slots.unshift(unfinished)
  if (slots.length === 0 && isRequest && asksForSome(analysis) && !dialogue.slots.some(isHalfSaid))
    slots.push({ id: opened, sense: { recogniser: unnamed }, turn, asked: true, value: '' })
  return slots
}

/** What a cue leaves open for the turns to come. `asked`: it asks for a value or announces one; `endsRequest`: a request ends with it. */
function openedSense({ analysis, speaker }: Said, { label }: Cue, asked: boolean, endsRequest: boolean): Sense | undefined {
  // A customer who speaks of a card announces none; an order number that is asked for is, and a receipt in passing is not.
  if (label.use === 'cue') return asked || (speaker !== 'customer' && label.strong) ? { recogniser: label.recogniser } : undefined
  if (label.use !== 'keep' || !label.strong || !endsRequest) return undefined
  return analysis.cues.some((other) => other.label.use === 'cue') ? undefined : { keeper: label.keeper }
}

/** Whether the value itself stands after its cue. */
function isSaidAfter({ tokens }: Analysis, { label, last }: Cue, latest: ReadonlyMap<EntityType, number>): boolean {
  return label.use === 'cue' && (latest.get(label.recogniser.type) ?? -1) >= (tokens[last]?.end ?? 0)
}

/** Whether a value was begun, so that a request which names nothing asks for the rest of it. */
const isHalfSaid = ({ sense, value }: Slot): boolean =>
  value !== '' && 'recogniser' in sense && value.length < sense.recogniser.length[1] && sense.recogniser.length[0] > 4

/** Whether a request that names nothing known may be answered in digits. */
function asksForSome({ text, cues }: Analysis): boolean {
  return UNNAMED.test(text) && !HARMLESS.test(text) && !cues.some(({ label }) => label.use === 'keep' && label.strong)
}

/** A value at the end of the text that the words announced, and of which more may come after the other has spoken. */
function unfinishedSlot({ analysis, dialogue, verdicts, openDate }: Said, id: number): Slot | undefined {
  const { turn } = dialogue
  if (openDate) return { id, sense: { recogniser: openDate }, turn, asked: true, value: '' }
  const run = analysis.runs.at(-1)
  const verdict = verdicts[analysis.runs.length - 1]
  if (!run || !verdict?.cue || !verdict.recogniser || verdict.type === 'keep' || verdict.recogniser.form === 'words') return undefined
  const end = contentEnd(analysis)
  if ((end > run.last && !isCutShort(analysis.tokens, analysis.units, end)) || !canGrow(run, verdict)) return undefined
  return { id, sense: { recogniser: verdict.recogniser }, turn, asked: true, value: run.readings[0] ?? run.value }
}

/** Whether a text that ends with a cue says that the value follows: `my card number is`, `and the security code`. */
function announces({ tokens, contentCount, text }: Analysis, { last, label }: Cue): boolean {
  if (QUESTION.test(text)) return false
  const isOpenEnded =
    /^(is|its|are|was|thats|uh|um)$/.test(wordAt(tokens, tokens.length - 1)) || /^(is|its)$/.test(wordAt(tokens, last + 1))
  return isOpenEnded || ('strong' in label && label.strong && contentCount <= 1)
}

/** The last token that says something of its own, numbers included; -1 when none does. */
const contentEnd = ({ content, units }: Analysis): number =>
  units.findLastIndex(({ kind }, index) => content[index] === 1 || kind === 'digits' || kind === 'spoken' || kind === 'letters')
